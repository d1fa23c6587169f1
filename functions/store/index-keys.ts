import { isAskedOfEvaluator } from '../domain/development/follow-up.ts'
import type { Item, Listed } from './items.ts'
import { assignmentIdOf, counsellingIdOf, developmentIdOf, enrolmentIdOf, evaluationIdOf } from './ids.ts'
import type { Kind } from './kinds.ts'
import { type AssignmentAt, fold, initial, placeByName, two } from './places.ts'

/** Where an assignment of an index lies. */
export const placeOfListed = ({ employeeId, sk }: Listed<'assignment'>): AssignmentAt => ({
  employeeId,
  place: sk.slice('ASSIGNMENT#'.length),
})

/** The team that an index names. */
export const teamIdOfListed = ({ pk }: Listed<'team'>): string => pk.slice('TIM#'.length)

/** The unit that a count item counts. */
export const unitIdOfCount = (count: Pick<Item<'count' | 'predicateCount'>, 'sk'>): string =>
  count.sk.slice('UNIT#'.length)

/** The office that a count item counts. */
export const officeIdOfCount = ({ sk }: Pick<Item<'reportCount'>, 'sk'>): string => sk.slice('OFFICE#'.length)

/** On the desk of whoever must act; on nobody's where nobody must. */
const onDesk = (actorId: string | undefined, place: string): Record<string, string> =>
  actorId === undefined ? {} : { actorPk: `ACTOR#${actorId}`, actorSk: place }

/** Index attributes by kind: sparse, and none of them holds a status. */
export const indexKeys: { readonly [K in Kind]?: (item: Item<K>) => Record<string, string> } = {
  employee: item => ({
    ...(item.unitId === undefined ? {} : { unitPk: `INUNIT#${item.unitId}`, unitSk: placeByName(item) }),
    ...onDesk(item.evaluatorId, `PROFILE#${placeByName(item)}`),
  }),
  staff: item => ({ unitPk: `NAME#${initial(item.name)}`, unitSk: placeByName(item) }),
  skp: item =>
    item.actorId === undefined
      ? {}
      : { teamPk: `TEAM#${item.actorId}#${item.year}`, teamSk: `SKP#${item.employeeId}#${two(item.seq)}` },
  delegation: item => onDesk(item.delegatorId, `DELEGATION#${item.startsOn}#${item.delegationId}`),
  rating: item => ({
    teamPk: `DRAFT#${item.ratedBy}#${item.periodId}`,
    teamSk: `RATING#${item.employeeId}#${two(item.seq)}`,
  }),
  evaluation: item =>
    onDesk(item.actorId && `${item.actorId}#${item.periodId}`, `EVALUATION#${fold(item.name)}#${evaluationIdOf(item)}`),
  objection: ({ objection: { superiorId, decidedAt, decideBy, outcome, reportedAt }, ...item }) =>
    decidedAt !== undefined && (outcome !== 'mengubah' || reportedAt !== undefined)
      ? {}
      : onDesk(superiorId, `OBJECTION#${decideBy}#${evaluationIdOf(item)}`),
  enrolment: item =>
    isAskedOfEvaluator(item) ? onDesk(item.actorId, `ENROLMENT#${item.startsOn}#${enrolmentIdOf(item)}`) : {},
  assignment: ({ actorId, giver, unitId, status, startsOn, ...at }) => ({
    ...onDesk(actorId, `ASSIGNMENT#${startsOn}#${assignmentIdOf(at)}`),
    ...(giver === undefined
      ? {}
      : { teamPk: `GIVER#${giver.employeeId}`, teamSk: `${startsOn}#${assignmentIdOf(at)}` }),
    ...(unitId === undefined || status !== 'disetujui'
      ? {}
      : { unitPk: `ASSIGNED#${unitId}`, unitSk: `${startsOn}#${assignmentIdOf(at)}` }),
  }),
  guidance: ({ guide, employeeId, place }) => onDesk(guide.employeeId, `GUIDANCE#${employeeId}#${place}`),
  developmentItem: ({ actorId, dueOn, ...at }) => onDesk(actorId, `DEVELOPMENT#${dueOn}#${developmentIdOf(at)}`),
  counselling: ({ actorId, toldAt, ...at }) =>
    actorId === undefined ? {} : { actorPk: `CONFIDES#${actorId}`, actorSk: `${toldAt}#${counsellingIdOf(at)}` },
  feedbackSchedule: ({ proposal, agreed, year, employeeId }) =>
    onDesk(proposal?.pimpinanId ?? agreed?.pimpinanId, `SCHEDULE#${year}#${employeeId}`),
  team: ({ teamId, leader, former, startsOn }) => ({
    ...onDesk(leader.employeeId, `TIM#${startsOn}#${teamId}`),
    ...{ teamPk: `FORMER#${former.employeeId}`, teamSk: `${startsOn}#${teamId}` },
  }),
  overdueObjection: ({ nextLevelId, evaluationId }) => onDesk(nextLevelId, `OVERDUE#${evaluationId}`),
}
