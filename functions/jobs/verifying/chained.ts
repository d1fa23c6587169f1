import { yearOf } from '../../domain/instant.ts'
import { resourceIdOf } from '../../store/fixed.ts'
import { digestOf } from '../../store/history.ts'
import {
  assignmentIdOf,
  budgetSubject,
  calendarSubject,
  correctionIdOf,
  counsellingIdOf,
  creditIdOf,
  developmentIdOf,
  enrolmentIdOf,
  evaluationIdOf,
  feedbackSubject,
  followUpSubject,
  observationSubject,
  guidanceIdOf,
  outsidersSubject,
  panelIdOf,
  parseDevelopmentId,
  requestsSubject,
  scheduleSubject,
  skpIdOf,
  supportIdOf,
} from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import type { Kind } from '../../store/kinds.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { linesOfYear } from './correction-line.ts'
import { delegationFaults } from './delegation.ts'
import { evaluationFaults } from './evaluation.ts'
import { periodsOfYear } from './period.ts'
import { actingFaults, officeFaults } from './profile.ts'
import type { VerifiedTable } from './reading.ts'
import { copyFaults } from './role-matrix.ts'
import { heldBySkp, reasonFaults, skpMoments } from './skp.ts'
import { all, type Scope, type Spoken, type Walked, walkOf } from './walk.ts'

type Names<T> = T extends unknown ? keyof T : never
/** Whatever carries the head of a history. */
export type ChainedKind = { [K in Kind]: 'historySeq' extends Names<Item<K>> ? K : never }[Kind]

/** A year of the office: its cycle's periods, and whatever lies under the year. */
export type OfYear = Scope & { readonly year: number; readonly periodIds: readonly string[] }
/** A person, with the evaluations that the rosters name, the periods and the years that there are. */
export type OfPerson = Scope & {
  readonly employeeId: string
  readonly roster: readonly Item<'roster'>[]
  readonly periodIds: readonly string[]
  readonly years: readonly number[]
}

type Walk<S> = (table: VerifiedTable, scope: S) => Promise<Walked>
type Line = { readonly ofPerson?: Walk<OfPerson>; readonly ofYear?: Walk<OfYear> }

const ofPerson = (walk: Walk<OfPerson>) => ({ ofPerson: walk })
const ofYear = (walk: Walk<OfYear>) => ({ ofYear: walk })
/** Of what was fixed as it stands: the field itself is named. */
const whole = (item: object) => ({ ...item, ...all(item) })
const spoken = (kind: ChainedKind, subjects: readonly string[]): Spoken[] =>
  subjects.map(subject => ({ kind, subject }))

const MATRIX = {
  subject: ({ matrixId }: Item<'roleMatrix'>) => matrixId,
  read: (table: VerifiedTable, { matrixId }: Item<'roleMatrix'>) => table.get(keys.roleMatrix(matrixId)),
  held: all,
  more: copyFaults,
}

const PLANNED = {
  subject: developmentIdOf,
  read: (table: VerifiedTable, item: Item<'developmentItem'>) => table.get(keys.developmentItem(item)),
  held: all,
}

/**
 * Everything that has a history: where a verification finds it, and what the history has fixed of it. A new kind with a
 * head does not compile without its line.
 */
export const CHAINED = {
  employee: ofPerson(
    walkOf('employee', {
      async find(table, { employeeId }) {
        const employee = await table.get(keys.employee(employeeId))
        return { items: employee ? [employee] : [], must: spoken('employee', [employeeId]) }
      },
      subject: ({ employeeId }) => employeeId,
      read: (table, { employeeId }) => table.get(keys.employee(employeeId)),
      held: ({ placements, ended = null }) => ({ placements, ended }),
      more: async (table, employee, entries) => [
        ...officeFaults(employee, entries.at(-1)),
        ...(await actingFaults(table, employee)),
      ],
    }),
  ),
  skp: ofPerson(
    walkOf('skp', {
      async find(table, { employeeId }) {
        const items = await table.all(ranges.skpOf(employeeId))
        const needs = items.flatMap(({ year, resources }) =>
          resources.map(each => supportIdOf({ employeeId, year, resourceId: resourceIdOf(each) })),
        )
        return { items, may: spoken('resourceSupport', needs) }
      },
      subject: skpIdOf,
      read: (table, skp) => table.get(keys.skp(skp)),
      held: heldBySkp,
      more: async (_table, skp, entries) => [...reasonFaults(skp, entries), ...skpMoments(skp, entries)],
    }),
  ),
  evaluation: ofPerson(
    walkOf('evaluation', {
      async find(table, { employeeId, roster }) {
        const items = await table.all(ranges.evaluationsOf(employeeId))
        const plans = items.map(({ skpId }) => skpId)
        return { items, must: [...spoken('evaluation', roster.map(evaluationIdOf)), ...spoken('skp', plans)] }
      },
      subject: evaluationIdOf,
      read: (table, evaluation) => table.get(keys.evaluation(evaluation)),
      held: () => ({}),
      more: evaluationFaults,
    }),
  ),
  resourceSupport: ofPerson(
    walkOf('resourceSupport', {
      find: async (table, { employeeId }) => ({ items: await table.all(ranges.supportsOf(employeeId)) }),
      subject: supportIdOf,
      read: (table, support) => table.get(keys.resourceSupport(support)),
      held: all,
    }),
  ),
  assignment: ofPerson(
    walkOf('assignment', {
      find: async (table, { employeeId }) => ({ items: await table.all(ranges.assignmentsOf(employeeId)) }),
      subject: assignmentIdOf,
      read: (table, assignment) => table.get(keys.assignment(assignment)),
      held: all,
    }),
  ),
  /** Of which he is the former, or which his assignments name: an index only says where to look. */
  team: ofPerson(
    walkOf('team', {
      async find(table, { employeeId }) {
        const [formed, assigned] = await Promise.all([
          table.listAll(ranges.teamsFormedBy(employeeId)),
          table.all(ranges.assignmentsOf(employeeId)),
        ])
        const named = assigned.flatMap(({ team }) => (team === undefined ? [] : [team.teamId]))
        const ids = new Set([...formed.map(({ pk }) => pk.slice('TIM#'.length)), ...named])
        const items = await table.getAll([...ids].map(keys.team))
        return { items, must: spoken('team', named) }
      },
      subject: ({ teamId }) => teamId,
      read: (table, { teamId }) => table.get(keys.team(teamId)),
      held: all,
    }),
  ),
  /** Of every unit; and those in which a person stands, of whatever unit or team. */
  roleMatrix: {
    ...ofPerson(
      walkOf('roleMatrix', {
        ...MATRIX,
        async find(table, { employeeId }) {
          const named = (await table.all(ranges.rolesOf(employeeId))).map(({ matrixId }) => matrixId)
          return { items: await table.getAll(named.map(keys.roleMatrix)), must: spoken('roleMatrix', named) }
        },
      }),
    ),
    ...ofYear(
      walkOf('roleMatrix', {
        ...MATRIX,
        async find(table, { year, now }) {
          const units = year > yearOf(now) + 1 ? [] : await table.all(ranges.units())
          const own = units.map(({ unitId }) => `${year}-unit-${unitId}`)
          return { items: await table.getAll(own.map(keys.roleMatrix)), may: spoken('roleMatrix', own) }
        },
      }),
    ),
  },
  delegation: ofPerson(
    walkOf('delegation', {
      find: async (table, { employeeId }) => ({ items: await table.all(ranges.delegationsTo(employeeId)) }),
      subject: ({ delegationId }) => delegationId,
      read: (table, { delegateId, delegationId }) =>
        table.get(keys.delegation({ delegateId, place: delegationId.slice(delegateId.length + 1) })),
      held: ({ delegatorId, delegateId, kind, startsOn, endsOn, ...rest }) => ({
        ...{ delegatorId, delegateId, kind, startsOn, endsOn },
        ...all({ ...rest, delegatorId, delegateId, kind, startsOn, endsOn }),
      }),
      more: delegationFaults,
    }),
  ),
  /** Numbered: one that is missing between others shows. */
  correction: ofPerson(
    walkOf('correction', {
      async find(table, { employeeId }) {
        const items = await table.all(ranges.correctionsOf(employeeId))
        const last = Math.max(0, ...items.map(({ seq }) => seq))
        const before = Array.from({ length: last }, (_, n) => correctionIdOf({ employeeId, seq: n + 1 }))
        const next = correctionIdOf({ employeeId, seq: last + 1 })
        return { items, must: spoken('correction', before), may: spoken('correction', [next]) }
      },
      subject: correctionIdOf,
      read: (table, correction) => table.get(keys.correction(correction)),
      held: all,
      async more(table, correction) {
        const line = await table.get(keys.correctionLine(correction))
        return line ? [] : [{ subject: correctionIdOf(correction), what: 'missing', where: 'line' }]
      },
    }),
  ),
  guidance: ofPerson(
    walkOf('guidance', {
      find: async (table, { employeeId }) => ({ items: await table.all(ranges.guidanceOf(employeeId)) }),
      subject: guidanceIdOf,
      read: (table, guidance) => table.get(keys.guidance(guidance)),
      held: all,
    }),
  ),
  /** Where a case stands; the words, of which the entries hold digests, are confided to others than this job. */
  counselling: ofPerson(
    walkOf('counselling', {
      find: async (table, { employeeId }) => ({ items: await table.all(ranges.counsellingOf(employeeId)) }),
      subject: counsellingIdOf,
      read: (table, counselling) => table.get(keys.counselling(counselling)),
      held: all,
    }),
  ),
  enrolment: ofPerson(
    walkOf('enrolment', {
      async find(table, { employeeId }) {
        const items = await table.all(ranges.enrolmentsOf(employeeId))
        const named = items.map(({ trainingId }) => trainingId)
        const there = new Set((await table.getAll(named.map(keys.training))).map(({ trainingId }) => trainingId))
        return {
          items,
          must: spoken(
            'training',
            named.filter(id => !there.has(id)),
          ),
        }
      },
      subject: enrolmentIdOf,
      read: (table, enrolment) => table.get(keys.enrolment(enrolment)),
      held: all,
    }),
  ),
  /** Of each person; and whatever a year's list names is there. */
  developmentItem: {
    ...ofPerson(
      walkOf('developmentItem', {
        ...PLANNED,
        find: async (table, { employeeId }) => ({ items: await table.all(ranges.developmentOf(employeeId)) }),
      }),
    ),
    ...ofYear(
      walkOf('developmentItem', {
        ...PLANNED,
        async find(table, { year }) {
          const named = (await table.all(ranges.developmentLines(year))).map(({ itemId }) => itemId)
          const at = named.flatMap(itemId => parseDevelopmentId(itemId) ?? [])
          const there = new Set((await table.getAll(at.map(keys.developmentItem))).map(developmentIdOf))
          const gone = named.filter(itemId => !there.has(itemId))
          return { items: [], must: spoken('developmentItem', gone) }
        },
      }),
    ),
  },
  followUp: ofPerson(
    walkOf('followUp', {
      find: async (table, { employeeId }) => ({ items: await table.all(ranges.followUpsOf(employeeId)) }),
      subject: followUpSubject,
      read: (table, followUp) => table.get(keys.followUp(followUp)),
      held: all,
    }),
  ),
  observation: ofPerson(
    walkOf('observation', {
      find: async (table, { employeeId }) => ({ items: await table.all(ranges.observationsOf(employeeId)) }),
      subject: observationSubject,
      read: (table, observation) => table.get(keys.observation(observation)),
      held: all,
    }),
  ),
  feedbackSchedule: ofPerson(
    walkOf('feedbackSchedule', {
      async find(table, { employeeId, years }) {
        const items = await table.all(ranges.schedulesOfEmployee(employeeId))
        return {
          items,
          may: spoken(
            'feedbackSchedule',
            years.map(year => scheduleSubject({ employeeId, year })),
          ),
        }
      },
      subject: scheduleSubject,
      read: (table, { employeeId, year }) => table.get(keys.feedbackSchedule(employeeId, year)),
      held: all,
    }),
  ),
  /** It has a history only once it was hidden. */
  releasedFeedback: ofPerson(
    walkOf('releasedFeedback', {
      seldom: true,
      find: async (table, { employeeId }) => ({ items: await table.all(ranges.releasedFeedbackOf(employeeId)) }),
      subject: feedbackSubject,
      read: (table, { employeeId, periodId, place }) => table.get(keys.releasedFeedback(employeeId, periodId, place)),
      held: all,
    }),
  ),
  creditBalance: ofPerson(
    walkOf('creditBalance', {
      async find(table, { employeeId }) {
        const balance = await table.get(keys.creditBalance(employeeId))
        return { items: balance ? [balance] : [], may: spoken('creditBalance', [creditIdOf({ employeeId })]) }
      },
      subject: creditIdOf,
      read: (table, { employeeId }) => table.get(keys.creditBalance(employeeId)),
      held: ({ opening, parts }) => ({ entries: digestOf({ opening, parts }) }),
    }),
  ),
  /** Whom he named, and what became of it; who answered stands in no history. */
  panel: ofPerson(
    walkOf('panel', {
      async find(table, { employeeId, periodIds }) {
        const items = await table.all(ranges.panelsOf(employeeId))
        return {
          items,
          may: spoken(
            'panel',
            periodIds.map(periodId => panelIdOf({ employeeId, periodId })),
          ),
        }
      },
      subject: panelIdOf,
      read: (table, { employeeId, periodId }) => table.get(keys.panel(employeeId, periodId)),
      held: all,
    }),
  ),
  /** Whom he asked for feedback, and who declined; what was given stands in no history. */
  feedbackRequests: ofPerson(
    walkOf('feedbackRequests', {
      async find(table, { employeeId, periodIds }) {
        const items = await table.all(ranges.feedbackRequestsOf(employeeId))
        return {
          items,
          may: spoken(
            'feedbackRequests',
            periodIds.map(periodId => requestsSubject({ employeeId, periodId })),
          ),
        }
      },
      subject: requestsSubject,
      read: (table, { employeeId, periodId }) => table.get(keys.feedbackRequests(employeeId, periodId)),
      held: all,
    }),
  ),
  /** Whom from outside he named, and what was decided of them; who answered stands in no history. */
  outsiders: ofPerson(
    walkOf('outsiders', {
      async find(table, { employeeId, periodIds }) {
        const items = await table.all(ranges.outsidersOf(employeeId))
        return {
          items,
          may: spoken(
            'outsiders',
            periodIds.map(periodId => outsidersSubject({ employeeId, periodId })),
          ),
        }
      },
      subject: outsidersSubject,
      read: (table, { employeeId, periodId }) => table.get(keys.outsiders(employeeId, periodId)),
      held: all,
    }),
  ),
  period: ofYear(periodsOfYear),
  round: ofYear(
    walkOf('round', {
      async find(table, { periodIds }) {
        const rounds = await Promise.all(periodIds.map(id => table.all(ranges.rounds(id))))
        const units = await Promise.all(periodIds.map(id => table.all(ranges.roundUnits(id))))
        return {
          items: rounds.flat(),
          must: spoken(
            'round',
            units.flat().map(({ roundId }) => roundId),
          ),
        }
      },
      subject: ({ roundId }) => roundId,
      read: (table, { periodId, roundId }) => table.get(keys.round(periodId, roundId)),
      held: whole,
    }),
  ),
  /** The holidays by which deadlines are reckoned. */
  calendar: ofYear(
    walkOf('calendar', {
      async find(table, { year }) {
        const calendar = await table.get(keys.calendar(year))
        return { items: calendar ? [calendar] : [], may: spoken('calendar', [calendarSubject(year)]) }
      },
      subject: ({ year }) => calendarSubject(year),
      read: (table, { year }) => table.get(keys.calendar(year)),
      held: ({ holidays }) => ({ holidays: digestOf(holidays) }),
    }),
  ),
  training: ofYear(
    walkOf('training', {
      find: async (table, { year }) => ({ items: await table.all(ranges.trainings(year)) }),
      subject: ({ trainingId }) => trainingId,
      read: (table, { trainingId }) => table.get(keys.training(trainingId)),
      held: all,
      /** Who stands in its list has an enrolment. */
      async more(table, { trainingId }) {
        const trainees = await table.all(ranges.trainees(trainingId))
        const there = new Set((await table.getAll(trainees.map(keys.enrolment))).map(enrolmentIdOf))
        return trainees
          .map(enrolmentIdOf)
          .filter(subject => !there.has(subject))
          .map(subject => ({ kind: 'enrolment', subject, what: 'missing', where: 'item' }))
      },
    }),
  ),
  trainingBudget: ofYear(
    walkOf('trainingBudget', {
      async find(table, { year }) {
        const items = await table.all(ranges.trainingBudgets(year))
        const funds = await table.all(ranges.trainingFunds(year))
        return {
          items,
          must: spoken(
            'trainingBudget',
            funds.map(({ unitId }) => budgetSubject(year, unitId)),
          ),
        }
      },
      subject: ({ year, unitId }) => budgetSubject(year, unitId),
      read: (table, { year, unitId }) => table.get(keys.trainingBudget(year, unitId)),
      held: whole,
    }),
  ),
  correctionLine: ofYear(linesOfYear),
} as const satisfies Record<ChainedKind, Line>

const LINES: readonly Line[] = Object.values(CHAINED)
export const WALKS_OF_PERSON = LINES.flatMap(({ ofPerson: walk }) => walk ?? [])
export const WALKS_OF_YEAR = LINES.flatMap(({ ofYear: walk }) => walk ?? [])
