import { approveAssigned } from '../../domain/assignments/assignment.ts'
import { Designation } from '../../domain/assignments/assignment-input.ts'
import { daysFaults, mayAssign, partsOf, scopeBetween } from '../../domain/assignments/assignment-rules.ts'
import { isInOffice } from '../../domain/people/employee.ts'
import { withinTeam } from '../../domain/teams/team.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isTeamId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { officeOfAct, relationsOf } from '../chain.ts'
import { actOfAsking, asked, employeeToAssign, giverAt, READS_OF_ASKING } from './asking.ts'
import { membership, saveAssignment } from './save.ts'
import { assignmentView, AssignmentView } from './view.ts'

export const designateEmployee = operation({
  id: 'designateEmployee',
  area: 'assignments',
  route: 'POST /v1/assignments',
  summary: 'A pimpinan designates an employee; unless he is the evaluator, the evaluator is asked first (II.A.5.f.10)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'an official of at least pengawas, a functional officer who leads a unit, the leader in his team; of himself nobody',
  status: 201,
  input: Designation,
  output: AssignmentView,
  refusals: ['not_allowed', 'skp_not_required', 'evaluator_missing', 'assignments_full'],
  table: { ...READS_OF_ASKING, team: ['GetItem'], teamMember: ['PutItem'] },
  find: async ({ actor }, { table }) => (await giverAt(table, actor.employeeId)) ?? refuse('not_allowed'),
  async gather({ found: giver, input }, { table, now }) {
    // whoever leads a team assigns in it, whatever his post (II.A.5.f.6)
    const { teamId } = input
    const team = teamId !== undefined && isTeamId(teamId) ? await table.get(keys.team(teamId)) : undefined
    const leads = team?.leader.employeeId === giver.employee.employeeId && isInOffice(giver.employee)
    if (!leads && (teamId !== undefined || !mayAssign(giver.employee, giver.unit))) return refuse('not_allowed')
    const to = await employeeToAssign(table, input.employeeId, now)
    if (to instanceof Refusal) return to
    if (to.chain.employee.employeeId === giver.employee.employeeId)
      return refuse('invalid_input', undefined, [
        {
          pointer: '/employeeId',
          code: 'own_assignment',
          detail: 'Penugasan diberikan kepada orang lain. Untuk diri sendiri, ajukan secara sukarela.',
        },
      ])
    const unitId = input.unitId ?? team?.unitId ?? giver.unit?.unitId
    const unit = unitId === undefined ? undefined : await table.get(keys.unit(unitId))
    const faults = [...daysFaults(input, now), ...(team === undefined ? [] : withinTeam(team, input))]
    if (input.unitId !== undefined && unit === undefined)
      faults.push({ pointer: '/unitId', code: 'unit_not_found', detail: 'Unit kerja ini tidak ada.' })
    return faults.length > 0 ? refuse('invalid_input', undefined, faults) : { ...to, unit, team }
  },
  decide({ found: giver, gathered: { chain, others, unit, team }, input, actor }, { now, randomBytes }) {
    const { employee } = giver
    const request = asked(chain, others, now, {
      ...{ form: 'penunjukan', scope: scopeBetween(employee, chain.employee), giver, unitId: unit?.unitId, team },
      ...{ words: input, askedBy: employee.employeeId, randomBytes },
    })
    if (request instanceof Refusal) return request
    const relations = relationsOf({ ...actor, roles: [] }, chain)
    // II.A.5.f.10: what the evaluator himself assigns needs nobody’s approval
    const onBehalfOf = officeOfAct(actor, chain)?.employeeId
    const as = { by: employee.employeeId, onBehalfOf, now }
    const after = relations.has('evaluator') ? approveAssigned(request, as) : request
    const saved = saveAssignment(undefined, { ...after, version: 1 }, actOfAsking(request, 'designateEmployee', as))
    const parts = partsOf(request, relations, actor.employeeId)
    return {
      answer: assignmentView(saved.assignment, { parts, now }),
      writes: [...saved.writes, ...membership(saved.assignment)],
    }
  },
})

export const handler = lambda(designateEmployee)
