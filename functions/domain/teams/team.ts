import * as z from 'zod/mini'
import { shareADay } from '../people/acting.ts'
import { type Employee, plansByPerspective, type Unit } from '../people/employee.ts'
import { addDays, type Day, dayOf, type Instant } from '../instant.ts'
import { later } from '../later.ts'
import { type FieldProblem, refuse, type Refusal } from '../refusal.ts'
import { chained, named, optionalText, plainNumber, plainText } from '../shapes.ts'

/** Tim kerja: people of one or several units under a leader, for a purpose and a time. */
export const Team = later(() =>
  z.object({
    teamId: plainText,
    name: plainText,
    purpose: plainText,
    unitId: optionalText,
    former: named,
    leader: named,
    startsOn: plainText,
    endsOn: plainText,
    formedAt: plainNumber,
    ...chained,
  }),
)
export type Team = z.output<ReturnType<typeof Team>>

/** Who takes part, by an assignment that his evaluator has approved (II.A.5.f.6, 10). */
export const TeamMember = later(() =>
  z.object({ teamId: plainText, employeeId: plainText, name: plainText, assignmentId: plainText }),
)
export type TeamMember = z.output<ReturnType<typeof TeamMember>>

/**
 * Lampiran BAB II.A.4.d: teams stand under a pimpinan tinggi or the head of a unit mandiri. He forms them, and no
 * administrator does: giving work is a pimpinan's (II.A.5.f.4).
 */
export const mayForm = (person: Employee, unit: Unit | undefined): boolean =>
  person.status === 'aktif' && plansByPerspective(person, unit)

const fault = (pointer: string, code: string, detail: string): FieldProblem => ({ pointer, code, detail })

/** House rule: a team is set up for three years at most. */
const LONGEST = 3 * 366

export function teamDaysFaults({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }, now: Instant): FieldProblem[] {
  const today = dayOf(now)
  if (startsOn < today) return [fault('/startsOn', 'in_the_past', `Tim kerja dibentuk paling awal ${today}.`)]
  if (endsOn < startsOn) return [fault('/endsOn', 'before_start', 'Tanggal akhir tidak boleh sebelum tanggal mulai.')]
  const last = addDays(today, LONGEST)
  return endsOn > last ? [fault('/endsOn', 'too_far', `Tim kerja dibentuk paling lama sampai ${last}.`)] : []
}

/** II.A.5.f.10: the leader is one of the former's own people, whom he assigns as their evaluator without asking another. */
export function leaderFaults(
  formerId: string,
  leader: { evaluatorId: string | undefined } | undefined,
): FieldProblem[] {
  if (leader?.evaluatorId === formerId) return []
  const detail = 'Ketua tim dipilih dari pegawai yang Anda nilai; anggotanya boleh dari unit mana pun.'
  return [fault('/leaderId', 'not_own_employee', detail)]
}

/** What a member does in a team lies within the team's own days. */
export function withinTeam(team: Team, { startsOn, endsOn }: { startsOn: Day; endsOn: Day }): FieldProblem[] {
  if (team.startsOn <= startsOn && endsOn <= team.endsOn) return []
  const detail = `Tim kerja ini bekerja dari ${team.startsOn} sampai ${team.endsOn}.`
  return [fault(endsOn > team.endsOn ? '/endsOn' : '/startsOn', 'outside_team', detail)]
}

/** House rule (III.C.15): so many members could have written it without a name, or nobody may. */
const FEWEST_AUTHORS = 3

const wrong = (code: string, detail: string) =>
  refuse('invalid_input', undefined, [fault('/about/teamId', code, detail)])

export const UNKNOWN_TEAM = /* @__PURE__ */ wrong(
  'unknown_team',
  'Anda berdua bukan anggota tim kerja ini, atau tim tidak bekerja pada periode ini.',
)

export const isOfTeam = (team: Team, members: readonly TeamMember[], employeeId: string): boolean =>
  team.leader.employeeId === employeeId || members.some(member => member.employeeId === employeeId)

export type TeamVoice = {
  readonly giverId: string
  readonly toId: string
  readonly period: { readonly startsOn: Day; readonly endsOn: Day }
  /** Who judges the receiver, and who stands above: what they say is named. */
  readonly pimpinan: readonly (string | undefined)[]
}

/**
 * P18: members of one another's contribution, and the leader's of theirs (IV.A.4). What a member says is about the team,
 * so only its members can have written it: where they are few, it would name him.
 */
export function teamFeedbackFault(
  team: Team,
  members: readonly TeamMember[],
  { giverId, toId, period, pimpinan }: TeamVoice,
): Refusal<'invalid_input'> | undefined {
  if (!isOfTeam(team, members, giverId) || !isOfTeam(team, members, toId) || !shareADay(team, period))
    return UNKNOWN_TEAM
  if (team.leader.employeeId === giverId || pimpinan.includes(giverId)) return undefined
  const named = new Set([toId, team.leader.employeeId, ...pimpinan])
  const authors = new Set(members.map(({ employeeId }) => employeeId).filter(id => !named.has(id)))
  return authors.size >= FEWEST_AUTHORS
    ? undefined
    : wrong(
        'team_too_small',
        'Dalam tim sekecil ini pemberi umpan balik dapat ditebak. Berikan tentang hasil kerja atau nilai dasar.',
      )
}
