import { formatInstant } from '../functions/domain/instant.ts'
import type { LocalSystem } from './system.ts'

const LOOKED_AT = 300

type Known = Pick<LocalSystem, 'baseUrl' | 'people'> & { readonly clock: Pick<LocalSystem['clock'], 'now'> }

/** Where the system is and how to be somebody in it. */
export async function readyMessage({ baseUrl, clock, people }: Known): Promise<string> {
  const known = await people.list('', LOOKED_AT)
  const clerks = known.filter(({ evaluatorId, position }) => evaluatorId !== undefined && position.kind === 'pelaksana')
  const employee = (await firstEvaluated(people, clerks)) ?? clerks[0]
  const evaluatorId = employee?.evaluatorId
  const administrator = await firstAdministrator(people, known)
  const token = (who: object) =>
    `curl -s -X POST ${baseUrl}/_local/tokens -H 'content-type: application/json' -d '${JSON.stringify(who)}'`
  const lines = [
    `Ready / Siap: ${baseUrl}`,
    `Clock / Jam: ${formatInstant(clock.now())} (${baseUrl}/_local/clock)`,
    ...(employee === undefined
      ? []
      : ['', 'Token of an employee / pegawai:', token({ employeeId: employee.employeeId })]),
    ...(evaluatorId === undefined
      ? []
      : ['', 'Token of his evaluator / pejabat penilai:', token({ employeeId: evaluatorId })]),
    '',
    'Token of an administrator / pengelola kepegawaian:',
    token(administrator === undefined ? { roles: ['admin_kepegawaian'] } : { employeeId: administrator }),
    '',
    'Ctrl-C ends it; the data stay. / Ctrl-C menghentikan; data tetap tersimpan.',
    '',
  ]
  return lines.join('\n')
}

/** Someone whose evaluator has something to do: with him the first look is not empty. */
async function firstEvaluated<One extends { employeeId: string }>(
  people: LocalSystem['people'],
  clerks: readonly One[],
): Promise<One | undefined> {
  for (const one of clerks) if (await people.isEvaluated(one.employeeId)) return one
  return undefined
}

async function firstAdministrator(people: LocalSystem['people'], known: readonly { employeeId: string }[]) {
  for (const { employeeId } of known) {
    const employee = await people.byId(employeeId)
    if (employee?.roles.includes('admin_kepegawaian') === true) return employeeId
  }
  return undefined
}
