import { Application } from '../../domain/assignments/assignment-input.ts'
import { daysFaults, mayAssign, openingFaults } from '../../domain/assignments/assignment-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { actOfAsking, asked, employeeToAssign, giverAt, READS_OF_ASKING } from './asking.ts'
import { saveAssignment } from './save.ts'
import { assignmentView, AssignmentView } from './view.ts'

export const volunteerForAssignment = operation({
  id: 'volunteerForAssignment',
  area: 'assignments',
  route: 'POST /v1/assignments/applications',
  summary: 'An employee asks to take part in something, here or outside; his evaluator approves (II.A.5.f.11)',
  allow: ['pegawai'],
  who: 'the employee himself',
  status: 201,
  input: Application,
  output: AssignmentView,
  refusals: ['not_allowed', 'skp_not_required', 'evaluator_missing', 'assignments_full'],
  table: READS_OF_ASKING,
  async find({ actor: { employeeId } }, { table, now }) {
    const to = employeeId === undefined ? undefined : await employeeToAssign(table, employeeId, now)
    return to === undefined || to instanceof Refusal ? refuse('not_allowed') : to
  },
  async gather({ found, input }, { table, now }) {
    const giver = input.giverId === undefined ? undefined : await giverAt(table, input.giverId)
    const faults = [...daysFaults(input, now), ...openingFaults(input)]
    const isSelf = giver?.employee.employeeId === found.chain.employee.employeeId
    const opens = giver !== undefined && !isSelf && mayAssign(giver.employee, giver.unit)
    if (input.giverId !== undefined && !opens)
      faults.push({
        pointer: '/giverId',
        code: 'not_an_official',
        detail:
          'Kesempatan dibuka oleh pimpinan: paling rendah pejabat pengawas atau yang memimpin unit (Pasal 1 angka 10).',
      })
    return faults.length > 0 ? refuse('invalid_input', undefined, faults) : { giver }
  },
  decide({ found: { chain, others }, gathered: { giver }, input }, { now, randomBytes }) {
    const { scope, host } = input
    const by = chain.employee.employeeId
    const request = asked(chain, others, now, {
      form: 'sukarela',
      scope,
      giver,
      unitId: giver?.unit?.unitId,
      host,
      words: input,
      askedBy: by,
      randomBytes,
    })
    if (request instanceof Refusal) return request
    const act = actOfAsking(request, 'volunteerForAssignment', { by, onBehalfOf: undefined, now })
    const saved = saveAssignment(undefined, request, act)
    return { answer: assignmentView(saved.assignment, { parts: new Set(['self']), now }), writes: saved.writes }
  },
})

export const handler = lambda(volunteerForAssignment)
