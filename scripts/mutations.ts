import { COACHING } from './mutations-coaching.ts'
import { COUNSELLING } from './mutations-counselling.ts'
import { CORRECTIONS } from './mutations-corrections.ts'
import { POINTS } from './mutations-points.ts'
import { OBJECTION_MUTATIONS } from './mutations-objections.ts'
import { OUTSIDE } from './mutations-outside.ts'
import { ROUNDS } from './mutations-rounds.ts'
import { WATCH } from './mutations-watch.ts'
import { VOICES } from './mutations-voices.ts'
import { ROLE_MUTATIONS } from './mutations-roles.ts'
import { OPENNESS_MUTATIONS } from './mutations-openness.ts'
import { DEVELOPMENT } from './mutations-development.ts'
import { LEAVING } from './mutations-leaving.ts'
import { REPORTS } from './mutations-reports.ts'
import { VERIFYING } from './mutations-verifying.ts'

/** One check of the code taken away or bent, and the tests of which one must then be red. */
export type Mutation = {
  readonly check: string
  readonly file: string
  /** Stands in the file exactly once. */
  readonly find: string
  readonly replace: string
  /** The file below test/, without its ending. */
  readonly test: string
  /** What their full names hold, as a regular expression. */
  readonly named: string
}

const of =
  (file: string, test = 'matrix/matrix') =>
  (check: string, named: string, find: string, replace: string): Mutation => ({
    check,
    file: `functions/${file}`,
    find,
    replace,
    test,
    named,
  })

const serve = of('kit/serve.ts')
const serveAttacked = of('kit/serve.ts', 'matrix/attacks')
const lambda = of('kit/lambda.ts', 'matrix/attacks')
const cursor = of('kit/cursor.ts', 'matrix/attacks')
const idempotency = of('kit/idempotency.ts', 'matrix/attacks')
const version = of('kit/version.ts', 'matrix/attacks')
const chain = of('api/chain.ts')
const objections = of('domain/evaluations/objection-rules.ts')
const findSkp = of('api/skp/find.ts')
const skpActions = of('domain/plans/skp-actions.ts')
const createSkp = of('api/skp/create-skp.ts')
const findEvaluation = of('api/evaluations/find.ts')
const actions = of('domain/evaluations/evaluation-actions.ts')
const history = of('api/evaluations/history-for-employee.ts')
const deviationRules = of('domain/evaluations/deviation-rules.ts')
const getDistribution = of('api/periods/get-distribution.ts')
const updateEmployee = of('api/employees/update-employee.ts')
const getEmployee = of('api/employees/get-employee.ts')

export const MUTATIONS: readonly Mutation[] = [
  ...COACHING,
  ...WATCH,
  ...COUNSELLING,
  ...CORRECTIONS,
  ...POINTS,
  ...VERIFYING,
  ...OBJECTION_MUTATIONS,
  ...ROUNDS,
  ...OUTSIDE,
  ...VOICES,
  ...OPENNESS_MUTATIONS,
  ...ROLE_MUTATIONS,
  ...DEVELOPMENT,
  ...LEAVING,
  ...REPORTS,
  // the door
  serve(
    'roles of an operation',
    'plans \\(SKP\\) editSkp',
    "if (operation.allow !== 'public' && !operation.allow.some(role => actor.roles.includes(role)))",
    'if (actor.roles.length > 99)',
  ),
  serve(
    'what is not found ends the request',
    'plans \\(SKP\\) approveSkp',
    'if (found instanceof Refusal) return no(found)',
    "if (found instanceof Refusal && found.code === 'not_allowed') return no(found)",
  ),
  serveAttacked(
    'size of a body',
    'what belongs .* a body',
    "if (Buffer.byteLength(request.body ?? '') > (operation.bodyLimit ?? BODY_LIMIT))",
    'if (operation.bodyLimit === -1)',
  ),
  lambda('how the claim of roles is read', 'tokens roles', ".split(' ')", '.split(/[ ,]/)'),
  cursor(
    'signature of a cursor',
    'what belongs .* a cursor',
    'if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined',
    'if (given === expected) return undefined',
  ),
  cursor(
    'cursor belongs to its caller',
    'what belongs .* a cursor',
    'JSON.stringify([scope.sub, scope.operation',
    "JSON.stringify(['', scope.operation",
  ),
  cursor('cursor belongs to its filter', 'what belongs .* a cursor', 'scope.path, scope.filter])', 'scope.path])'),
  cursor(
    'cursor belongs to its operation',
    'what belongs .* a cursor',
    '[scope.sub, scope.operation, scope.path, scope.filter]',
    "[scope.sub, scope.filter === undefined ? '' : '']",
  ),
  idempotency(
    'key belongs to its caller',
    'what belongs .* somebody',
    'sha256([sub, idempotencyKey])',
    "sha256(['', idempotencyKey])",
  ),
  idempotency(
    'key belongs to its body',
    'what belongs .* somebody',
    'if (record.bodyHash !== request.bodyHash)',
    "if (record.bodyHash === '')",
  ),
  version(
    'PUT names a version',
    'what belongs .* a change',
    "return methodOf(operation) === 'PUT' ? refuse('version_required') : 'any'",
    "return methodOf(operation) === 'PUT' ? 'any' : 'any'",
  ),
  version(
    'version is the current one',
    'what belongs .* a change',
    "return wanted === 'any' || (wanted === 'absent' ? version === undefined : version === wanted)",
    "return wanted === 'any' || version === version",
  ),
  // who is what to whom
  chain(
    'self is nothing but self',
    'evaluations getEvaluation',
    'if (me !== undefined && me === chain.employee.employeeId)',
    "if (me !== undefined && me === chain.employee.employeeId && !actor.roles.includes('admin_kepegawaian'))",
  ),
  of('domain/people/authority.ts', 'domain/delegated-authority')(
    'self is not his own evaluator',
    'whatever is delegated to whomever nobody judges himself',
    'if (isOneOf(holders, office.employeeId)) return undefined',
    '',
  ),
  chain(
    'evaluator is the one of the profile',
    'plans \\(SKP\\) getSkp ',
    'if (me !== undefined && me === chain.evaluatorId)',
    'if (me !== undefined && me !== chain.superiorId)',
  ),
  of('domain/people/authority.ts', 'matrix/attacks')(
    'who has left evaluates nobody',
    'tokens who has left',
    'return isInOffice(office) ? { person: office, office } : undefined',
    'return { person: office, office }',
  ),
  chain(
    'superior is the one of the profile',
    'plans \\(SKP\\) getSkp ',
    'if (me !== undefined && me === chain.superiorId)',
    'if (me !== undefined && me !== chain.evaluatorId)',
  ),
  chain(
    'admin is who has the role',
    'plans \\(SKP\\) getSkp ',
    "if (actor.roles.includes('admin_kepegawaian'))",
    'if (actor.roles.length > 0)',
  ),
  of('domain/people/authority.ts')(
    'superior is the evaluator’s evaluator',
    'evaluations rateEvaluation',
    'holds ?? (yield* firstDesk(from?.evaluatorId, { holders: below, delegates: below }, now))',
    'holds',
  ),
  // plans
  findSkp(
    'plan of a stranger is not found',
    'plans \\(SKP\\) getSkp ',
    "if (relations.size === 0) return refuse('skp_not_found')",
    '',
  ),
  findSkp(
    'part in a plan',
    'plans \\(SKP\\) editSkp',
    "if (!isSkpPartOf(action, relations)) return refuse('not_allowed')",
    '',
  ),
  skpActions(
    'state of a plan',
    'plans \\(SKP\\) withdrawSkp',
    'if (!rule.from.includes(skp.status))',
    'if (rule.from.length === 0)',
  ),
  skpActions(
    'superior waits for the end of January',
    'plans \\(SKP\\) approveSkp',
    'if (now > limit) return undefined',
    'if (now > 0) return undefined',
  ),
  skpActions(
    'the last moment of January is the evaluator’s',
    'plans \\(SKP\\) returnSkp',
    'if (now > limit)',
    'if (now >= limit)',
  ),
  createSkp(
    'one plan a year',
    'the beginning of a plan createSkp',
    "if (ofYear.some(skp => skp.status !== 'diganti'))",
    'if (ofYear.length > 9)',
  ),
  createSkp(
    'who makes no plan',
    'the beginning of a plan createSkp',
    'if (!mustHaveSkp(employee))',
    "if (employee.name === '')",
  ),
  createSkp(
    'planning has opened',
    'the beginning of a plan createSkp',
    'if (now < cycle.planning.opensAt)',
    'if (now < 0)',
  ),
  of('api/skp/create-skp.ts', 'matrix/attacks')(
    'only own plans are copied',
    'somebody else’s affairs a plan',
    'source?.employeeId === employeeId ? table.get(keys.skp(source)) : undefined',
    'source === undefined ? undefined : table.get(keys.skp(source))',
  ),
  // evaluations
  findEvaluation(
    'evaluation of a stranger is not found',
    'evaluations getEvaluation',
    "if (relations.size === 0) return refuse('evaluation_not_found')",
    '',
  ),
  findEvaluation(
    'part in an evaluation',
    'evaluations planActions',
    'if (action !== undefined && !isPartOf(action, evaluation, relations, actor.employeeId))',
    "if (action === undefined && evaluationId === '')",
  ),
  actions(
    'relations of an action',
    'evaluations acknowledgeEvaluation',
    'if (!rule.who.some(relation => relations.has(relation))) return false',
    '',
  ),
  of('domain/evaluations/evaluation-actions.ts', 'domain/evaluation-actions')(
    'explained by whose judgement it is',
    'an objection',
    "return relations.has('self') || isJudgementOf(evaluation.judgement, actorId)",
    'return true',
  ),
  of('domain/evaluations/evaluation-actions.ts', 'domain/evaluation-actions')(
    'nobody decides on his own judgement',
    'an objection',
    "if (action === 'decideObjection' && isContested(evaluation) && evaluation.judgement.signedBy === actorId) return false",
    '',
  ),
  objections(
    'last day of objection',
    'objections objectToEvaluation',
    'if (now <= evaluation.objectBy) return undefined',
    'return undefined',
  ),
  objections(
    'finality of a default',
    'objections objectToEvaluation',
    'if (finalBy !== undefined) return',
    'if (finalBy === undefined) return undefined; if (evaluation.status === "final") return',
  ),
  objections(
    'the evaluator is heard first',
    'objections decideObjection',
    'return objection.evaluatorExplainedAt === undefined && now <= objection.explainBy',
    'return false',
  ),
  actions(
    'superior judges after the default only',
    'evaluations rateEvaluation',
    "return relations.has('evaluator') || (evaluation.by === 'superior' && relations.has('superior'))",
    'return true',
  ),
  actions(
    'evaluator judges no more after his default',
    'evaluations signEvaluation',
    "if (evaluation.by === 'superior' && relations.has('superior')) return undefined",
    "if (evaluation.by === 'superior') return undefined",
  ),
  actions(
    'who signed delivers',
    'evaluations deliverEvaluation',
    "if (action === 'deliverEvaluation' && 'judgement' in evaluation) return evaluation.judgement.signedBy === actorId",
    '',
  ),
  actions(
    'who signed explains the deviation',
    'deviations explainDeviation',
    "if (action === 'explainDeviation' && 'judgement' in evaluation) return evaluation.judgement.signedBy === actorId",
    '',
  ),
  deviationRules(
    'the reason is given once',
    'deviations explainDeviation',
    'return deviationReasonOf(evaluation) === undefined\n',
    "return deviationReasonOf(evaluation) !== 'x'\n",
  ),
  of('domain/evaluations/calibration-state.ts', 'api/evaluations/calibration')(
    'no proposal for what was not shown',
    'a draft under calibration',
    "proposeCalibration: state === 'ditawarkan',",
    'proposeCalibration: state !== undefined,',
  ),
  getDistribution(
    'units are for those who lead the whole',
    'distribution getDistribution',
    "if (!leads(actor)) return refuse('not_allowed')",
    '',
  ),
  actions(
    'state of an evaluation',
    'evaluations recordRealisation',
    'if (!rule.from.includes(evaluation.status))',
    'if (rule.from.length === 0)',
  ),
  actions(
    'period has begun',
    'evaluations recordRealisation',
    'return now < evaluation.startsAt ? notBefore(evaluation.startsAt) : closedAfter(evaluation, now)',
    'return closedAfter(evaluation, now)',
  ),
  actions(
    'window has opened',
    'evaluations submitEvaluation',
    "case 'window': {\n      const outside = now < evaluation.opensAt",
    "case 'window': {\n      const outside = now < evaluation.startsAt",
  ),
  actions(
    'judging waits for the window',
    'evaluations rateEvaluation',
    'return undefined\n      return now < evaluation.opensAt',
    'return undefined\n      return now < evaluation.startsAt',
  ),
  actions(
    'window closes',
    'evaluations submitEvaluation',
    "if (now <= evaluation.closesAt && evaluation.by === 'penilai')",
    "if (evaluation.by === 'penilai')",
  ),
  actions(
    'the last moment is in time',
    'evaluations signEvaluation',
    'if (now <= evaluation.closesAt &&',
    'if (now < evaluation.closesAt &&',
  ),
  actions(
    'employee sees no judgement before delivery',
    'evaluations getReasons',
    "return !relations.has('self') || evaluation.status !== 'dinilai'",
    'return relations.size > 0',
  ),
  actions(
    'a draft is its author’s',
    'evaluations getEvaluation',
    "return relations.has(evaluation.by === 'penilai' ? 'evaluator' : 'superior')",
    'return relations.size > 0',
  ),
  history(
    'history hides the judgement',
    'evaluations getHistory',
    "if (entry.operation === 'signEvaluation' && !delivered) return { ...entry, fixed: {} }",
    '',
  ),
  history(
    'history hides an unsigned draft',
    'evaluations getHistory',
    "return entry.operation === 'closeDuePeriods' ? { ...entry, fixed: { by, superiorDueAt } } : entry",
    'return superiorDueAt === by ? { ...entry, fixed: { by } } : entry',
  ),
  of('api/me/list-my-evaluations.ts')(
    'lists hide the judgement',
    'own lists listMyEvaluations',
    "new Set<Relation>(['self'])",
    "new Set<Relation>(['evaluator'])",
  ),
  // people, feedback, periods
  updateEmployee(
    'own roles and own evaluator',
    'people updateEmployee',
    'givesHimselfPower(actor.employeeId, before, after)',
    'givesHimselfPower(undefined, before, after)',
  ),
  of('domain/people/own-power.ts', 'api/employees/own-power')(
    'no administrator makes himself the evaluator of another',
    'no administrator makes himself the evaluator of another',
    'return after.evaluatorId === actorId && before?.evaluatorId !== actorId',
    'return false',
  ),
  of('domain/people/moves.ts', 'domain/moves')(
    'who went before the window keeps nothing of it',
    'one who went to another unit before it keeps nothing',
    ' && !leftBefore(holder, before, evaluation.opensAt)',
    '',
  ),
  of('api/evaluations/find.ts', 'api/evaluations/signer-who-left')(
    'who left answers for nothing any more',
    'who signed and left acts and reads no more',
    "?.status === 'berhenti'",
    '?.status === undefined',
  ),
  of('domain/people/person.ts', 'matrix/attacks')(
    'no administrator makes himself head of region',
    'judging oneself an administrator does not become',
    'JSON.stringify([kind, position.name, ',
    'JSON.stringify([position.name, ',
  ),
  of('domain/imports/plan.ts', 'matrix/attacks')(
    'own evaluator by a file',
    'judging oneself an administrator does not give',
    'if (person.employeeId === actorId &&',
    "if (person.employeeId === '' &&",
  ),
  getEmployee(
    'profile of a stranger is not found',
    'people getEmployee',
    'if (!SEEING.some(relation => relations.has(relation)))',
    'if (SEEING.length === 0)',
  ),
  of('api/employees/view.ts')(
    'NIP is for administrators',
    'people getEmployee',
    "...(relations.has('admin') ? { nip, email, roles: [...roles], ended } : {})",
    '...{ nip, email, roles: [...roles], ended }',
  ),
  of('api/employees/list-employees.ts')(
    'whole list is for administrators',
    'people listEmployees',
    "if (actor.roles.includes('admin_kepegawaian'))",
    'if (actor.roles.length > 0)',
  ),
  of('api/employees/list-employee-feedback.ts')(
    'feedback is read by who judges',
    'feedback listEmployeeFeedback',
    'if (JUDGING.some(relation => relations.has(relation)))',
    'if (JUDGING.length > 0)',
  ),
  of('domain/feedback/feedback-rules.ts')(
    'no feedback to oneself',
    'feedback giveFeedback',
    "if (giverId === toId) return refuse('own_feedback')",
    '',
  ),
  of('domain/feedback/feedback-rules.ts')(
    'feedback ends with the window',
    'feedback giveFeedback',
    'if (now > period.evaluationClosesAt)',
    'if (now < 0)',
  ),
  of('api/periods/get-period.ts')(
    'numbers of all units',
    'periods getPeriod',
    'const units = seesAllUnits(actor) ?',
    'const units = actor.sub.length > 0 ?',
  ),
  of('api/periods/list-achievements.ts')(
    'achievements of other units',
    'periods listAchievements',
    'if (leads(actor))',
    'if (actor.roles.length > 0)',
  ),
  of('api/calendars/edit-calendar.ts')(
    'holidays are entered by administrators',
    'calendars editCalendar',
    "allow: ['admin_kepegawaian'],",
    "allow: ['admin_kepegawaian', 'pegawai', 'pembina'],",
  ),
  of('domain/periods/closing.ts')(
    'a period is due',
    'periods closePeriod',
    "return now > period.evaluationClosesAt ? 'start' : 'not_due'",
    "return now > 0 ? 'start' : 'not_due'",
  ),
  // reminders
  of('api/me/edit-preferences.ts')(
    'only employees choose their letters',
    'preferences editPreferences',
    "allow: ['pegawai', 'kepala_daerah'],",
    "allow: ['pegawai', 'kepala_daerah', 'pembina'],",
  ),
  // study leave, secondment and moves
  of('api/employees/record-placement.ts')(
    'an administrator places others, not himself',
    'placements recordPlacement',
    'if (actor.employeeId === employeeId)',
    'if (actor.employeeId === startsOn)',
  ),
  findEvaluation(
    'only the new evaluator is informed of the period that the former one keeps',
    'evaluations getEvaluation',
    'isKept && me === chain.employee.evaluatorId ?',
    'isKept ?',
  ),
  of('api/employees/record-host-feedback.ts')(
    'who does not judge enters nothing of the host',
    'placements recordHostFeedback',
    'if (!RECORDING.some(relation => relations.has(relation)))',
    'if (RECORDING.length === 0)',
  ),
  of('domain/evaluations/reuse-state.ts')(
    'nobody agrees for the other',
    'reuse of an earlier result agreeToReuse',
    'reuse.proposedBy !== sideOf(relations)',
    'reuse.proposedAt > 0',
  ),
  of('domain/evaluations/reuse-state.ts')(
    'what both agreed on stands',
    'reuse of an earlier result proposeReuse',
    'reuse?.agreedAt !== undefined',
    'reuse?.agreedAt === 0',
  ),
  // angka kredit
  of('api/employees/edit-credit-balance.ts')(
    'balance is entered by administrators, of others',
    'credit scores editCreditBalance',
    "return found.relations.has('admin') ? found : refuse('not_allowed')",
    'return found',
  ),
  of('domain/credit/credit-standing.ts')(
    'only what is final counts',
    'credit scores getCreditScore',
    "if (evaluation.status !== 'final') return",
    "if (!('judgement' in evaluation)) return",
  ),
  of('api/me/list-accesses.ts')(
    'who looked is told to the person',
    'personal data listAccesses',
    'ranges.accesses(employeeId)',
    "ranges.accesses(employeeId === '' ? employeeId : 'nobody')",
  ),
  of('api/periods/consent-to-reopening.ts')(
    'nobody consents to his own proposal',
    'the ends of periods consentToReopening',
    'if (period.proposal !== undefined && !isByAnother(period.proposal, actor))',
    'if (period.name.length === 0)',
  ),
  of('domain/periods/reopening.ts')(
    'only what is closed is opened again',
    'the ends of periods proposeReopening',
    "if (period.closedAt === undefined) return refuse('period_not_closed')",
    '',
  ),
  of('domain/periods/period-end.ts')(
    'a closing that has begun is not extended',
    'the ends of periods extendPeriod',
    'if (as.closing || period.closedAt !== undefined)',
    'if (period.name.length === 0)',
  ),
  // acting for another
  of('domain/people/acting.ts', 'matrix/acting')(
    'a delegation lapses by its last day',
    'the delegate before, within and after his days',
    'return startOf(startsOn) <= now && now <= endOf(endsOn)',
    'return startOf(startsOn) <= now && endsOn.length > 0',
  ),
  of('domain/people/authority.ts', 'matrix/acting')(
    'who is away from his office is judged for by its delegate alone',
    'the delegate before, within and after his days',
    'if (person !== undefined && isInOffice(person)) return { person, office }',
    'if (person !== undefined && !isInOffice(person)) return { person, office }',
  ),
  of('domain/people/delegation-rules.ts')(
    'an answer is the delegate’s alone',
    'delegations acceptDelegation',
    "return action === 'endDelegation' ? parties.size > 0 : parties.has('delegate')",
    'return parties.size > 0',
  ),
  // assignments
  of('domain/assignments/assignment-rules.ts')(
    'a designation is the evaluator’s to approve',
    'assignments approveAssignment',
    "return parts.has('evaluator')",
    "return parts.has('evaluator') || parts.has('giver')",
  ),
  of('domain/assignments/assignment-rules.ts')(
    'a designation is not the employee’s before it is decided',
    'assignments getAssignment',
    "return assignment.form === 'sukarela' || assignment.status === 'disetujui' || assignment.status === 'ditolak'",
    'return true',
  ),
  of('domain/plans/resource-support.ts', 'api/skp/resources')(
    'an expectation is adjusted only for what was refused or did not come',
    'what was refused or did not come lets the expectation',
    "state === 'tidak_disepakati' || state === 'tidak_terpenuhi'",
    "state !== 'terpenuhi'",
  ),
  of('domain/plans/skp-actions.ts')(
    'the evaluator alone agrees to resources',
    'resources of a plan decideResource',
    "decideResource: { who: ['evaluator'],",
    "decideResource: { who: ['self', 'evaluator'],",
  ),
  of('domain/teams/team.ts')(
    'teams stand under a pimpinan tinggi or the head of a unit mandiri',
    'teams formTeam',
    "person.status === 'aktif' && plansByPerspective(person, unit)",
    "person.status === 'aktif' && unit !== undefined",
  ),
  of('domain/teams/team.ts', 'domain/team')(
    'in a team at least three could have written it',
    'what members say of one another',
    'return authors.size >= FEWEST_AUTHORS',
    'return authors.size >= 1',
  ),
  of('api/assignments/designate-employee.ts', 'api/teams/teams')(
    'in a team its leader alone assigns',
    'who takes part nobody by anyone but the leader',
    'if (!leads && (teamId !== undefined || !mayAssign(giver.employee, giver.unit)))',
    'if (!leads && !mayAssign(giver.employee, giver.unit))',
  ),
  of('domain/assignments/assignment-rules.ts')(
    'only a pimpinan assigns',
    'asking for an assignment designateEmployee',
    'mayEvaluate(person) && leadsAsLawAsks(person, unit)',
    'leadsAsLawAsks(person, unit)',
  ),
  of('domain/assignments/assignment-rules.ts')(
    'what is over is not approved any more',
    'assignments approveAssignment',
    'return isPast(assignment, now)',
    'return isPast(assignment, 0)',
  ),
  of('domain/assignments/inclusion.ts', 'api/assignments/assignments')(
    'an assignment enters a plan once',
    'an approved assignment enters the plan',
    'if (inclusionIn(plans, assignmentId) !== undefined)',
    'if (plans.length > 99)',
  ),
  of('api/feedback/give-feedback.ts', 'api/assignments/assignments')(
    'the feedback of a giver is about his own approved assignment',
    'what the giver tells the evaluator',
    "return found?.status === 'disetujui' && found.giver?.employeeId === employeeId && shareADay(found, period)",
    'return found !== undefined && shareADay(found, period)',
  ),
  of('api/me/export-view.ts')(
    'export shows no judgement before it is delivered',
    'personal data exportMyData',
    'const seen = { relations: SELF,',
    "const seen = { relations: new Set(['evaluator'] as const),",
  ),
]
