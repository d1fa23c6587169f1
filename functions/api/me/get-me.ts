import * as z from 'zod/mini'
import { optionalText, plainText, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { type Actor, type Employee, Position, Role } from '../../domain/people/employee.ts'
import { formatInstant } from '../../domain/instant.ts'
import { refuse } from '../../domain/refusal.ts'
import type { Undeliverable } from '../../domain/people/undeliverable.ts'
import * as keys from '../../store/keys.ts'
import { chainOf } from '../chain.ts'
import { undeliverableOf } from '../undeliverable.ts'
import { namedSuperiorOf } from '../employees/named-superior.ts'
import { Named, NamedUnit } from '../employees/view.ts'

const Me = z.object({
  employeeId: optionalText,
  name: plainText,
  nip: optionalText,
  roles: z.array(Role),
  position: z.optional(Position),
  unit: z.optional(NamedUnit),
  evaluator: z.optional(Named),
  superior: z.optional(Named),
  /** What is missing in the person's record and stands in the way of his work. */
  problems: z.optional(z.array(z.object({ code: plainText, detail: plainText }))),
  allowedActions: plainTexts,
})

export const getMe = operation({
  id: 'getMe',
  area: 'me',
  route: 'GET /v1/me',
  summary: 'Who is signed in, and who evaluates him',
  allow: Role.options,
  who: 'anyone with a role, about himself',
  output: Me,
  refusals: ['employee_not_found'],
  table: { employee: ['GetItem'], region: ['GetItem'], unit: ['GetItem'], email: ['GetItem'] },
  async find({ actor }, { table, now, hmac }) {
    if (actor.employeeId === undefined) return {}
    const chain = await chainOf(table, actor.employeeId, now)
    if (chain === undefined) return refuse('employee_not_found')
    const { unitId } = chain.employee
    const [unit, undeliverable] = await Promise.all([
      unitId === undefined ? undefined : table.get(keys.unit(unitId)),
      undeliverableOf(chain.employee, table, hmac),
    ])
    return { chain, unit, undeliverable, superior: namedSuperiorOf(chain) }
  },
  decide({ found: { chain, unit, undeliverable, superior }, actor }) {
    const own = { roles: [...actor.roles], allowedActions: actionsOf(actor) }
    // an identity without an employee sets the system up
    if (chain === undefined) return { answer: { name: 'Pengelola', ...own } }
    const { employeeId, name, nip, position } = chain.employee
    const problems = problemsOf(chain.employee, chain.evaluator, undeliverable)
    return { answer: { employeeId, name, nip, position, unit, evaluator: chain.evaluator, superior, problems, ...own } }
  },
})

function problemsOf(employee: Employee, evaluator: Employee | undefined, undeliverable: Undeliverable | undefined) {
  const problems: { code: string; detail: string }[] = []
  if (employee.kind !== 'kepala_daerah' && evaluator === undefined)
    problems.push({
      code: 'evaluator_missing',
      detail: 'Pejabat penilai kinerja Anda belum ditetapkan. Hubungi pengelola kepegawaian.',
    })
  if (undeliverable !== undefined)
    problems.push({ code: 'email_undeliverable', detail: saysUndeliverable(undeliverable) })
  return problems.length === 0 ? undefined : problems
}

const saysUndeliverable = ({ since, why }: Undeliverable) =>
  why === 'bounce'
    ? `Surat ke surel Anda tidak dapat disampaikan sejak ${formatInstant(since)}, jadi pengingat tidak dikirim lagi. Minta pengelola kepegawaian mencatat surel yang benar.`
    : `Surat kami ditandai sebagai spam di surel Anda sejak ${formatInstant(since)}, jadi pengingat tidak dikirim lagi. Minta pengelola kepegawaian mencatat surel lain bila Anda menginginkannya.`

function actionsOf(actor: Actor): string[] {
  return actor.roles.includes('admin_kepegawaian') ? ['importUnits', 'importEmployees', 'createEmployee'] : []
}

export const handler = lambda(getMe)
