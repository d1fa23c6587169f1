import { again, fold, indexRange, ofYear, range, two, yearOf } from './places.ts'

export const employeesOfUnit = (unitId: string, namePrefix = '') =>
  indexRange('byUnit', 'employee', `INUNIT#${unitId}`, fold(namePrefix))
export const staffByName = (letter: string, namePrefix = '') =>
  indexRange('byUnit', 'staff', `NAME#${letter}`, fold(namePrefix))
export const team = (evaluatorId: string) => indexRange('byActor', 'employee', `ACTOR#${evaluatorId}`, 'PROFILE#')
export const correctionsOf = (employeeId: string) => range('correction', `CORRECTION#${employeeId}`)
export const openCorrections = () => range('correctionLine', 'CORRECTIONS#OPEN')
export const decidedCorrections = (year: number) => range('correctionLine', `CORRECTIONS#${year}`)
export const trainings = (year: number) => range('training', `TRAININGS#${year}`)
export const trainees = (trainingId: string) => range('trainee', `TRAINEE#${trainingId}`)
export const enrolmentsOf = (employeeId: string, year?: number) => ofYear('enrolment', employeeId, 'ENROLMENT', year)
export const enrolmentsBefore = (evaluatorId: string) =>
  indexRange('byActor', 'enrolment', `ACTOR#${evaluatorId}`, 'ENROLMENT#')
export const developmentOf = (employeeId: string) => range('developmentItem', `EMPLOYEE#${employeeId}`, 'DEVELOPMENT#')
export const developmentBefore = (evaluatorId: string) =>
  indexRange('byActor', 'developmentItem', `ACTOR#${evaluatorId}`, 'DEVELOPMENT#')
export const developmentLines = (year: number) => range('developmentLine', `GROWTH#${year}`, 'PLAN#')
export const competencyNeeds = (year: number) => range('competencyNeed', `GROWTH#${year}`, 'COMPETENCY#')
export const trainingBudgets = (year: number) => range('trainingBudget', `BUDGET#${year}`)
export const trainingFunds = (year: number) => range('trainingFunds', `FUNDS#${year}`)
export const staffShard = (shard: number) => range('staff', `STAFF#${two(shard)}`)
export const delegationsTo = (delegateId: string) => range('delegation', `DELEGATION#${delegateId}`)
export const delegationsOf = (delegatorId: string) =>
  indexRange('byActor', 'delegation', `ACTOR#${delegatorId}`, 'DELEGATION#')
export const explanationReadings = (employeeId: string) =>
  range('explanationReading', `EMPLOYEE#${employeeId}`, 'READING#')
export const units = () => range('unit', 'UNITS')
export const periodsOfYear = (year: number) => range('period', `CYCLE#${year}`, 'PERIOD#')
export const achievements = (periodId: string) =>
  range('achievement', `CYCLE#${yearOf(periodId)}`, `ACHIEVEMENT#${periodId}#`)
export const skpOfYear = (employeeId: string, year: number) => range('skp', `EMPLOYEE#${employeeId}`, `SKP#${year}#`)
export const skpOf = (employeeId: string) => range('skp', `EMPLOYEE#${employeeId}`, 'SKP#')
export const teamSkp = (actorId: string, year: number) => indexRange('byTeam', 'skp', `TEAM#${actorId}#${year}`, 'SKP#')
export const evaluationsOfYear = (employeeId: string, year: number) =>
  range('evaluation', `EMPLOYEE#${employeeId}`, `EVALUATION#${year}-`)
export const evaluationsOfPeriod = (employeeId: string, periodId: string) =>
  range('evaluation', `EMPLOYEE#${employeeId}`, `EVALUATION#${periodId}#`)
export const evaluationsOf = (employeeId: string) => range('evaluation', `EMPLOYEE#${employeeId}`, 'EVALUATION#')
export const teamEvaluations = (actorId: string, periodId: string) =>
  indexRange('byActor', 'evaluation', `ACTOR#${actorId}#${periodId}`, 'EVALUATION#')
export const objectionsBefore = (superiorId: string) =>
  indexRange('byActor', 'objection', `ACTOR#${superiorId}`, 'OBJECTION#')
export const assignmentsOf = (employeeId: string) => range('assignment', `EMPLOYEE#${employeeId}`, 'ASSIGNMENT#')
export const assignmentsBefore = (evaluatorId: string) =>
  indexRange('byActor', 'assignment', `ACTOR#${evaluatorId}`, 'ASSIGNMENT#')
export const assignmentsBy = (giverId: string) => indexRange('byTeam', 'assignment', `GIVER#${giverId}`)
export const assignmentsIn = (unitId: string) => indexRange('byUnit', 'assignment', `ASSIGNED#${unitId}`)
export const supportsOf = (employeeId: string, year?: number) =>
  range('resourceSupport', `EMPLOYEE#${employeeId}`, year === undefined ? 'SUPPORT#' : `SUPPORT#${year}#`)
export const rolesOf = (employeeId: string, year?: number) =>
  range('roles', `EMPLOYEE#${employeeId}`, year === undefined ? 'ROLES#' : `ROLES#${year}#`)
export const membersOf = (teamId: string) => range('teamMember', `TIM#${teamId}`, 'MEMBER#')
export const teamsLedBy = (leaderId: string) => indexRange('byActor', 'team', `ACTOR#${leaderId}`, 'TIM#')
export const teamsFormedBy = (formerId: string) => indexRange('byTeam', 'team', `FORMER#${formerId}`)
export const overdueObjections = () => range('overdueObjection', 'OVERDUE#OBJECTION')
export const overdueBelow = (nextLevelId: string) =>
  indexRange('byActor', 'overdueObjection', `ACTOR#${nextLevelId}`, 'OVERDUE#')
export const schedulesOf = (pimpinanId: string, year: number) =>
  indexRange('byActor', 'feedbackSchedule', `ACTOR#${pimpinanId}`, `SCHEDULE#${year}#`)
export const schedulesOfEmployee = (employeeId: string) =>
  range('feedbackSchedule', `EMPLOYEE#${employeeId}`, 'SCHEDULE#')
export const guidanceOf = (employeeId: string) => range('guidance', `GUIDANCE#${employeeId}`)
export const guidanceBy = (guideId: string) => indexRange('byActor', 'guidance', `ACTOR#${guideId}`, 'GUIDANCE#')
export const counsellingOf = (employeeId: string) => range('counselling', `COUNSELLING#${employeeId}`)
export const counsellingBefore = (actorId: string) => indexRange('byActor', 'counselling', `CONFIDES#${actorId}`)
export const drafts = (judgeId: string, periodId: string) =>
  indexRange('byTeam', 'rating', `DRAFT#${judgeId}#${periodId}`, 'RATING#')
export const realisations = (employeeId: string, periodId: string) =>
  range('realisation', `EMPLOYEE#${employeeId}`, `REALISATION#${periodId}#`)
export const rosterShard = (periodId: string, shard: number) => range('roster', `PERIOD#${periodId}#${two(shard)}`)
export const closingShards = (periodId: string, round = 0) =>
  range('closingShard', `CLOSING#${periodId}`, `${again(round)}SHARD#`)
export const reopenedShards = (periodId: string, round: number) =>
  range('reopenedShard', `CLOSING#${periodId}`, `REOPENED#${two(round)}#SHARD#`)
export const counts = (periodId: string) => range('count', `COUNT#${periodId}`)
export const surveyAnswers = (year: number) => range('surveyAnswer', `SURVEY#${year}`)
export const surveysAnswered = (employeeId: string) => range('surveyAnswered', `ANSWERED#${employeeId}`)
export const surveyComments = (year: number) => range('surveyComment', `OPINION#${year}`, 'COMMENT#')
export const publications = (year: number) => range('publication', `PUBLICATION#${year}`)
export const calibrations = (periodId: string, unitId?: string) =>
  range('calibration', `CALIBRATION#${periodId}`, unitId === undefined ? '' : `${unitId}#`)
export const reportsOf = (periodId: string, officeId: string) =>
  range('resultsReport', `REPORTS#${periodId}`, `${officeId}#`)
export const reportCounts = (periodId: string) => range('reportCount', `REPORTED#${periodId}`)
export const predicateCounts = (periodId: string) => range('predicateCount', `PREDICATES#${periodId}`)
export const feedbackOf = (employeeId: string, periodId: string) =>
  range('feedback', `FEEDBACK#${employeeId}#${periodId}`)
export const voicesOf = (employeeId: string, periodId: string) => range('voice', `VOICE#${employeeId}#${periodId}`)
export const releasedFeedback = (employeeId: string, periodId: string) =>
  range('releasedFeedback', `EMPLOYEE#${employeeId}`, `FEEDBACK#${periodId}#`)
/** Of one period (`2026-TW1#`), or of all of a year (`2026-`). */
export const followUps = (employeeId: string, begins: string) =>
  range('followUp', `EMPLOYEE#${employeeId}`, `FOLLOWUP#${begins}`)
export const followUpsOf = (employeeId: string, year?: number) => ofYear('followUp', employeeId, 'FOLLOWUP', year)
/** The same of what was observed: ids begin with the period. */
export const observations = (employeeId: string, begins: string) =>
  range('observation', `EMPLOYEE#${employeeId}`, `OBSERVATION#${begins}`)
export const observationsOf = (employeeId: string, year?: number) =>
  ofYear('observation', employeeId, 'OBSERVATION', year)
export const documentation = (employeeId: string, periodId: string) =>
  range('documentation', `EMPLOYEE#${employeeId}`, `DOCUMENTATION#${periodId}#`)
export const documentationOf = (employeeId: string, year?: number) =>
  ofYear('documentation', employeeId, 'DOCUMENTATION', year)
export const givenFeedback = (employeeId: string, periodId: string) =>
  range('givenFeedback', `GIVEN#${employeeId}`, `${periodId}#`)
export const feedbackQueue = (periodId: string, shard: number) =>
  range('feedbackQueue', `RELEASE#${periodId}#${two(shard)}`)
export const rounds = (periodId: string) => range('round', `ROUND#${periodId}`, 'ROUND#')
export const roundUnits = (periodId: string) => range('roundUnit', `ROUND#${periodId}`, 'UNIT#')
export const panelsOf = (employeeId: string, year?: number) => ofYear('panel', employeeId, 'PANEL', year)
/** Of a year: the id of a period begins with it. */
export const invitationsOf = (giverId: string, year: number) => range('invitation', `INVITED#${giverId}`, `${year}-`)
export const feedbackRequestsOf = (employeeId: string, year?: number) =>
  ofYear('feedbackRequests', employeeId, 'ASKED', year)
export const roundAnswers = (employeeId: string, periodId: string) =>
  range('roundAnswer', `ANSWERS#${employeeId}#${periodId}`)
export const givenAnswers = (giverId: string, begins = '') => range('givenAnswer', `TOLD#${giverId}`, begins)
export const outsidersOf = (employeeId: string) => range('outsiders', `OUTSIDE#${employeeId}`)
export const outsideLetters = () => range('outsideLetter', 'OUTLETTER#QUEUE')
export const accesses = (employeeId: string) => range('access', `ACCESS#${employeeId}`)
export const remindersOf = (day: string, shard: number) => range('reminder', `REMINDER#${day}#${two(shard)}`)
export const reminderRuns = (day: string) => range('reminderRun', `REMINDER#${day}#RUN`, 'SHARD#')
/** All of a person's own, or of one year (the year begins the sort key after the kind). */
export const realisationsOf = (employeeId: string, year?: number) =>
  ofYear('realisation', employeeId, 'REALISATION', year)
export const actionPlansOf = (employeeId: string, year?: number) => ofYear('actionPlan', employeeId, 'ACTIONPLAN', year)
export const objectionFilesOf = (employeeId: string, year?: number) =>
  ofYear('objection', employeeId, 'OBJECTION', year)
export const releasedFeedbackOf = (employeeId: string, year?: number) =>
  ofYear('releasedFeedback', employeeId, 'FEEDBACK', year)
export const givenFeedbackOf = (employeeId: string, year?: number) =>
  range('givenFeedback', `GIVEN#${employeeId}`, year === undefined ? '' : `${year}-`)
export const history = (subject: string) => range('history', `HISTORY#${subject}`)
