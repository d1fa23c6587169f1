import * as z from 'zod/mini'
import { STATEMENTS } from '../../functions/domain/feedback/statements.ts'
import type { Actor } from '../../functions/domain/people/employee.ts'
import type { Said } from '../office.ts'
import type { Step } from './story.ts'

type Telling = {
  readonly call: (id: string, step: Step) => Promise<Said>
  readonly measure: (id: string, scene: string, step: Step) => Promise<Said>
}
type Cast = {
  readonly employee: Actor
  readonly evaluator: Actor
  readonly givers: readonly Actor[]
  readonly admin: Actor
}

const FIRST = { 'if-none-match': '*' }
const DAYS = { nominateUntil: '2026-03-05', approveUntil: '2026-03-10', answerUntil: '2026-03-25' }
const ANSWER = {
  marks: Object.fromEntries(STATEMENTS.map(({ id }) => [id, 'sering_terlihat'])),
  keep: 'Menjawab pertanyaan warga sampai tuntas, sehingga antrean loket berkurang sejak Februari.',
  improve: {
    observation: 'Berkas permohonan yang belum lengkap sering baru diketahui ketika warga sudah datang kembali.',
    suggestion: 'Periksa kelengkapan bersama warga di loket, dengan daftar periksa yang sudah ada.',
  },
}

/** One employee in a round, with six colleagues: named, agreed with, answered. */
export async function tellRounds(
  { call, measure }: Telling,
  { employee, evaluator, givers, admin }: Cast,
  periodId: string,
) {
  const { unit } = z.parse(z.object({ unit: z.object({ unitId: z.string() }) }), await call('getMe', { as: employee }))
  const unitIds = [unit.unitId]
  const body = { unitIds, classes: ['pimpinan', 'setingkat', 'bawahan', 'lain'], ...DAYS }
  await measure('openRound', 'of one unit', { as: admin, path: { periodId }, body })
  await measure('listRounds', 'one', { as: employee, path: { periodId } })
  const path = { panelId: `${employee.employeeId}-360-${periodId}` }
  const names = { givers: givers.map(({ employeeId }) => employeeId) }
  await measure('nominateGivers', `${givers.length} colleagues`, { as: employee, path, body: names, headers: FIRST })
  await measure('approvePanel', 'as named', { as: evaluator, path })
  const [first, second] = givers
  if (first === undefined || second === undefined) throw new Error('nobody was named')
  await measure('declineInvitation', 'one of them', {
    as: second,
    path,
    body: { reason: 'Belum lama bekerja bersama.' },
  })
  await measure('draftAnswer', '21 statements and two comments', { as: first, path, body: ANSWER, headers: FIRST })
  await measure('submitAnswer', 'of a colleague', { as: first, path })
  await measure('listInvitations', 'one that was answered', { as: first, query: `?periodId=${periodId}` })
  await measure('getPanel', 'by the evaluator, with what is mutual', { as: evaluator, path })
}
