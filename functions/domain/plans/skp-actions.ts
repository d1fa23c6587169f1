import { type Employee, mustHaveSkp, type Relation } from '../people/employee.ts'
import { formatInstant, type Instant } from '../instant.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { SkpStatus } from './skp.ts'
import { endOfJanuary } from '../periods/windows.ts'

type Rule = { readonly who: readonly Relation[]; readonly from: readonly SkpStatus[] }

const ALL = ['draf', 'diajukan', 'dikembalikan', 'ditetapkan', 'diganti'] as const

/** BAB II: who may do what to an SKP, from which state. */
export const SKP_ACTIONS = {
  getSkp: { who: ['self', 'evaluator', 'superior', 'delegator', 'admin'], from: ALL },
  editSkp: { who: ['self'], from: ['draf', 'dikembalikan'] },
  submitSkp: { who: ['self'], from: ['draf', 'dikembalikan'] },
  setExpectations: { who: ['evaluator'], from: ['diajukan', 'ditetapkan'] }, // Pasal 10(4)
  withdrawSkp: { who: ['self'], from: ['diajukan'] },
  returnSkp: { who: ['evaluator', 'superior'], from: ['diajukan'] },
  approveSkp: { who: ['evaluator', 'superior'], from: ['diajukan'] },
  reviseSkp: { who: ['self', 'evaluator'], from: ['ditetapkan'] },
  getAcademicGuide: { who: ['self', 'evaluator', 'superior', 'delegator', 'admin'], from: ALL }, // II.B.5–7
  listResources: { who: ['self', 'evaluator', 'superior', 'delegator', 'admin'], from: ALL },
  decideResource: { who: ['evaluator'], from: ['diajukan', 'ditetapkan'] }, // Pasal 11(1)
  recordResource: { who: ['self', 'evaluator'], from: ['ditetapkan'] }, // Pasal 11(2)
  getSkpHistory: { who: ['self', 'evaluator', 'superior', 'delegator', 'admin'], from: ALL },
} as const satisfies Record<string, Rule>

export type SkpAction = keyof typeof SKP_ACTIONS

const ACTIONS: readonly SkpAction[] = Object.keys(SKP_ACTIONS).filter((name): name is SkpAction => name in SKP_ACTIONS)

type At = { readonly status: SkpStatus; readonly year: number }

export function isSkpPartOf(action: SkpAction, relations: ReadonlySet<Relation>): boolean {
  const rule: Rule = SKP_ACTIONS[action]
  return rule.who.some(relation => relations.has(relation))
}

type Plans = 'submitSkp' | 'approveSkp' | 'reviseSkp' | 'setExpectations'

/** II.C.8: not for whom the rules of planning do not hold. What he has stays as it is, and readable. */
const PLANS: ReadonlySet<SkpAction> = new Set<Plans>(['submitSkp', 'approveSkp', 'reviseSkp', 'setExpectations'])

type Code<A extends SkpAction> =
  | 'wrong_status'
  | (A extends Plans ? 'skp_not_required' : never)
  | (A extends 'approveSkp' | 'returnSkp' ? 'evaluator_first' : never)

/** Whose plan it is, as far as it decides whether he has one. */
type Planner = Pick<Employee, 'kind' | 'status'>

export function skpRefusalOf<A extends SkpAction>(
  action: A,
  skp: At,
  planner: Planner,
  relations: ReadonlySet<Relation>,
  now: Instant,
): Refusal<Code<A>> | undefined
export function skpRefusalOf(
  action: SkpAction,
  skp: At,
  planner: Planner,
  relations: ReadonlySet<Relation>,
  now: Instant,
): Refusal | undefined {
  const rule: Rule = SKP_ACTIONS[action]
  if (!rule.from.includes(skp.status)) return refuse('wrong_status')
  if (PLANS.has(action) && !mustHaveSkp(planner)) return refuse('skp_not_required')
  const determines = action === 'approveSkp' || action === 'returnSkp'
  if (!determines || relations.has('evaluator')) return undefined
  // II.C.5: the evaluator was silent until the end of January; his own power stays
  const limit = endOfJanuary(skp.year)
  if (now > limit) return undefined
  return refuse(
    'evaluator_first',
    `Sampai ${formatInstant(limit)} SKP ini ditetapkan oleh pejabat penilai kinerja; sesudahnya atasannya juga dapat menetapkan (Lampiran BAB II.C.5).`,
  )
}

export function skpActions(skp: At, planner: Planner, relations: ReadonlySet<Relation>, now: Instant): SkpAction[] {
  return ACTIONS.filter(
    action => isSkpPartOf(action, relations) && skpRefusalOf(action, skp, planner, relations, now) === undefined,
  )
}
