import { getHealth } from './api/health/get-health.ts'
import { getReadiness } from './api/health/get-readiness.ts'
import { checkFeedback } from './api/feedback/check-feedback.ts'
import { hideFeedback } from './api/employees/hide-feedback.ts'
import { listFollowUps } from './api/employees/list-follow-ups.ts'
import { recordFollowUp } from './api/employees/record-follow-up.ts'
import { correctObservation } from './api/employees/correct-observation.ts'
import { listObservations } from './api/employees/list-observations.ts'
import { recordObservation } from './api/employees/record-observation.ts'
import { acceptFeedbackSchedule } from './api/employees/accept-feedback-schedule.ts'
import { getFeedbackSchedule } from './api/employees/get-feedback-schedule.ts'
import { proposeFeedbackSchedule } from './api/employees/propose-feedback-schedule.ts'
import { listMissedFeedback } from './api/me/list-missed-feedback.ts'
import { startGuidance } from './api/employees/start-guidance.ts'
import { prepareGuidance } from './api/coaching/prepare-guidance.ts'
import { addGuidanceEntry } from './api/coaching/add-guidance-entry.ts'
import { signGuidance } from './api/coaching/sign-guidance.ts'
import { evaluateCompetencies } from './api/coaching/evaluate-competencies.ts'
import { decideGuidance } from './api/coaching/decide-guidance.ts'
import { reportGuidance } from './api/coaching/report-guidance.ts'
import { getGuidance } from './api/coaching/get-guidance.ts'
import { listGuidance } from './api/coaching/list-guidance.ts'
import { rateGuidance } from './api/coaching/rate-guidance.ts'
import { getGuidanceFeedback } from './api/coaching/get-guidance-feedback.ts'
import { declineFeedbackRequest } from './api/feedback/decline-feedback-request.ts'
import { listFeedbackRequests } from './api/feedback/list-feedback-requests.ts'
import { requestFeedback } from './api/feedback/request-feedback.ts'
import { giveFeedback } from './api/feedback/give-feedback.ts'
import { listReceivedFeedback } from './api/me/list-received-feedback.ts'
import { listGivenFeedback } from './api/me/list-given-feedback.ts'
import { listEmployeeFeedback } from './api/employees/list-employee-feedback.ts'
import { defineCycle } from './api/cycles/define-cycle.ts'
import { getCycle } from './api/cycles/get-cycle.ts'
import { getCalendar } from './api/calendars/get-calendar.ts'
import { editRoleMatrix } from './api/role-matrices/edit-role-matrix.ts'
import { getRoleMatrix } from './api/role-matrices/get-role-matrix.ts'
import { listMyRoles } from './api/me/list-my-roles.ts'
import { formTeam } from './api/teams/form-team.ts'
import { getTeam } from './api/teams/get-team.ts'
import { listTeams } from './api/teams/list-teams.ts'
import { designateEmployee } from './api/assignments/designate-employee.ts'
import { volunteerForAssignment } from './api/assignments/volunteer-for-assignment.ts'
import { approveAssignment } from './api/assignments/approve-assignment.ts'
import { declineAssignment } from './api/assignments/decline-assignment.ts'
import { withdrawAssignment } from './api/assignments/withdraw-assignment.ts'
import { includeAssignment } from './api/assignments/include-assignment.ts'
import { getAssignment } from './api/assignments/get-assignment.ts'
import { listAssignments } from './api/assignments/list-assignments.ts'
import { listUnitAssignments } from './api/units/list-unit-assignments.ts'
import { editCalendar } from './api/calendars/edit-calendar.ts'
import { getCalendarHistory } from './api/calendars/get-calendar-history.ts'
import { closePeriod } from './api/periods/close-period.ts'
import { extendPeriod } from './api/periods/extend-period.ts'
import { answerCalibration } from './api/evaluations/answer-calibration.ts'
import { offerCalibration } from './api/evaluations/offer-calibration.ts'
import { proposeCalibration } from './api/evaluations/propose-calibration.ts'
import { getCalibration } from './api/periods/get-calibration.ts'
import { getResultsReport } from './api/periods/get-results-report.ts'
import { listResultsReports } from './api/periods/list-results-reports.ts'
import { reportResults } from './api/periods/report-results.ts'
import { getDistribution } from './api/periods/get-distribution.ts'
import { consentToReopening } from './api/periods/consent-to-reopening.ts'
import { declineReopening } from './api/periods/decline-reopening.ts'
import { proposeReopening } from './api/periods/propose-reopening.ts'
import { getFairness } from './api/periods/get-fairness.ts'
import { getPeriod } from './api/periods/get-period.ts'
import { listAchievements } from './api/periods/list-achievements.ts'
import { setAchievement } from './api/periods/set-achievement.ts'
import { createSkp } from './api/skp/create-skp.ts'
import { listCoreValues } from './api/core-values/list-core-values.ts'
import { setExpectations } from './api/skp/set-expectations.ts'
import { getSkp } from './api/skp/get-skp.ts'
import { getAcademicGuide } from './api/skp/get-academic-guide.ts'
import { editSkp } from './api/skp/edit-skp.ts'
import { submitSkp } from './api/skp/submit-skp.ts'
import { withdrawSkp } from './api/skp/withdraw-skp.ts'
import { returnSkp } from './api/skp/return-skp.ts'
import { approveSkp } from './api/skp/approve-skp.ts'
import { decideResource } from './api/skp/decide-resource.ts'
import { listResources } from './api/skp/list-resources.ts'
import { recordResource } from './api/skp/record-resource.ts'
import { reviseSkp } from './api/skp/revise-skp.ts'
import { getSkpHistory } from './api/skp/get-skp-history.ts'
import { listMySkp } from './api/me/list-my-skp.ts'
import { listTeamSkp } from './api/me/list-team-skp.ts'
import { getHome } from './api/me/get-home.ts'
import { listMyEvaluations } from './api/me/list-my-evaluations.ts'
import { listTeamEvaluations } from './api/me/list-team-evaluations.ts'
import { explainDeviation } from './api/evaluations/explain-deviation.ts'
import { getEvaluation } from './api/evaluations/get-evaluation.ts'
import { agreeToActions } from './api/evaluations/agree-to-actions.ts'
import { documentProgress } from './api/evaluations/document-progress.ts'
import { listDocumentation } from './api/evaluations/list-documentation.ts'
import { getRatingGuide } from './api/evaluations/get-rating-guide.ts'
import { planActions } from './api/evaluations/plan-actions.ts'
import { recordRealisation } from './api/evaluations/record-realisation.ts'
import { submitEvaluation } from './api/evaluations/submit-evaluation.ts'
import { returnEvaluation } from './api/evaluations/return-evaluation.ts'
import { rateEvaluation } from './api/evaluations/rate-evaluation.ts'
import { proposeReuse } from './api/evaluations/propose-reuse.ts'
import { agreeToReuse } from './api/evaluations/agree-to-reuse.ts'
import { signEvaluation } from './api/evaluations/sign-evaluation.ts'
import { deliverEvaluation } from './api/evaluations/deliver-evaluation.ts'
import { acknowledgeEvaluation } from './api/evaluations/acknowledge-evaluation.ts'
import { objectToEvaluation } from './api/evaluations/object-to-evaluation.ts'
import { explainObjection } from './api/evaluations/explain-objection.ts'
import { decideObjection } from './api/evaluations/decide-objection.ts'
import { listObjections } from './api/me/list-objections.ts'
import { listOverdueObjections } from './api/objections/list-overdue-objections.ts'
import { getReasons } from './api/evaluations/get-reasons.ts'
import { getHistory } from './api/evaluations/get-history.ts'
import { getPreferences } from './api/me/get-preferences.ts'
import { editPreferences } from './api/me/edit-preferences.ts'
import { getMe } from './api/me/get-me.ts'
import { listColleagues } from './api/me/list-colleagues.ts'
import { importUnits } from './api/units/import-units.ts'
import { listUnits } from './api/units/list-units.ts'
import { importEmployees } from './api/employees/import-employees.ts'
import { createEmployee } from './api/employees/create-employee.ts'
import { getEmployee } from './api/employees/get-employee.ts'
import { listEmployees } from './api/employees/list-employees.ts'
import { updateEmployee } from './api/employees/update-employee.ts'
import { getCreditScore } from './api/employees/get-credit-score.ts'
import { editCreditBalance } from './api/employees/edit-credit-balance.ts'
import { listAccesses } from './api/me/list-accesses.ts'
import { delegateOffice } from './api/delegations/delegate-office.ts'
import { acceptDelegation } from './api/delegations/accept-delegation.ts'
import { declineDelegation } from './api/delegations/decline-delegation.ts'
import { endDelegation } from './api/delegations/end-delegation.ts'
import { listDelegations } from './api/delegations/list-delegations.ts'
import { exportMyData } from './api/me/export-my-data.ts'
import { recordPlacement } from './api/employees/record-placement.ts'
import { recordHostFeedback } from './api/employees/record-host-feedback.ts'
import { endEmployment } from './api/employees/end-employment.ts'
import { openRound } from './api/periods/open-round.ts'
import { listRounds } from './api/periods/list-rounds.ts'
import { getPanel } from './api/panels/get-panel.ts'
import { nominateGivers } from './api/panels/nominate-givers.ts'
import { approvePanel } from './api/panels/approve-panel.ts'
import { declineInvitation } from './api/panels/decline-invitation.ts'
import { draftAnswer } from './api/panels/draft-answer.ts'
import { submitAnswer } from './api/panels/submit-answer.ts'
import { nameOutsider } from './api/panels/name-outsider.ts'
import { listOutsiders } from './api/panels/list-outsiders.ts'
import { decideOutsider } from './api/panels/decide-outsider.ts'
import { revokeOutsider } from './api/panels/revoke-outsider.ts'
import { openOutsideForm } from './api/public/open-outside-form.ts'
import { answerFromOutside } from './api/public/answer-from-outside.ts'
import { listInvitations } from './api/me/list-invitations.ts'
import { requestCorrection } from './api/me/request-correction.ts'
import { listMyCorrections } from './api/me/list-my-corrections.ts'
import { withdrawCorrection } from './api/me/withdraw-correction.ts'
import { listCorrections } from './api/corrections/list-corrections.ts'
import { acceptCorrection } from './api/corrections/accept-correction.ts'
import { declineCorrection } from './api/corrections/decline-correction.ts'
import { createTraining } from './api/development/create-training.ts'
import { editTraining } from './api/development/edit-training.ts'
import { cancelTraining } from './api/development/cancel-training.ts'
import { getTraining } from './api/development/get-training.ts'
import { listTrainings } from './api/development/list-trainings.ts'
import { setTrainingBudget } from './api/development/set-training-budget.ts'
import { listTrainingBudgets } from './api/development/list-training-budgets.ts'
import { requestEnrolment } from './api/development/request-enrolment.ts'
import { approveEnrolment } from './api/development/approve-enrolment.ts'
import { declineEnrolment } from './api/development/decline-enrolment.ts'
import { withdrawEnrolment } from './api/development/withdraw-enrolment.ts'
import { reportCompletion } from './api/development/report-completion.ts'
import { confirmCompletion } from './api/development/confirm-completion.ts'
import { returnCompletion } from './api/development/return-completion.ts'
import { answerFollowUp } from './api/development/answer-follow-up.ts'
import { getDevelopmentReport } from './api/development/get-development-report.ts'
import { listDevelopmentNeeds } from './api/employees/list-development-needs.ts'
import { proposeDevelopment } from './api/employees/propose-development.ts'
import { listDevelopmentPlan } from './api/employees/list-development-plan.ts'
import { agreeDevelopment } from './api/development/agree-development.ts'
import { declineDevelopment } from './api/development/decline-development.ts'
import { concludeDevelopment } from './api/development/conclude-development.ts'
import { listTeamDevelopment } from './api/me/list-team-development.ts'
import { getCareer } from './api/me/get-career.ts'
import { listParticipants } from './api/development/list-participants.ts'
import { listTeamEnrolments } from './api/me/list-team-enrolments.ts'
import { getTrainingHours } from './api/employees/get-training-hours.ts'
import { tellBehaviour } from './api/employees/tell-behaviour.ts'
import { answerBehaviour } from './api/counselling/answer-behaviour.ts'
import { closeCounselling } from './api/counselling/close-counselling.ts'
import { reportBehaviour } from './api/counselling/report-behaviour.ts'
import { scheduleCounselling } from './api/counselling/schedule-counselling.ts'
import { recordCounselling } from './api/counselling/record-counselling.ts'
import { decideCounselling } from './api/counselling/decide-counselling.ts'
import { getCounselling } from './api/counselling/get-counselling.ts'
import { getCounsellingRecord } from './api/counselling/get-counselling-record.ts'
import { listCounselling } from './api/counselling/list-counselling.ts'
import { getOpenapi } from './api/openapi/get-openapi.ts'
import { getPublicCycle } from './api/public/get-public-cycle.ts'
import { getPublicPeriod } from './api/public/get-public-period.ts'
import { editExplanation } from './api/cycles/edit-explanation.ts'
import { getExplanation } from './api/cycles/get-explanation.ts'
import { readExplanation } from './api/cycles/read-explanation.ts'
import { answerSurvey } from './api/surveys/answer-survey.ts'
import { getSurvey } from './api/surveys/get-survey.ts'
import { listSurveyComments } from './api/surveys/list-survey-comments.ts'
import type { AnyOperation } from './kit/operation.ts'

/** Every HTTP operation. Infrastructure, contract, local gateway, README table and tests read this list. */
export const operations = [
  getMe,
  getPreferences,
  editPreferences,
  listColleagues,
  importUnits,
  listUnits,
  importEmployees,
  createEmployee,
  getEmployee,
  listEmployees,
  updateEmployee,
  getCreditScore,
  editCreditBalance,
  delegateOffice,
  acceptDelegation,
  declineDelegation,
  endDelegation,
  listDelegations,
  getRoleMatrix,
  editRoleMatrix,
  listMyRoles,
  formTeam,
  getTeam,
  listTeams,
  designateEmployee,
  volunteerForAssignment,
  approveAssignment,
  declineAssignment,
  withdrawAssignment,
  includeAssignment,
  getAssignment,
  listAssignments,
  listUnitAssignments,
  recordPlacement,
  recordHostFeedback,
  endEmployment,
  requestCorrection,
  listMyCorrections,
  withdrawCorrection,
  listCorrections,
  acceptCorrection,
  declineCorrection,
  defineCycle,
  getCycle,
  getCalendar,
  editCalendar,
  getCalendarHistory,
  getPeriod,
  getDistribution,
  getResultsReport,
  reportResults,
  listResultsReports,
  getCalibration,
  getFairness,
  setAchievement,
  listAchievements,
  closePeriod,
  extendPeriod,
  proposeReopening,
  consentToReopening,
  declineReopening,
  getHealth,
  getReadiness,
  getOpenapi,
  checkFeedback,
  giveFeedback,
  requestFeedback,
  listFeedbackRequests,
  declineFeedbackRequest,
  hideFeedback,
  recordFollowUp,
  listFollowUps,
  recordObservation,
  correctObservation,
  listObservations,
  getFeedbackSchedule,
  proposeFeedbackSchedule,
  acceptFeedbackSchedule,
  listMissedFeedback,
  startGuidance,
  prepareGuidance,
  addGuidanceEntry,
  signGuidance,
  evaluateCompetencies,
  reportGuidance,
  decideGuidance,
  getGuidance,
  listGuidance,
  rateGuidance,
  getGuidanceFeedback,
  tellBehaviour,
  answerBehaviour,
  reportBehaviour,
  closeCounselling,
  scheduleCounselling,
  recordCounselling,
  decideCounselling,
  getCounselling,
  getCounsellingRecord,
  listCounselling,
  openRound,
  listRounds,
  getPanel,
  nominateGivers,
  approvePanel,
  declineInvitation,
  draftAnswer,
  submitAnswer,
  nameOutsider,
  listOutsiders,
  decideOutsider,
  revokeOutsider,
  openOutsideForm,
  answerFromOutside,
  listInvitations,
  listObjections,
  listReceivedFeedback,
  listGivenFeedback,
  listEmployeeFeedback,
  createSkp,
  getSkp,
  listCoreValues,
  setExpectations,
  editSkp,
  submitSkp,
  withdrawSkp,
  returnSkp,
  approveSkp,
  reviseSkp,
  listResources,
  decideResource,
  recordResource,
  getAcademicGuide,
  getSkpHistory,
  listMySkp,
  listTeamSkp,
  getHome,
  listAccesses,
  exportMyData,
  listMyEvaluations,
  listTeamEvaluations,
  getEvaluation,
  planActions,
  agreeToActions,
  documentProgress,
  listDocumentation,
  getRatingGuide,
  recordRealisation,
  submitEvaluation,
  returnEvaluation,
  rateEvaluation,
  proposeReuse,
  agreeToReuse,
  signEvaluation,
  deliverEvaluation,
  acknowledgeEvaluation,
  objectToEvaluation,
  explainObjection,
  decideObjection,
  listOverdueObjections,
  offerCalibration,
  proposeCalibration,
  answerCalibration,
  explainDeviation,
  getReasons,
  getHistory,
  getPublicPeriod,
  getExplanation,
  editExplanation,
  readExplanation,
  answerSurvey,
  getSurvey,
  listSurveyComments,
  getPublicCycle,
  createTraining,
  editTraining,
  cancelTraining,
  getTraining,
  listTrainings,
  setTrainingBudget,
  listTrainingBudgets,
  requestEnrolment,
  approveEnrolment,
  declineEnrolment,
  withdrawEnrolment,
  reportCompletion,
  confirmCompletion,
  returnCompletion,
  answerFollowUp,
  getDevelopmentReport,
  listDevelopmentNeeds,
  proposeDevelopment,
  listDevelopmentPlan,
  listTeamDevelopment,
  agreeDevelopment,
  declineDevelopment,
  concludeDevelopment,
  getCareer,
  listParticipants,
  listTeamEnrolments,
  getTrainingHours,
] as const satisfies readonly AnyOperation[]
