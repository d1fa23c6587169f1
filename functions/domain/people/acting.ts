import * as z from 'zod/mini'
import { plainText } from '../shapes.ts'
import { type Day, endOf, type Instant, startOf } from '../instant.ts'

/** Pelaksana tugas for an office whose holder is gone for good, pelaksana harian for one who is away for a while. */
export const ActingKind = z.enum(['plt', 'plh'])
export type ActingKind = z.output<typeof ActingKind>

const days = { delegationId: plainText, kind: ActingKind, startsOn: plainText, endsOn: plainText }

/** On the profile of whoever holds an office: who acts in it, accepted and not ended. */
export const Delegated = z.object({ ...days, delegateId: plainText })
export type Delegated = z.output<typeof Delegated>

/** On the profile of whoever acts: for whose office. */
export const Acting = z.object({ ...days, delegatorId: plainText })
export type Acting = z.output<typeof Acting>

type Days = { readonly startsOn: Day; readonly endsOn: Day }

/** From the first moment of its first day to the last of its last day, both in Jakarta (IV.A.3). */
export function runsAt({ startsOn, endsOn }: Days, now: Instant): boolean {
  return startOf(startsOn) <= now && now <= endOf(endsOn)
}

export function isOver({ endsOn }: Pick<Days, 'endsOn'>, now: Instant): boolean {
  return now > endOf(endsOn)
}

export function shareADay(a: Days, b: Days): boolean {
  return a.startsOn <= b.endsOn && b.startsOn <= a.endsOn
}

type Profile = {
  readonly employeeId: string
  readonly delegations?: readonly Delegated[] | undefined
  readonly actings?: readonly Acting[] | undefined
}

type Member = { readonly employeeId: string } & Pick<Profile, 'delegations' | 'actings'>

/**
 * IV.A.5 among one's people: who is Plt. of an office and so judged by the head above it, and who acts as Plt. in an
 * office of theirs and so is judged here, while his days run.
 */
export function pltAmong(team: readonly Member[], now: Instant): { away: string[]; here: string[] } {
  const isPlt = (each: Days & { readonly kind: ActingKind }) => each.kind === 'plt' && runsAt(each, now)
  const away = team.filter(({ actings = [] }) => actings.some(isPlt)).map(({ employeeId }) => employeeId)
  const here = team.flatMap(({ delegations = [] }) => delegations.filter(isPlt).map(({ delegateId }) => delegateId))
  return { away, here: here.filter(id => !team.some(({ employeeId }) => employeeId === id)) }
}

/** At whose desks this person's work lies today: not at his own while another acts there (IV.A.3). */
export function desksOfWork({ employeeId, delegations = [], actings = [] }: Profile, now: Instant): string[] {
  const own = delegations.some(each => runsAt(each, now)) ? [] : [employeeId]
  return [...own, ...actings.filter(each => runsAt(each, now)).map(({ delegatorId }) => delegatorId)]
}
