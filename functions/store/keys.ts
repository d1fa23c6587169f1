/**
 * THE ONE TABLE. Every key is built here and nowhere else.
 *
 * | kind | pk | sk | read by |
 * |---|---|---|---|
 * | employee | EMPLOYEE#e | PROFILE | id · INUNIT#u / name (byUnit) · ACTOR#evaluator / PROFILE#name (byActor) |
 * | skp | EMPLOYEE#e | SKP#year#seq | id · own year · TEAM#evaluator#year / SKP#e#seq (byTeam) |
 * | evaluation | EMPLOYEE#e | EVALUATION#period#seq | id · own year · ACTOR#who-must-act#period / EVALUATION#e#seq (byActor) |
 * | realisation · actionPlan | EMPLOYEE#e | REALISATION#period#result · ACTIONPLAN#period | the evaluation's screen |
 * | documentation | EMPLOYEE#e | DOCUMENTATION#period#month | what was documented within a period of evaluation |
 * | preference | EMPLOYEE#e | PREFERENCE | the person himself; the reminder jobs |
 * | objection | EMPLOYEE#e | OBJECTION#period#seq | the evaluation's screen · ACTOR#superior / OBJECTION#decideBy#evaluation, until decided, and where it changed the result until that is reported (byActor) |
 * | assignment | EMPLOYEE#e | ASSIGNMENT#place | id · own · ACTOR#evaluator / ASSIGNMENT#startsOn, until decided (byActor) · GIVER#giver / startsOn (byTeam) · ASSIGNED#unit / startsOn, when approved (byUnit) |
 * | team · teamMember | TIM#team | TEAM · MEMBER#assignment | its people · ACTOR#leader / TIM#startsOn (byActor) · FORMER#former / startsOn (byTeam) |
 * | resourceSupport | EMPLOYEE#e | SUPPORT#year#resource | what became of the needs of a year's plans |
 * | roleMatrix | MATRIX#matrix | MATRIX | whoever stands in it, or judges one of them |
 * | roles | EMPLOYEE#e | ROLES#year#matrix | his own; the SKP's and the evaluation's screen |
 * | overdueObjection | OVERDUE#OBJECTION | evaluation | administrator · ACTOR#next-level / OVERDUE#evaluation (byActor) |
 * | releasedFeedback | EMPLOYEE#e | FEEDBACK#period#place | the employee |
 * | followUp | EMPLOYEE#e | FOLLOWUP#period#time#id | the employee, who judges; the evaluation's screen |
 * | observation | EMPLOYEE#e | OBSERVATION#period-time-random | the employee, who judges; the evaluation's screen |
 * | feedbackSchedule | EMPLOYEE#e | SCHEDULE#year | both sides · ACTOR#pimpinan / SCHEDULE#year#e (byActor) |
 * | guidance | GUIDANCE#e | place | its parties · ACTOR#guide / GUIDANCE#e#place (byActor) |
 * | guidanceFeedback | GUIDANCEFEEDBACK#guidance | FEEDBACK | the superior of the pimpinan, and its author |
 * | counselling | COUNSELLING#e | place | its parties: where it stands · CONFIDES#whose-turn / toldAt#id (byActor) |
 * | behaviour · counsellingRecord | BEHAVIOUR#case · COUNSELLED#case | BEHAVIOUR · RECORD | what was told and reported · what came of the session: apart from each other |
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
 * | developmentItem | EMPLOYEE#e | DEVELOPMENT#place | own · ACTOR#evaluator / DEVELOPMENT#dueOn#id, while it is open (byActor) |
 * | developmentLine · competencyNeed | GROWTH#year | PLAN#item · COMPETENCY#guidance | the report to the head: counted |
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
 * | resultsReport · reportCount | REPORTS#p · REPORTED#p | office#seq · OFFICE#office | who reported what; who has reported, and who not |
 * | publication | PUBLICATION#year | PERIOD#p | everyone; written once by the job that publishes |
 * | surveyAnswer | SURVEY#year | random | the releasing job; nothing in it leads to a person |
 * | surveyAnswered | ANSWERED#e | year | the person himself: that he answered, not what |
 * | surveyResult · surveyComment | OPINION#year | RESULT · COMMENT#random | everyone; those who lead |
 * | fairness | FAIRNESS#period | REPORT | pembina, administrators, head of region; written with the publication |
 * | calibration | CALIBRATION#period | unit#e#seq | the superior by unit; the pembina, counted |
 * | feedback | FEEDBACK#e#period | id | evaluator and superior: all content, no authors |
 * | feedbackAuthor | AUTHOR#id | AUTHOR | nobody (an abuse case, later) |
 * | voice | VOICE#e#period | id | the releasing job: how many different people wrote, not who |
 * | round · roundUnit | ROUND#period | ROUND#id · UNIT#u | list · the round that a unit is in |
 * | panel | EMPLOYEE#e | PANEL#period | id: whom he named |
 * | invitation | INVITED#giver | period | who named him, who asked him; his load |
 * | feedbackRequests | EMPLOYEE#e | ASKED#period | id: whom he asked |
 * | roundAnswer | ANSWERS#e#period | id | after the round: no authors but pimpinan (the others' lie under AUTHOR#id) |
 * | givenAnswer | TOLD#giver | period#e | the giver: draft, and what he sent |
 * | outsiders | OUTSIDE#e | period | whom from outside he named |
 * | outsideLink | OUTLINK#outsider | LINK | who has its secret; the job that writes to him |
 * | outsideAddress · outsideLetter | OUTADDRESS#outsider · OUTLETTER#QUEUE | ADDRESS · outsider#seq | until his letter went out |
 * | givenFeedback | GIVEN#e | period#id | the giver |
 * | feedbackQueue | RELEASE#period#shard | e | the release job |
 * | access | ACCESS#e | time#lot, the latest first | the person |
 * | reminder | REMINDER#day#shard | e | what was sent to whom on a day; strongly readable by shard |
 * | reminderRun · reminderDay | REMINDER#day#RUN · REMINDER#LAST | SHARD#n · LAST | the reminder jobs |
 * | history | HISTORY#subject | seq | |
 * | idempotency | IDEMPOTENCY#hash | REQUEST#part | the kit |
 */
import type { By } from '../domain/evaluations/evaluation.ts'
import { type Instant, yearOf as yearOfInstant } from '../domain/instant.ts'
import type { Item } from './items.ts'
import { correctionIdOf } from './ids.ts'
import {
  type AssignmentAt,
  type CorrectionAt,
  type DelegationAt,
  type EnrolmentAt,
  type EvaluationAt,
  FAR_FUTURE,
  type SkpAt,
  type SupportAt,
  again,
  key,
  shardOf,
  two,
  yearOf,
} from './places.ts'

export const employee = (employeeId: string) => key('employee', `EMPLOYEE#${employeeId}`, 'PROFILE')
export const staff = (employeeId: string) => key('staff', `STAFF#${two(shardOf(employeeId))}`, employeeId)
export const delegation = (at: DelegationAt) => key('delegation', `DELEGATION#${at.delegateId}`, at.place)
export const correction = ({ employeeId, seq }: CorrectionAt) =>
  key('correction', `CORRECTION#${employeeId}`, String(seq).padStart(4, '0'))
export const correctionLine = (one: Item<'correction'>) =>
  key(
    'correctionLine',
    `CORRECTIONS#${one.status === 'diajukan' ? 'OPEN' : yearOfInstant(one.decidedAt)}`,
    `${String(one.requestedAt).padStart(14, '0')}#${correctionIdOf(one)}`,
  )
export const training = (trainingId: string) => key('training', `TRAININGS#${yearOf(trainingId)}`, trainingId)
export const trainingPlaces = (trainingId: string) => key('trainingPlaces', `PLACES#${trainingId}`, 'PLACES')
export const trainee = ({ trainingId, employeeId }: EnrolmentAt) => key('trainee', `TRAINEE#${trainingId}`, employeeId)
export const enrolment = ({ trainingId, employeeId }: EnrolmentAt) =>
  key('enrolment', `EMPLOYEE#${employeeId}`, `ENROLMENT#${trainingId}`)
export const trainingBudget = (year: number, unitId: string) => key('trainingBudget', `BUDGET#${year}`, unitId)
export const trainingFunds = (year: number, unitId: string) => key('trainingFunds', `FUNDS#${year}`, unitId)
export const developmentItem = (at: { readonly employeeId: string; readonly place: string }) =>
  key('developmentItem', `EMPLOYEE#${at.employeeId}`, `DEVELOPMENT#${at.place}`)
export const developmentLine = (year: number, itemId: string) =>
  key('developmentLine', `GROWTH#${year}`, `PLAN#${itemId}`)
export const competencyNeed = (year: number, guidanceId: string) =>
  key('competencyNeed', `GROWTH#${year}`, `COMPETENCY#${guidanceId}`)
export const nip = (hmac: string) => key('nip', `NIP#${hmac}`, 'NIP')
export const email = (hmac: string) => key('email', `EMAIL#${hmac}`, 'EMAIL')
export const unit = (unitId: string) => key('unit', 'UNITS', unitId)
export const region = () => key('region', 'REGION', 'HEAD')
export const cycle = (year: number) => key('cycle', `CYCLE#${year}`, 'CYCLE')
export const calendar = (year: number) => key('calendar', `CYCLE#${year}`, 'CALENDAR')
export const explanation = (year: number) => key('explanation', `CYCLE#${year}`, 'EXPLANATION')
export const explanationReading = (employeeId: string, year: number) =>
  key('explanationReading', `EMPLOYEE#${employeeId}`, `READING#${year}`)
export const period = (periodId: string) => key('period', `CYCLE#${yearOf(periodId)}`, `PERIOD#${periodId}`)
export const achievement = (periodId: string, unitId: string) =>
  key('achievement', `CYCLE#${yearOf(periodId)}`, `ACHIEVEMENT#${periodId}#${unitId}`)
export const skp = (at: SkpAt) => key('skp', `EMPLOYEE#${at.employeeId}`, `SKP#${at.year}#${two(at.seq)}`)
export const evaluation = (at: EvaluationAt) =>
  key('evaluation', `EMPLOYEE#${at.employeeId}`, `EVALUATION#${at.periodId}#${two(at.seq)}`)
export const realisation = (employeeId: string, periodId: string, workResultId: string) =>
  key('realisation', `EMPLOYEE#${employeeId}`, `REALISATION#${periodId}#${workResultId}`)
export const actionPlan = (employeeId: string, periodId: string) =>
  key('actionPlan', `EMPLOYEE#${employeeId}`, `ACTIONPLAN#${periodId}`)
export const documentation = ({
  employeeId,
  periodId,
  spanId,
}: Pick<Item<'documentation'>, 'employeeId' | 'periodId' | 'spanId'>) =>
  key('documentation', `EMPLOYEE#${employeeId}`, `DOCUMENTATION#${periodId}#${spanId}`)
export const preference = (employeeId: string) => key('preference', `EMPLOYEE#${employeeId}`, 'PREFERENCE')
export const objection = (at: EvaluationAt) =>
  key('objection', `EMPLOYEE#${at.employeeId}`, `OBJECTION#${at.periodId}#${two(at.seq)}`)
export const assignment = (at: AssignmentAt) => key('assignment', `EMPLOYEE#${at.employeeId}`, `ASSIGNMENT#${at.place}`)
export const resourceSupport = ({ employeeId, year, resourceId }: SupportAt) =>
  key('resourceSupport', `EMPLOYEE#${employeeId}`, `SUPPORT#${year}#${resourceId}`)
export const roleMatrix = (matrixId: string) => key('roleMatrix', `MATRIX#${matrixId}`, 'MATRIX')
export const roles = ({ employeeId, year, matrixId }: Pick<Item<'roles'>, 'employeeId' | 'year' | 'matrixId'>) =>
  key('roles', `EMPLOYEE#${employeeId}`, `ROLES#${year}#${matrixId}`)
export const team = (teamId: string) => key('team', `TIM#${teamId}`, 'TEAM')
export const teamMember = (member: Pick<Item<'teamMember'>, 'teamId' | 'assignmentId'>) =>
  key('teamMember', `TIM#${member.teamId}`, `MEMBER#${member.assignmentId}`)
export const overdueObjection = (evaluationId: string) => key('overdueObjection', 'OVERDUE#OBJECTION', evaluationId)
export const rating = (at: EvaluationAt & { readonly by: By }) =>
  key('rating', `JUDGEMENT#${at.employeeId}`, `RATING#${at.periodId}#${two(at.seq)}#${at.by}`)
export const roster = (at: EvaluationAt) =>
  key('roster', `PERIOD#${at.periodId}#${two(shardOf(at.employeeId))}`, `${at.employeeId}#${two(at.seq)}`)
export const closing = (periodId: string, round = 0) => key('closing', `CLOSING#${periodId}`, `${again(round)}START`)
export const closingShard = (periodId: string, shard: number, round = 0) =>
  key('closingShard', `CLOSING#${periodId}`, `${again(round)}SHARD#${two(shard)}`)
export const reopening = (periodId: string, round: number) =>
  key('reopening', `CLOSING#${periodId}`, `REOPENING#${two(round)}`)
export const reopenedShard = (periodId: string, shard: number, round: number) =>
  key('reopenedShard', `CLOSING#${periodId}`, `REOPENED#${two(round)}#SHARD#${two(shard)}`)
export const count = (periodId: string, unitId: string) => key('count', `COUNT#${periodId}`, `UNIT#${unitId}`)
export const predicateCount = (periodId: string, unitId: string) =>
  key('predicateCount', `PREDICATES#${periodId}`, `UNIT#${unitId}`)
export const resultsReport = ({
  periodId,
  officeId,
  seq,
}: Pick<Item<'resultsReport'>, 'periodId' | 'officeId' | 'seq'>) =>
  key('resultsReport', `REPORTS#${periodId}`, `${officeId}#${String(seq).padStart(4, '0')}`)
export const reportCount = (periodId: string, officeId: string) =>
  key('reportCount', `REPORTED#${periodId}`, `OFFICE#${officeId}`)
export const publication = (periodId: string) =>
  key('publication', `PUBLICATION#${yearOf(periodId)}`, `PERIOD#${periodId}`)
export const surveyAnswer = (year: number, answerId: string) => key('surveyAnswer', `SURVEY#${year}`, answerId)
export const surveyAnswered = (employeeId: string, year: number) =>
  key('surveyAnswered', `ANSWERED#${employeeId}`, String(year))
export const surveyResult = (year: number) => key('surveyResult', `OPINION#${year}`, 'RESULT')
export const surveyComment = (year: number, answerId: string) =>
  key('surveyComment', `OPINION#${year}`, `COMMENT#${answerId}`)
export const fairness = (periodId: string) => key('fairness', `FAIRNESS#${periodId}`, 'REPORT')
export const calibration = ({ employeeId, periodId, seq, unitId }: EvaluationAt & { readonly unitId: string }) =>
  key('calibration', `CALIBRATION#${periodId}`, `${unitId}#${employeeId}#${two(seq)}`)
export const counted = (evaluationId: string) => key('counted', `COUNTED#${evaluationId}`, 'COUNTED')
export const feedback = (employeeId: string, periodId: string, feedbackId: string) =>
  key('feedback', `FEEDBACK#${employeeId}#${periodId}`, feedbackId)
export const releasedFeedback = (employeeId: string, periodId: string, place: string) =>
  key('releasedFeedback', `EMPLOYEE#${employeeId}`, `FEEDBACK#${periodId}#${place}`)
export const followUp = ({
  employeeId,
  periodId,
  at,
  followUpId,
}: Pick<Item<'followUp'>, 'employeeId' | 'periodId' | 'at' | 'followUpId'>) =>
  key('followUp', `EMPLOYEE#${employeeId}`, `FOLLOWUP#${periodId}#${String(at).padStart(14, '0')}#${followUpId}`)
export const observation = ({ employeeId, observationId }: Pick<Item<'observation'>, 'employeeId' | 'observationId'>) =>
  key('observation', `EMPLOYEE#${employeeId}`, `OBSERVATION#${observationId}`)
export const feedbackSchedule = (employeeId: string, year: number) =>
  key('feedbackSchedule', `EMPLOYEE#${employeeId}`, `SCHEDULE#${year}`)
export const guidance = (at: { readonly employeeId: string; readonly place: string }) =>
  key('guidance', `GUIDANCE#${at.employeeId}`, at.place)
export const guidanceFeedback = (guidanceId: string) =>
  key('guidanceFeedback', `GUIDANCEFEEDBACK#${guidanceId}`, 'FEEDBACK')
export const counselling = (at: { readonly employeeId: string; readonly place: string }) =>
  key('counselling', `COUNSELLING#${at.employeeId}`, at.place)
export const behaviour = (counsellingId: string) => key('behaviour', `BEHAVIOUR#${counsellingId}`, 'BEHAVIOUR')
export const counsellingRecord = (counsellingId: string) =>
  key('counsellingRecord', `COUNSELLED#${counsellingId}`, 'RECORD')
export const creditBalance = (employeeId: string) => key('creditBalance', `EMPLOYEE#${employeeId}`, 'CREDIT')
export const feedbackAuthor = (feedbackId: string) => key('feedbackAuthor', `AUTHOR#${feedbackId}`, 'AUTHOR')
export const voice = (employeeId: string, periodId: string, feedbackId: string) =>
  key('voice', `VOICE#${employeeId}#${periodId}`, feedbackId)
export const givenFeedback = (employeeId: string, periodId: string, feedbackId: string) =>
  key('givenFeedback', `GIVEN#${employeeId}`, `${periodId}#${feedbackId}`)
export const round = (periodId: string, roundId: string) => key('round', `ROUND#${periodId}`, `ROUND#${roundId}`)
export const roundUnit = (periodId: string, unitId: string) => key('roundUnit', `ROUND#${periodId}`, `UNIT#${unitId}`)
export const panel = (employeeId: string, periodId: string) =>
  key('panel', `EMPLOYEE#${employeeId}`, `PANEL#${periodId}`)
export const invitation = (giverId: string, periodId: string) => key('invitation', `INVITED#${giverId}`, periodId)
export const feedbackRequests = (employeeId: string, periodId: string) =>
  key('feedbackRequests', `EMPLOYEE#${employeeId}`, `ASKED#${periodId}`)
export const roundAnswer = (employeeId: string, periodId: string, answerId: string) =>
  key('roundAnswer', `ANSWERS#${employeeId}#${periodId}`, answerId)
export const givenAnswer = (giverId: string, periodId: string, employeeId: string) =>
  key('givenAnswer', `TOLD#${giverId}`, `${periodId}#${employeeId}`)
export const outsiders = (employeeId: string, periodId: string) => key('outsiders', `OUTSIDE#${employeeId}`, periodId)
export const outsideLink = (outsiderId: string) => key('outsideLink', `OUTLINK#${outsiderId}`, 'LINK')
export const outsideAddress = (outsiderId: string) => key('outsideAddress', `OUTADDRESS#${outsiderId}`, 'ADDRESS')
export const outsideLetter = ({ outsiderId, seq }: Pick<Item<'outsideLetter'>, 'outsiderId' | 'seq'>) =>
  key('outsideLetter', 'OUTLETTER#QUEUE', `${outsiderId}#${seq}`)
export const feedbackQueue = (periodId: string, employeeId: string) =>
  key('feedbackQueue', `RELEASE#${periodId}#${two(shardOf(employeeId))}`, employeeId)
export const access = (employeeId: string, at: Instant, lot: string) =>
  key('access', `ACCESS#${employeeId}`, `${String(FAR_FUTURE - at).padStart(14, '0')}#${lot}`)
export const reminder = (day: string, employeeId: string) =>
  key('reminder', `REMINDER#${day}#${two(shardOf(employeeId))}`, employeeId)
export const reminderRun = (day: string, shard: number) =>
  key('reminderRun', `REMINDER#${day}#RUN`, `SHARD#${two(shard)}`)
export const reminderDay = () => key('reminderDay', 'REMINDER#LAST', 'LAST')
export const history = (subject: string, seq: number) =>
  key('history', `HISTORY#${subject}`, String(seq).padStart(6, '0'))
export const idempotency = (hash: string, part = 0) => key('idempotency', `IDEMPOTENCY#${hash}`, `REQUEST#${part}`)
