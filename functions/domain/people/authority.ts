import { runsAt } from './acting.ts'
import { type Employee, isInOffice } from './employee.ts'
import { placeOfJudge } from './place.ts'
import { type By, type Judgement, officeOf } from '../evaluations/evaluation.ts'
import type { Instant } from '../instant.ts'

type Signature = Pick<Judgement, 'signedBy' | 'onBehalfOf' | 'aboveId'>

/** What an evaluation says of who judges it; an SKP says nothing. */
export type Standing = {
  readonly by?: By | undefined
  readonly actorId?: string | undefined
  readonly keptEvaluatorId?: string | undefined
  readonly opensAt?: Instant | undefined
  readonly status?: string | undefined
  readonly judgement?: Signature | undefined
}

/** Who judges an employee at this moment, and who stands above. Both are in office. */
export type Authority = {
  readonly evaluator: Employee | undefined
  readonly superior: Employee | undefined
  /** In whose office the evaluator acts, where it is not his own (IV.A.3). */
  readonly evaluatorFor?: Employee | undefined
  readonly superiorFor?: Employee | undefined
  /**
   * On whose desk the evaluator's work lies: the office's, whoever acts in it today. That of a Plt. stays on his own
   * evaluator's, where it is to be afterwards (IV.A.5–6); the head finds it from there.
   */
  readonly desk?: Employee | undefined
  /** Nobody stands above the evaluator, or there is none: the head of region was asked for, and somebody has to be named. */
  readonly unnamed: boolean
}

/** Asks for one profile after another, and is answered with it: who reads decides how. */
export type Asking<T> = Generator<string | typeof HEAD_OF_REGION, T, Employee | undefined>

export const HEAD_OF_REGION = Symbol('head of region')

/** No chain is longer; a damaged one ends the walk. */
const LEVELS = 10

/** Who acts, and whose office it is. */
type Desk = { readonly person: Employee; readonly office: Employee }

/** Who must not be found: as holder of an office, and as who acts in another's. */
type Barred = { readonly holders: readonly Employee[]; readonly delegates: readonly Employee[] }

/**
 * IV.A.14: the evaluator of the window's opening keeps his period. IV.A.5: a Plt. is judged by the head to whom he
 * reports as Plt. IV.A.2: where an evaluator is not in office, the next above, level by level. IV.A.3: while someone acts
 * in an office, he alone does what belongs to it. IV.A.11: after the default it is with the superior to whom it came.
 */
export function* authorityOf(employee: Employee, standing: Standing, now: Instant): Asking<Authority> {
  const { by, actorId, keptEvaluatorId, status, judgement } = standing
  if (judgement !== undefined && by !== 'superior' && status !== 'final')
    return yield* authorityOverJudgement(employee, judgement, now)
  const self = { holders: [employee], delegates: [employee] }
  const kept = yield* firstDesk(keptEvaluatorId, self, now, 1)
  const head = kept === undefined ? yield* headAsPlt(employee, now) : undefined
  const own = kept ?? (yield* firstDesk(employee.evaluatorId, self, now))
  const judge = head ?? own
  // nobody judges himself, and who evaluates is not made his own superior by acting for another
  const judging = judge === undefined ? [employee] : [employee, judge.person]
  const holds =
    by !== 'superior'
      ? undefined
      : actorId === judge?.office.employeeId
        ? judge
        : yield* firstDesk(actorId, { ...self, delegates: judging }, now, 1)
  const below = judge === undefined ? judging : [...judging, judge.office]
  const from = judge && placeOfJudge(judge.office, employee, standing)
  const above = holds ?? (yield* firstDesk(from?.evaluatorId, { holders: below, delegates: below }, now))
  return yield* withAbove(employee, { judge, desk: own?.office, above }, judging, now)
}

/**
 * V.B.2–5: until it is final a judgement stays with whose it is, whoever judges the employee by now; above it stands
 * who stood there at the signature (the next above where he is out of office), never who signed it or had it signed for
 * him, so that nobody decides on his own judgement.
 */
function* authorityOverJudgement(employee: Employee, judgement: Signature, now: Instant): Asking<Authority> {
  const { signedBy, onBehalfOf, aboveId } = judgement
  const office = yield officeOf(judgement)
  const signer = onBehalfOf === undefined ? office : yield signedBy
  const judge = office && (yield* deskOf(office, { holders: [employee], delegates: [employee] }, now))
  const below = [employee, office, signer].filter(person => person !== undefined)
  const judging = judge === undefined ? below : [...below, judge.person]
  const above = yield* firstDesk(aboveId ?? office?.evaluatorId, { holders: below, delegates: judging }, now)
  return yield* withAbove(employee, { judge, desk: office, above }, judging, now)
}

type Found = {
  readonly judge: Desk | undefined
  readonly desk: Employee | undefined
  readonly above: Desk | undefined
}

/** House rule: above the last stands the head of region, though it be the evaluator himself. */
function* withAbove(employee: Employee, found: Found, delegates: readonly Employee[], now: Instant): Asking<Authority> {
  if (found.above !== undefined) return authority(found, false)
  const head = yield HEAD_OF_REGION
  const above = head === undefined ? undefined : yield* deskOf(head, { holders: [employee], delegates }, now)
  return authority({ ...found, above }, found.judge?.office.kind !== 'kepala_daerah')
}

function authority({ judge, desk, above }: Found, unnamed: boolean): Authority {
  return {
    evaluator: judge?.person,
    superior: above?.person,
    evaluatorFor: judge?.person === judge?.office ? undefined : judge?.office,
    superiorFor: above?.person === above?.office ? undefined : above?.office,
    desk,
    unnamed,
  }
}

/** In whose office he is judged: the achievement of its unit counts, whoever acts in it today. */
export const deskOfEvaluator = (
  by: Pick<Partial<Authority>, 'evaluator' | 'evaluatorFor'> = {},
): Employee | undefined => by.evaluatorFor ?? by.evaluator

export const deskOfSuperior = (by: Pick<Partial<Authority>, 'superior' | 'superiorFor'> = {}): Employee | undefined =>
  by.superiorFor ?? by.superior

/** IV.A.5–6: while he is Plt., and afterwards no more, the head of the unit above that office judges him. */
function* headAsPlt(employee: Employee, now: Instant): Asking<Desk | undefined> {
  const acting = employee.actings?.find(each => each.kind === 'plt' && runsAt(each, now))
  const office = acting === undefined ? undefined : yield acting.delegatorId
  const below = office === undefined ? [employee] : [employee, office]
  return yield* firstDesk(office?.evaluatorId, { holders: below, delegates: below }, now)
}

/** The same from people who are read already. */
export function authorityAmong(
  employee: Employee,
  people: ReadonlyMap<string, Employee>,
  headOfRegionId: string | undefined,
  now: Instant,
): Authority {
  const asking = authorityOf(employee, {}, now)
  let step = asking.next()
  while (step.done !== true)
    step = asking.next(people.get((step.value === HEAD_OF_REGION ? headOfRegionId : step.value) ?? ''))
  return step.value
}

/** From this person upwards the first office in which somebody is who is not barred. */
function* firstDesk(
  employeeId: string | undefined,
  barred: Barred,
  now: Instant,
  levels = LEVELS,
): Asking<Desk | undefined> {
  const met = new Set<string>()
  let next = employeeId
  for (let level = 1; level <= levels && next !== undefined && !met.has(next); level += 1) {
    met.add(next)
    const person: Employee | undefined = barred.holders.find(({ employeeId: id }) => id === next) ?? (yield next)
    const desk = person === undefined ? undefined : yield* deskOf(person, barred, now)
    if (desk !== undefined) return desk
    next = person?.evaluatorId
  }
  return undefined
}

/** Who is in this office: the delegate while his days run, else its holder. */
function* deskOf(office: Employee, { holders, delegates }: Barred, now: Instant): Asking<Desk | undefined> {
  const isOneOf = (people: readonly Employee[], id: string) => people.some(person => person.employeeId === id)
  if (isOneOf(holders, office.employeeId)) return undefined
  const running = office.delegations?.find(each => runsAt(each, now))
  if (running !== undefined && !isOneOf(delegates, running.delegateId)) {
    const person = yield running.delegateId
    if (person !== undefined && isInOffice(person)) return { person, office }
  }
  return isInOffice(office) ? { person: office, office } : undefined
}
