import { type Mutation, of } from './mutation.ts'

const objections = of('domain/evaluations/objection-rules.ts')
const findEvaluation = of('api/evaluations/find.ts')
const actions = of('domain/evaluations/evaluation-actions.ts')
const history = of('api/evaluations/history-for-employee.ts')
const deviationRules = of('domain/evaluations/deviation-rules.ts')
const getDistribution = of('api/periods/get-distribution.ts')

/** What happens to an evaluation, by whom and when. */
export const EVALUATIONS: readonly Mutation[] = [
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
]
