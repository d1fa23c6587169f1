import { type Mutation, of } from './mutation.ts'

const findEvaluation = of('api/evaluations/find.ts')

/** Who is away, moves, acts for another or is assigned by another; and whom letters reach. */
export const MOVES: readonly Mutation[] = [
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
  of('api/me/edit-preferences.ts')(
    'only employees choose their letters',
    'preferences editPreferences',
    "allow: ['pegawai', 'kepala_daerah'],",
    "allow: ['pegawai', 'kepala_daerah', 'pembina'],",
  ),
]
