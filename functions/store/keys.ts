/**
 * THE ONE TABLE. Every key is built here and nowhere else.
 *
 * | kind | pk | sk | read by |
 * |---|---|---|---|
 * | employee | EMPLOYEE#e | PROFILE | id · INUNIT#u / name (byUnit) · ACTOR#evaluator / PROFILE#name (byActor) |
 * | skp | EMPLOYEE#e | SKP#year#seq | id · own year · TEAM#evaluator#year / SKP#e#seq (byTeam) |
 * | evaluation | EMPLOYEE#e | EVALUATION#period#seq | id · own year · ACTOR#who-must-act#period / EVALUATION#e#seq (byActor) |
 * | realisation · actionPlan | EMPLOYEE#e | REALISATION#period#result · ACTIONPLAN#period | the evaluation's screen |
 * | preference | EMPLOYEE#e | PREFERENCE | the person himself; the reminder jobs |
 * | objection | EMPLOYEE#e | OBJECTION#period#seq | the evaluation's screen · ACTOR#superior / OBJECTION#decideBy#evaluation, until decided (byActor) |
 * | assignment | EMPLOYEE#e | ASSIGNMENT#place | id · own · ACTOR#evaluator / ASSIGNMENT#startsOn, until decided (byActor) · GIVER#giver / startsOn (byTeam) · ASSIGNED#unit / startsOn, when approved (byUnit) |
 * | team · teamMember | TIM#team | TEAM · MEMBER#assignment | its people · ACTOR#leader / TIM#startsOn (byActor) · FORMER#former / startsOn (byTeam) |
 * | resourceSupport | EMPLOYEE#e | SUPPORT#year#resource | what became of the needs of a year's plans |
 * | overdueObjection | OVERDUE#OBJECTION | evaluation | administrator · ACTOR#next-level / OVERDUE#evaluation (byActor) |
 * | releasedFeedback | EMPLOYEE#e | FEEDBACK#period#place | the employee |
 * | followUp | EMPLOYEE#e | FOLLOWUP#period#time#id | the employee, who judges; the evaluation's screen |
 * | feedbackSchedule | EMPLOYEE#e | SCHEDULE#year | both sides · ACTOR#pimpinan / SCHEDULE#year#e (byActor) |
 * | guidance | GUIDANCE#e | place | its parties · ACTOR#guide / GUIDANCE#e#place (byActor) |
 * | guidanceFeedback | GUIDANCEFEEDBACK#guidance | FEEDBACK | the superior of the pimpinan, and its author |
 * | creditBalance | EMPLOYEE#e | CREDIT | the credit score |
 * | rating | JUDGEMENT#e | RATING#period#seq#by | who judges; the employee after delivery, through an operation · DRAFT#who-rated#period / RATING#e#seq (byTeam, ratings only) |
 * | staff | STAFF#shard | e | closing · NAME#initial / name (byUnit): search by name |
 * | delegation | DELEGATION#delegate | place | id · what I received · ACTOR#delegator / DELEGATION#startsOn (byActor): what I gave |
 * | correction | CORRECTION#e | seq | the person; who decides |
 * | correctionLine | CORRECTIONS#OPEN · CORRECTIONS#year | since#id | administrators: what waits, and what was decided |
 * | training | TRAININGS#year | id | catalogue of a year |
 * | trainingPlaces | PLACES#training | PLACES | whoever gives or takes a place: counters |
 * | trainee | TRAINEE#training | e | who is in it, who waits: strongly readable |
 * | enrolment | EMPLOYEE#e | ENROLMENT#training | id · own · ACTOR#evaluator / ENROLMENT#startsOn#id, while something is asked of him (byActor) |
 * | trainingBudget · trainingFunds | BUDGET#year · FUNDS#year | unit | what was set · what is left: counters |
 * | nip · email | NIP#hmac · EMAIL#hmac | NIP · EMAIL | uniqueness and look-up |
 * | unit · region | UNITS · REGION | unitId · HEAD | list · the last superior |
 * | cycle · period · achievement | CYCLE#year | CYCLE · PERIOD#p · ACHIEVEMENT#p#u | |
 * | explanation · explanationReading | CYCLE#year · EMPLOYEE#e | EXPLANATION · READING#year | everyone; who has read it |
 * | calendar | CYCLE#year | CALENDAR | whatever counts working days; absent: the built-in holidays of the year |
 * | roster | PERIOD#p#shard | e#seq | closing, and the jobs that follow it; strongly readable |
 * | closing · closingShard | CLOSING#p | START · SHARD#n; of a round after a reopening: AGAIN#r#START · AGAIN#r#SHARD#n | |
 * | reopening · reopenedShard | CLOSING#p | REOPENING#r · REOPENED#r#SHARD#n | |
 * | count · counted | COUNT#p · COUNTED#evaluation | UNIT#u · COUNTED | getPeriod; the counting consumer |
 * | predicateCount | PREDICATES#p | UNIT#u (whose achievement was used) | getDistribution |
 * | publication | PUBLICATION#year | PERIOD#p | everyone; written once by the job that publishes |
 * | surveyAnswer | SURVEY#year | random | the releasing job; nothing in it leads to a person |
 * | surveyAnswered | ANSWERED#e | year | the person himself: that he answered, not what |
 * | surveyResult · surveyComment | OPINION#year | RESULT · COMMENT#random | everyone; those who lead |
 * | fairness | FAIRNESS#period | REPORT | pembina, administrators, head of region; written with the publication |
 * | calibration | CALIBRATION#period | unit#e#seq | the superior by unit; the pembina, counted |
 * | feedback | FEEDBACK#e#period | id | evaluator and superior: all content, no authors |
 * | feedbackAuthor | AUTHOR#id | AUTHOR | nobody (an abuse case, later) |
 * | round · roundUnit | ROUND#period | ROUND#id · UNIT#u | list · the round that a unit is in |
 * | panel | EMPLOYEE#e | PANEL#period | id: whom he named |
 * | invitation | INVITED#giver | period | who named him; his load |
 * | roundAnswer | ANSWERS#e#period | id | after the round: no authors but pimpinan (the others' lie under AUTHOR#id) |
 * | givenAnswer | TOLD#giver | period#e | the giver: draft, and what he sent |
 * | givenFeedback | GIVEN#e | period#id | the giver |
 * | feedbackQueue | RELEASE#period#shard | e | the release job |
 * | access | ACCESS#e | time#lot, the latest first | the person |
 * | reminder | REMINDER#day#shard | e | what was sent to whom on a day; strongly readable by shard |
 * | reminderRun · reminderDay | REMINDER#day#RUN · REMINDER#LAST | SHARD#n · LAST | the reminder jobs |
 * | history | HISTORY#subject | seq | |
 * | idempotency | IDEMPOTENCY#hash | REQUEST#part | the kit |
 */
import { createHash } from 'node:crypto'
import type { By } from '../domain/evaluations/evaluation.ts'
import { isAskedOfEvaluator } from '../domain/development/follow-up.ts'
import { type Instant, yearOf as yearOfInstant } from '../domain/instant.ts'
import { bareName } from '../domain/people/names.ts'
import type { IndexRange, Key, Range } from './access.ts'
import type { Item, Listed } from './items.ts'
import { assignmentIdOf, correctionIdOf, enrolmentIdOf, evaluationIdOf } from './ids.ts'
import type { Index, IndexedKind, Kind } from './kinds.ts'

/** Into how many partitions a period's people are cut: closings run one function a shard. */
export const SHARDS = 16

export function shardOf(employeeId: string): number {
  return createHash('sha256').update(employeeId).digest().readUInt8(0) % SHARDS
}

type EvaluationAt = { readonly employeeId: string; readonly periodId: string; readonly seq: number }
type SupportAt = { readonly employeeId: string; readonly year: number; readonly resourceId: string }
type AssignmentAt = { readonly employeeId: string; readonly place: string }
type DelegationAt = { readonly delegateId: string; readonly place: string }
type CorrectionAt = { readonly employeeId: string; readonly seq: number }
type EnrolmentAt = { readonly employeeId: string; readonly trainingId: string }
type SkpAt = { readonly employeeId: string; readonly year: number; readonly seq: number }

const key = <const K extends Kind>(item: K, pk: string, sk: string): Key<K> => ({ item, pk, sk })
const range = <const K extends Kind>(item: K, pk: string, begins = ''): Range<K> => ({ item, pk, begins })
const indexRange = <const K extends IndexedKind>(index: Index, item: K, pk: string, begins = ''): IndexRange<K> => ({
  index,
  item,
  pk,
  begins,
})

/** Times are counted down from here where the latest comes first. */
const FAR_FUTURE = 99_999_999_999_999

const ofYear = <const K extends Kind>(item: K, employeeId: string, begins: string, year: number | undefined) =>
  range(item, `EMPLOYEE#${employeeId}`, `${begins}#${year === undefined ? '' : `${year}-`}`)

const yearOf = (periodId: string) => periodId.slice(0, 4)
const two = (n: number) => String(n).padStart(2, '0')

/** Every closing of a period keeps its own items: the first under its plain name, those after a reopening by round. */
const again = (round: number) => (round === 0 ? '' : `AGAIN#${two(round)}#`)

/** Names are found by prefix whatever their case and the titles before them. */
export const fold = (name: string) => bareName(name).toLowerCase().normalize('NFC')
/** A tab comes before every letter and blank: `Hendra` stands before `Hendra Wijaya`. */
export const placeByName = (person: { readonly name: string; readonly employeeId: string }) =>
  `${fold(person.name)}\t${person.employeeId}`
export const initial = (name: string) => (/^[a-z]/.test(fold(name)) ? fold(name).charAt(0) : '~')
export const INITIALS = [...'abcdefghijklmnopqrstuvwxyz~']

export const keys = {
  employee: (employeeId: string) => key('employee', `EMPLOYEE#${employeeId}`, 'PROFILE'),
  staff: (employeeId: string) => key('staff', `STAFF#${two(shardOf(employeeId))}`, employeeId),
  delegation: (at: DelegationAt) => key('delegation', `DELEGATION#${at.delegateId}`, at.place),
  correction: ({ employeeId, seq }: CorrectionAt) =>
    key('correction', `CORRECTION#${employeeId}`, String(seq).padStart(4, '0')),
  correctionLine: (one: Item<'correction'>) =>
    key(
      'correctionLine',
      `CORRECTIONS#${one.status === 'diajukan' ? 'OPEN' : yearOfInstant(one.decidedAt)}`,
      `${String(one.requestedAt).padStart(14, '0')}#${correctionIdOf(one)}`,
    ),
  training: (trainingId: string) => key('training', `TRAININGS#${yearOf(trainingId)}`, trainingId),
  trainingPlaces: (trainingId: string) => key('trainingPlaces', `PLACES#${trainingId}`, 'PLACES'),
  trainee: ({ trainingId, employeeId }: EnrolmentAt) => key('trainee', `TRAINEE#${trainingId}`, employeeId),
  enrolment: ({ trainingId, employeeId }: EnrolmentAt) =>
    key('enrolment', `EMPLOYEE#${employeeId}`, `ENROLMENT#${trainingId}`),
  trainingBudget: (year: number, unitId: string) => key('trainingBudget', `BUDGET#${year}`, unitId),
  trainingFunds: (year: number, unitId: string) => key('trainingFunds', `FUNDS#${year}`, unitId),
  nip: (hmac: string) => key('nip', `NIP#${hmac}`, 'NIP'),
  email: (hmac: string) => key('email', `EMAIL#${hmac}`, 'EMAIL'),
  unit: (unitId: string) => key('unit', 'UNITS', unitId),
  region: () => key('region', 'REGION', 'HEAD'),
  cycle: (year: number) => key('cycle', `CYCLE#${year}`, 'CYCLE'),
  calendar: (year: number) => key('calendar', `CYCLE#${year}`, 'CALENDAR'),
  explanation: (year: number) => key('explanation', `CYCLE#${year}`, 'EXPLANATION'),
  explanationReading: (employeeId: string, year: number) =>
    key('explanationReading', `EMPLOYEE#${employeeId}`, `READING#${year}`),
  period: (periodId: string) => key('period', `CYCLE#${yearOf(periodId)}`, `PERIOD#${periodId}`),
  achievement: (periodId: string, unitId: string) =>
    key('achievement', `CYCLE#${yearOf(periodId)}`, `ACHIEVEMENT#${periodId}#${unitId}`),
  skp: (at: SkpAt) => key('skp', `EMPLOYEE#${at.employeeId}`, `SKP#${at.year}#${two(at.seq)}`),
  evaluation: (at: EvaluationAt) =>
    key('evaluation', `EMPLOYEE#${at.employeeId}`, `EVALUATION#${at.periodId}#${two(at.seq)}`),
  realisation: (employeeId: string, periodId: string, workResultId: string) =>
    key('realisation', `EMPLOYEE#${employeeId}`, `REALISATION#${periodId}#${workResultId}`),
  actionPlan: (employeeId: string, periodId: string) =>
    key('actionPlan', `EMPLOYEE#${employeeId}`, `ACTIONPLAN#${periodId}`),
  preference: (employeeId: string) => key('preference', `EMPLOYEE#${employeeId}`, 'PREFERENCE'),
  objection: (at: EvaluationAt) =>
    key('objection', `EMPLOYEE#${at.employeeId}`, `OBJECTION#${at.periodId}#${two(at.seq)}`),
  assignment: (at: AssignmentAt) => key('assignment', `EMPLOYEE#${at.employeeId}`, `ASSIGNMENT#${at.place}`),
  resourceSupport: ({ employeeId, year, resourceId }: SupportAt) =>
    key('resourceSupport', `EMPLOYEE#${employeeId}`, `SUPPORT#${year}#${resourceId}`),
  team: (teamId: string) => key('team', `TIM#${teamId}`, 'TEAM'),
  teamMember: (member: Pick<Item<'teamMember'>, 'teamId' | 'assignmentId'>) =>
    key('teamMember', `TIM#${member.teamId}`, `MEMBER#${member.assignmentId}`),
  overdueObjection: (evaluationId: string) => key('overdueObjection', 'OVERDUE#OBJECTION', evaluationId),
  rating: (at: EvaluationAt & { readonly by: By }) =>
    key('rating', `JUDGEMENT#${at.employeeId}`, `RATING#${at.periodId}#${two(at.seq)}#${at.by}`),
  roster: (at: EvaluationAt) =>
    key('roster', `PERIOD#${at.periodId}#${two(shardOf(at.employeeId))}`, `${at.employeeId}#${two(at.seq)}`),
  closing: (periodId: string, round = 0) => key('closing', `CLOSING#${periodId}`, `${again(round)}START`),
  closingShard: (periodId: string, shard: number, round = 0) =>
    key('closingShard', `CLOSING#${periodId}`, `${again(round)}SHARD#${two(shard)}`),
  reopening: (periodId: string, round: number) => key('reopening', `CLOSING#${periodId}`, `REOPENING#${two(round)}`),
  reopenedShard: (periodId: string, shard: number, round: number) =>
    key('reopenedShard', `CLOSING#${periodId}`, `REOPENED#${two(round)}#SHARD#${two(shard)}`),
  count: (periodId: string, unitId: string) => key('count', `COUNT#${periodId}`, `UNIT#${unitId}`),
  predicateCount: (periodId: string, unitId: string) =>
    key('predicateCount', `PREDICATES#${periodId}`, `UNIT#${unitId}`),
  publication: (periodId: string) => key('publication', `PUBLICATION#${yearOf(periodId)}`, `PERIOD#${periodId}`),
  surveyAnswer: (year: number, answerId: string) => key('surveyAnswer', `SURVEY#${year}`, answerId),
  surveyAnswered: (employeeId: string, year: number) => key('surveyAnswered', `ANSWERED#${employeeId}`, String(year)),
  surveyResult: (year: number) => key('surveyResult', `OPINION#${year}`, 'RESULT'),
  surveyComment: (year: number, answerId: string) => key('surveyComment', `OPINION#${year}`, `COMMENT#${answerId}`),
  fairness: (periodId: string) => key('fairness', `FAIRNESS#${periodId}`, 'REPORT'),
  calibration: ({ employeeId, periodId, seq, unitId }: EvaluationAt & { readonly unitId: string }) =>
    key('calibration', `CALIBRATION#${periodId}`, `${unitId}#${employeeId}#${two(seq)}`),
  counted: (evaluationId: string) => key('counted', `COUNTED#${evaluationId}`, 'COUNTED'),
  feedback: (employeeId: string, periodId: string, feedbackId: string) =>
    key('feedback', `FEEDBACK#${employeeId}#${periodId}`, feedbackId),
  releasedFeedback: (employeeId: string, periodId: string, place: string) =>
    key('releasedFeedback', `EMPLOYEE#${employeeId}`, `FEEDBACK#${periodId}#${place}`),
  followUp: ({
    employeeId,
    periodId,
    at,
    followUpId,
  }: Pick<Item<'followUp'>, 'employeeId' | 'periodId' | 'at' | 'followUpId'>) =>
    key('followUp', `EMPLOYEE#${employeeId}`, `FOLLOWUP#${periodId}#${String(at).padStart(14, '0')}#${followUpId}`),
  feedbackSchedule: (employeeId: string, year: number) =>
    key('feedbackSchedule', `EMPLOYEE#${employeeId}`, `SCHEDULE#${year}`),
  guidance: (at: { readonly employeeId: string; readonly place: string }) =>
    key('guidance', `GUIDANCE#${at.employeeId}`, at.place),
  guidanceFeedback: (guidanceId: string) => key('guidanceFeedback', `GUIDANCEFEEDBACK#${guidanceId}`, 'FEEDBACK'),
  creditBalance: (employeeId: string) => key('creditBalance', `EMPLOYEE#${employeeId}`, 'CREDIT'),
  feedbackAuthor: (feedbackId: string) => key('feedbackAuthor', `AUTHOR#${feedbackId}`, 'AUTHOR'),
  givenFeedback: (employeeId: string, periodId: string, feedbackId: string) =>
    key('givenFeedback', `GIVEN#${employeeId}`, `${periodId}#${feedbackId}`),
  round: (periodId: string, roundId: string) => key('round', `ROUND#${periodId}`, `ROUND#${roundId}`),
  roundUnit: (periodId: string, unitId: string) => key('roundUnit', `ROUND#${periodId}`, `UNIT#${unitId}`),
  panel: (employeeId: string, periodId: string) => key('panel', `EMPLOYEE#${employeeId}`, `PANEL#${periodId}`),
  invitation: (giverId: string, periodId: string) => key('invitation', `INVITED#${giverId}`, periodId),
  roundAnswer: (employeeId: string, periodId: string, answerId: string) =>
    key('roundAnswer', `ANSWERS#${employeeId}#${periodId}`, answerId),
  givenAnswer: (giverId: string, periodId: string, employeeId: string) =>
    key('givenAnswer', `TOLD#${giverId}`, `${periodId}#${employeeId}`),
  feedbackQueue: (periodId: string, employeeId: string) =>
    key('feedbackQueue', `RELEASE#${periodId}#${two(shardOf(employeeId))}`, employeeId),
  access: (employeeId: string, at: Instant, lot: string) =>
    key('access', `ACCESS#${employeeId}`, `${String(FAR_FUTURE - at).padStart(14, '0')}#${lot}`),
  reminder: (day: string, employeeId: string) =>
    key('reminder', `REMINDER#${day}#${two(shardOf(employeeId))}`, employeeId),
  reminderRun: (day: string, shard: number) => key('reminderRun', `REMINDER#${day}#RUN`, `SHARD#${two(shard)}`),
  reminderDay: () => key('reminderDay', 'REMINDER#LAST', 'LAST'),
  history: (subject: string, seq: number) => key('history', `HISTORY#${subject}`, String(seq).padStart(6, '0')),
  idempotency: (hash: string, part = 0) => key('idempotency', `IDEMPOTENCY#${hash}`, `REQUEST#${part}`),
} as const

export const ranges = {
  employeesOfUnit: (unitId: string, namePrefix = '') =>
    indexRange('byUnit', 'employee', `INUNIT#${unitId}`, fold(namePrefix)),
  staffByName: (letter: string, namePrefix = '') => indexRange('byUnit', 'staff', `NAME#${letter}`, fold(namePrefix)),
  team: (evaluatorId: string) => indexRange('byActor', 'employee', `ACTOR#${evaluatorId}`, 'PROFILE#'),
  correctionsOf: (employeeId: string) => range('correction', `CORRECTION#${employeeId}`),
  openCorrections: () => range('correctionLine', 'CORRECTIONS#OPEN'),
  decidedCorrections: (year: number) => range('correctionLine', `CORRECTIONS#${year}`),
  trainings: (year: number) => range('training', `TRAININGS#${year}`),
  trainees: (trainingId: string) => range('trainee', `TRAINEE#${trainingId}`),
  enrolmentsOf: (employeeId: string, year?: number) => ofYear('enrolment', employeeId, 'ENROLMENT', year),
  enrolmentsBefore: (evaluatorId: string) => indexRange('byActor', 'enrolment', `ACTOR#${evaluatorId}`, 'ENROLMENT#'),
  trainingBudgets: (year: number) => range('trainingBudget', `BUDGET#${year}`),
  trainingFunds: (year: number) => range('trainingFunds', `FUNDS#${year}`),
  staffShard: (shard: number) => range('staff', `STAFF#${two(shard)}`),
  delegationsTo: (delegateId: string) => range('delegation', `DELEGATION#${delegateId}`),
  delegationsOf: (delegatorId: string) => indexRange('byActor', 'delegation', `ACTOR#${delegatorId}`, 'DELEGATION#'),
  explanationReadings: (employeeId: string) => range('explanationReading', `EMPLOYEE#${employeeId}`, 'READING#'),
  units: () => range('unit', 'UNITS'),
  periodsOfYear: (year: number) => range('period', `CYCLE#${year}`, 'PERIOD#'),
  achievements: (periodId: string) => range('achievement', `CYCLE#${yearOf(periodId)}`, `ACHIEVEMENT#${periodId}#`),
  skpOfYear: (employeeId: string, year: number) => range('skp', `EMPLOYEE#${employeeId}`, `SKP#${year}#`),
  skpOf: (employeeId: string) => range('skp', `EMPLOYEE#${employeeId}`, 'SKP#'),
  teamSkp: (actorId: string, year: number) => indexRange('byTeam', 'skp', `TEAM#${actorId}#${year}`, 'SKP#'),
  evaluationsOfYear: (employeeId: string, year: number) =>
    range('evaluation', `EMPLOYEE#${employeeId}`, `EVALUATION#${year}-`),
  evaluationsOfPeriod: (employeeId: string, periodId: string) =>
    range('evaluation', `EMPLOYEE#${employeeId}`, `EVALUATION#${periodId}#`),
  evaluationsOf: (employeeId: string) => range('evaluation', `EMPLOYEE#${employeeId}`, 'EVALUATION#'),
  teamEvaluations: (actorId: string, periodId: string) =>
    indexRange('byActor', 'evaluation', `ACTOR#${actorId}#${periodId}`, 'EVALUATION#'),
  objectionsBefore: (superiorId: string) => indexRange('byActor', 'objection', `ACTOR#${superiorId}`, 'OBJECTION#'),
  assignmentsOf: (employeeId: string) => range('assignment', `EMPLOYEE#${employeeId}`, 'ASSIGNMENT#'),
  assignmentsBefore: (evaluatorId: string) =>
    indexRange('byActor', 'assignment', `ACTOR#${evaluatorId}`, 'ASSIGNMENT#'),
  assignmentsBy: (giverId: string) => indexRange('byTeam', 'assignment', `GIVER#${giverId}`),
  assignmentsIn: (unitId: string) => indexRange('byUnit', 'assignment', `ASSIGNED#${unitId}`),
  supportsOf: (employeeId: string, year?: number) =>
    range('resourceSupport', `EMPLOYEE#${employeeId}`, year === undefined ? 'SUPPORT#' : `SUPPORT#${year}#`),
  membersOf: (teamId: string) => range('teamMember', `TIM#${teamId}`, 'MEMBER#'),
  teamsLedBy: (leaderId: string) => indexRange('byActor', 'team', `ACTOR#${leaderId}`, 'TIM#'),
  teamsFormedBy: (formerId: string) => indexRange('byTeam', 'team', `FORMER#${formerId}`),
  overdueObjections: () => range('overdueObjection', 'OVERDUE#OBJECTION'),
  overdueBelow: (nextLevelId: string) => indexRange('byActor', 'overdueObjection', `ACTOR#${nextLevelId}`, 'OVERDUE#'),
  schedulesOf: (pimpinanId: string, year: number) =>
    indexRange('byActor', 'feedbackSchedule', `ACTOR#${pimpinanId}`, `SCHEDULE#${year}#`),
  schedulesOfEmployee: (employeeId: string) => range('feedbackSchedule', `EMPLOYEE#${employeeId}`, 'SCHEDULE#'),
  guidanceOf: (employeeId: string) => range('guidance', `GUIDANCE#${employeeId}`),
  guidanceBy: (guideId: string) => indexRange('byActor', 'guidance', `ACTOR#${guideId}`, 'GUIDANCE#'),
  drafts: (judgeId: string, periodId: string) =>
    indexRange('byTeam', 'rating', `DRAFT#${judgeId}#${periodId}`, 'RATING#'),
  realisations: (employeeId: string, periodId: string) =>
    range('realisation', `EMPLOYEE#${employeeId}`, `REALISATION#${periodId}#`),
  rosterShard: (periodId: string, shard: number) => range('roster', `PERIOD#${periodId}#${two(shard)}`),
  closingShards: (periodId: string, round = 0) => range('closingShard', `CLOSING#${periodId}`, `${again(round)}SHARD#`),
  reopenedShards: (periodId: string, round: number) =>
    range('reopenedShard', `CLOSING#${periodId}`, `REOPENED#${two(round)}#SHARD#`),
  counts: (periodId: string) => range('count', `COUNT#${periodId}`),
  surveyAnswers: (year: number) => range('surveyAnswer', `SURVEY#${year}`),
  surveysAnswered: (employeeId: string) => range('surveyAnswered', `ANSWERED#${employeeId}`),
  surveyComments: (year: number) => range('surveyComment', `OPINION#${year}`, 'COMMENT#'),
  publications: (year: number) => range('publication', `PUBLICATION#${year}`),
  calibrations: (periodId: string, unitId?: string) =>
    range('calibration', `CALIBRATION#${periodId}`, unitId === undefined ? '' : `${unitId}#`),
  predicateCounts: (periodId: string) => range('predicateCount', `PREDICATES#${periodId}`),
  feedbackOf: (employeeId: string, periodId: string) => range('feedback', `FEEDBACK#${employeeId}#${periodId}`),
  releasedFeedback: (employeeId: string, periodId: string) =>
    range('releasedFeedback', `EMPLOYEE#${employeeId}`, `FEEDBACK#${periodId}#`),
  /** Of one period (`2026-TW1#`), or of all of a year (`2026-`). */
  followUps: (employeeId: string, begins: string) => range('followUp', `EMPLOYEE#${employeeId}`, `FOLLOWUP#${begins}`),
  followUpsOf: (employeeId: string, year?: number) => ofYear('followUp', employeeId, 'FOLLOWUP', year),
  givenFeedback: (employeeId: string, periodId: string) =>
    range('givenFeedback', `GIVEN#${employeeId}`, `${periodId}#`),
  feedbackQueue: (periodId: string, shard: number) => range('feedbackQueue', `RELEASE#${periodId}#${two(shard)}`),
  rounds: (periodId: string) => range('round', `ROUND#${periodId}`, 'ROUND#'),
  panelsOf: (employeeId: string, year?: number) => ofYear('panel', employeeId, 'PANEL', year),
  roundAnswers: (employeeId: string, periodId: string) => range('roundAnswer', `ANSWERS#${employeeId}#${periodId}`),
  givenAnswers: (giverId: string, begins = '') => range('givenAnswer', `TOLD#${giverId}`, begins),
  accesses: (employeeId: string) => range('access', `ACCESS#${employeeId}`),
  remindersOf: (day: string, shard: number) => range('reminder', `REMINDER#${day}#${two(shard)}`),
  reminderRuns: (day: string) => range('reminderRun', `REMINDER#${day}#RUN`, 'SHARD#'),
  /** All of a person's own, or of one year (the year begins the sort key after the kind). */
  realisationsOf: (employeeId: string, year?: number) => ofYear('realisation', employeeId, 'REALISATION', year),
  actionPlansOf: (employeeId: string, year?: number) => ofYear('actionPlan', employeeId, 'ACTIONPLAN', year),
  objectionFilesOf: (employeeId: string, year?: number) => ofYear('objection', employeeId, 'OBJECTION', year),
  releasedFeedbackOf: (employeeId: string, year?: number) => ofYear('releasedFeedback', employeeId, 'FEEDBACK', year),
  givenFeedbackOf: (employeeId: string, year?: number) =>
    range('givenFeedback', `GIVEN#${employeeId}`, year === undefined ? '' : `${year}-`),
  history: (subject: string) => range('history', `HISTORY#${subject}`),
} as const

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

/** Index attributes by kind: sparse, and none of them holds a status. */
export const indexKeys: { readonly [K in Kind]?: (item: Item<K>) => Record<string, string> } = {
  employee: item => ({
    ...(item.unitId === undefined ? {} : { unitPk: `INUNIT#${item.unitId}`, unitSk: placeByName(item) }),
    ...(item.evaluatorId === undefined
      ? {}
      : { actorPk: `ACTOR#${item.evaluatorId}`, actorSk: `PROFILE#${placeByName(item)}` }),
  }),
  staff: item => ({ unitPk: `NAME#${initial(item.name)}`, unitSk: placeByName(item) }),
  skp: item =>
    item.actorId === undefined
      ? {}
      : { teamPk: `TEAM#${item.actorId}#${item.year}`, teamSk: `SKP#${item.employeeId}#${two(item.seq)}` },
  delegation: item => ({
    actorPk: `ACTOR#${item.delegatorId}`,
    actorSk: `DELEGATION#${item.startsOn}#${item.delegationId}`,
  }),
  rating: item => ({
    teamPk: `DRAFT#${item.ratedBy}#${item.periodId}`,
    teamSk: `RATING#${item.employeeId}#${two(item.seq)}`,
  }),
  evaluation: item =>
    item.actorId === undefined
      ? {}
      : {
          actorPk: `ACTOR#${item.actorId}#${item.periodId}`,
          actorSk: `EVALUATION#${fold(item.name)}#${evaluationIdOf(item)}`,
        },
  objection: ({ objection: { superiorId, decidedAt, decideBy }, ...item }) =>
    superiorId === undefined || decidedAt !== undefined
      ? {}
      : { actorPk: `ACTOR#${superiorId}`, actorSk: `OBJECTION#${decideBy}#${evaluationIdOf(item)}` },
  enrolment: item =>
    item.actorId === undefined || !isAskedOfEvaluator(item)
      ? {}
      : { actorPk: `ACTOR#${item.actorId}`, actorSk: `ENROLMENT#${item.startsOn}#${enrolmentIdOf(item)}` },
  assignment: ({ actorId, giver, unitId, status, startsOn, ...at }) => ({
    ...(actorId === undefined
      ? {}
      : { actorPk: `ACTOR#${actorId}`, actorSk: `ASSIGNMENT#${startsOn}#${assignmentIdOf(at)}` }),
    ...(giver === undefined
      ? {}
      : { teamPk: `GIVER#${giver.employeeId}`, teamSk: `${startsOn}#${assignmentIdOf(at)}` }),
    ...(unitId === undefined || status !== 'disetujui'
      ? {}
      : { unitPk: `ASSIGNED#${unitId}`, unitSk: `${startsOn}#${assignmentIdOf(at)}` }),
  }),
  guidance: ({ guide, employeeId, place }) => ({
    actorPk: `ACTOR#${guide.employeeId}`,
    actorSk: `GUIDANCE#${employeeId}#${place}`,
  }),
  feedbackSchedule: ({ proposal, agreed, year, employeeId }) => {
    const pimpinanId = proposal?.pimpinanId ?? agreed?.pimpinanId
    return pimpinanId === undefined ? {} : { actorPk: `ACTOR#${pimpinanId}`, actorSk: `SCHEDULE#${year}#${employeeId}` }
  },
  team: ({ teamId, leader, former, startsOn }) => ({
    ...{ actorPk: `ACTOR#${leader.employeeId}`, actorSk: `TIM#${startsOn}#${teamId}` },
    ...{ teamPk: `FORMER#${former.employeeId}`, teamSk: `${startsOn}#${teamId}` },
  }),
  overdueObjection: ({ nextLevelId, evaluationId }) =>
    nextLevelId === undefined ? {} : { actorPk: `ACTOR#${nextLevelId}`, actorSk: `OVERDUE#${evaluationId}` },
}
