import * as z from 'zod/mini'
import { shareADay } from '../../domain/people/acting.ts'
import { type Employee, hasLeft } from '../../domain/people/employee.ts'
import { classAbout, classOf, placed } from '../../domain/feedback/feedback-class.ts'
import { contentOf, FeedbackInput, hasWorkResult, mayGive, placeOfNamed } from '../../domain/feedback/feedback-rules.ts'
import { clearedAfter, tagOf } from '../../domain/feedback/voice.ts'
import { Hint, hintsFor } from '../../domain/feedback/wording.ts'
import { type FeedbackSchedule, noted } from '../../domain/feedback/schedule.ts'
import { type Instant, yearOf } from '../../domain/instant.ts'
import { teamFeedbackFault, type TeamVoice, UNKNOWN_TEAM } from '../../domain/teams/team.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Key, Put, Reads } from '../../store/access.ts'
import { fixing } from '../../store/fixed.ts'
import { entryAfter } from '../../store/history.ts'
import { isEmployeeId, isTeamId, parseAssignmentId, randomText, scheduleSubject } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import type { Kind } from '../../store/kinds.ts'
import { chainAbove, chainOf, isEmployed } from '../chain.ts'
import { unknown, UNKNOWN_PERIOD, unknownEmployee } from './unknown.ts'
import { GivenFeedbackView, givenView } from './view.ts'

export const giveFeedback = operation({
  id: 'giveFeedback',
  area: 'feedback',
  route: 'POST /v1/feedback',
  summary: 'Someone tells a colleague what he saw, what it did, and what to do next',
  allow: ['pegawai', 'kepala_daerah'],
  who: "anyone to anyone but himself, from the period's first day until its window closes",
  status: 201,
  input: FeedbackInput,
  /** What the wording check would have said before: it stops nobody. */
  output: z.extend(GivenFeedbackView, { hints: z.optional(z.array(Hint)) }),
  refusals: ['not_allowed', 'own_feedback', 'period_not_open', 'period_closed'],
  table: {
    employee: ['GetItem'],
    region: ['GetItem'],
    period: ['GetItem'],
    skp: ['Query'],
    assignment: ['GetItem'],
    team: ['GetItem'],
    teamMember: ['Query'],
    feedback: ['PutItem'],
    feedbackAuthor: ['PutItem'],
    voice: ['PutItem'],
    givenFeedback: ['PutItem'],
    releasedFeedback: ['PutItem'],
    feedbackQueue: ['GetItem', 'PutItem'],
    feedbackSchedule: ['GetItem', 'PutItem'],
    history: ['PutItem'],
  },
  async find({ actor }, { table, now }) {
    const giver = actor.employeeId === undefined ? undefined : await table.get(keys.employee(actor.employeeId))
    if (giver === undefined || hasLeft(giver)) return refuse('not_allowed')
    return { giver, above: await chainAbove(table, giver, now) }
  },
  async gather({ found: { giver }, input: { to, periodId, about, kind } }, { table, now }) {
    const chain = isEmployeeId(to) ? await chainOf(table, to, now) : undefined
    if (chain === undefined || hasLeft(chain.employee)) return UNKNOWN.to
    const period = await table.get(keys.period(periodId))
    if (period === undefined) return UNKNOWN.period
    if ('workResultId' in about) {
      const plans = await table.all(ranges.skpOfYear(to, period.year))
      if (!hasWorkResult(plans, about.workResultId)) return UNKNOWN.workResult
    }
    if ('assignmentId' in about && !(await hasAssigned(table, about.assignmentId, giver, to, period)))
      return UNKNOWN.assignment
    const pimpinan = [chain.evaluatorId, chain.superiorId]
    const asked = { giverId: giver.employeeId, toId: to, period, pimpinan }
    const leads = 'teamId' in about ? await inTeam(table, about.teamId, asked) : undefined
    if (leads instanceof Refusal) return leads
    // Pasal 19(2): what the evaluator owes on a schedule
    const isOwed = kind === 'berkala' && chain.evaluatorId === giver.employeeId
    const [queue, schedule] = await Promise.all([
      table.get(keys.feedbackQueue(periodId, to)),
      isOwed ? table.get(keys.feedbackSchedule(to, yearOf(now))) : undefined,
    ])
    return { chain, period, leads, queued: queue !== undefined, schedule }
  },
  decide(
    { found: { giver, above }, gathered: { chain, period, leads, queued, schedule }, input },
    { now, randomBytes, hmac },
  ) {
    const { to, periodId, about } = input
    const refused = mayGive(giver.employeeId, to, period, now)
    if (refused !== undefined) return refused
    const feedbackId = randomText(randomBytes, 20)
    const author = { employeeId: giver.employeeId, name: giver.name }
    const officeId = chain.employee.evaluatorId
    const plain = classOf(placed(giver.employeeId, above), placed(to, chain))
    const by = classAbout(about, plain, leads === true)
    const content = contentOf(input, { feedbackId, class: by, giver: author, period, now })
    const { giver: _named, month: _month, inWindow: _inWindow, releasedIn: _releasedIn, ...said } = content
    const given = { ...said, to: { employeeId: to, name: chain.employee.name }, givenAt: now }
    const place = placeOfNamed(feedbackId, now)
    const hints = hintsFor({ ...input, hasEvidence: (input.evidence ?? []).length > 0 })
    return {
      answer: { ...givenView(given), ...(hints.length === 0 ? {} : { hints }) },
      writes: [
        first(keys.feedback(to, periodId, feedbackId), content),
        first(keys.feedbackAuthor(feedbackId), { feedbackId, employeeId: giver.employeeId, givenAt: now }),
        // whoever is named is counted in no batch
        ...(by === 'pimpinan'
          ? []
          : [
              first(keys.voice(to, periodId, feedbackId), {
                feedbackId,
                tag: tagOf(hmac, { giverId: giver.employeeId, employeeId: to, periodId }),
                ttl: clearedAfter(period),
              }),
            ]),
        first(keys.givenFeedback(giver.employeeId, periodId, feedbackId), given),
        ...(by === 'pimpinan'
          ? [first(keys.releasedFeedback(to, periodId, place), { ...said, giver: author, place })]
          : []),
        ...(queued
          ? []
          : [first(keys.feedbackQueue(periodId, to), { employeeId: to, periodId, released: [], turn: 0 })]),
        ...noting(schedule, noted(schedule, officeId, now), { by: giver.employeeId, officeId, now }),
      ],
    }
  },
})

/** That a date of the schedule was kept: by pimpinan, who is named to everyone that reads it. */
function noting(
  before: FeedbackSchedule | undefined,
  after: FeedbackSchedule | undefined,
  { by, officeId, now }: { readonly by: string; readonly officeId: string | undefined; readonly now: Instant },
): readonly (Put<'feedbackSchedule'> | Put<'history'>)[] {
  if (before === undefined || after === undefined) return []
  const key = keys.feedbackSchedule(after.employeeId, after.year)
  const office = by === officeId ? {} : { onBehalfOf: officeId }
  const act = { at: now, by, ...office, operation: 'giveFeedback', to: 'diberikan', fixed: fixing(after) }
  const { head, write } = entryAfter(scheduleSubject(after), before, act)
  return [{ action: 'PutItem', key, item: { ...after, ...head }, when: { equals: { version: before.version } } }, write]
}

function first<K extends Kind>(key: Key<K>, item: Item<K>): Put<K> {
  return { action: 'PutItem', key, item, when: { absent: true } }
}

/** IV.A.4: an approved assignment of this employee, given by the caller, in the days of the period. */
async function hasAssigned(
  table: Reads<'assignment'>,
  assignmentId: string,
  { employeeId }: Pick<Employee, 'employeeId'>,
  to: string,
  period: Pick<Item<'period'>, 'startsOn' | 'endsOn'>,
): Promise<boolean> {
  const at = parseAssignmentId(assignmentId)
  const found = at === undefined || at.employeeId !== to ? undefined : await table.get(keys.assignment(at))
  return found?.status === 'disetujui' && found.giver?.employeeId === employeeId && shareADay(found, period)
}

/** Whether the giver leads the team in which both are; or why nothing may be said of it. */
async function inTeam(
  table: Reads<'team' | 'employee', 'teamMember'>,
  teamId: string,
  asked: TeamVoice,
): Promise<boolean | Refusal<'invalid_input'>> {
  const team = isTeamId(teamId) ? await table.get(keys.team(teamId)) : undefined
  if (team === undefined) return UNKNOWN_TEAM
  const listed = await table.all(ranges.membersOf(teamId))
  // who has left writes nothing any more: he is none of those who can be meant
  const here = await Promise.all(listed.map(({ employeeId }) => isEmployed(table, employeeId)))
  const members = listed.filter((_, n) => here[n])
  return teamFeedbackFault(team, members, asked) ?? team.leader.employeeId === asked.giverId
}

// One sentence whatever the cause: what stands in a colleague's plan is not the giver's to learn here.
const UNKNOWN = {
  to: unknownEmployee('to'),
  period: UNKNOWN_PERIOD,
  assignment: unknown(
    'about/assignmentId',
    'unknown_assignment',
    'Penugasan ini bukan penugasan dari Anda yang disetujui dan berjalan pada periode ini (Lampiran BAB IV.A.4).',
  ),
  workResult: unknown(
    'about/workResultId',
    'unknown_work_result',
    'Hasil kerja ini bukan milik pegawai tersebut pada tahun ini. Pilih hasil kerjanya, atau beri umpan balik tentang nilai dasar.',
  ),
}

export const handler = lambda(giveFeedback)
