import { DevelopmentStatus } from '../../functions/domain/development/plan-item.ts'
import { developmentIdOf } from '../../functions/store/ids.ts'
import { STEP, STEP_PLACE, stepItem, stepPuts } from '../support/development.ts'
import { EVALUATOR, callerOf, personPuts, type Subject } from './people.ts'
import { listed, type Scene } from './scenes.ts'

const own = (one: Subject) => ({ ...one, place: STEP_PLACE })
const ofPerson = ({ employeeId }: Subject) => `/v1/employees/${employeeId}/development-plan`
const on = (path: string, body?: object) => (one: Subject) => ({
  target: `/v1/development/plan-items/${developmentIdOf(own(one))}/${path}`,
  ...(body && { body }),
})

export const developmentPlan: Scene = {
  shared: () => [],
  moment: () => '2026-03-10T09:00:00+07:00',
  lay(state, one) {
    if (state === 'tidak_ada') return []
    const isOffered = state === 'ditawarkan'
    const status = isOffered ? 'diusulkan' : DevelopmentStatus.parse(state)
    const offered = isOffered ? { side: 'penilai' as const, proposedBy: EVALUATOR } : {}
    return [...personPuts(one), ...stepPuts(stepItem(one, status, offered))]
  },
  caller: callerOf,
  shows: (operation, body, one) => (operation.startsWith('list') ? listed(body, 'employeeId', one.employeeId) : ''),
  call: {
    proposeDevelopment: one => ({ target: ofPerson(one), body: STEP }),
    listDevelopmentPlan: one => ({ target: ofPerson(one) }),
    listTeamDevelopment: () => ({ target: '/v1/me/team/development-plan?limit=100' }),
    agreeDevelopment: on('agreement'),
    declineDevelopment: on('refusal', { reason: 'Belum ada waktu' }),
    concludeDevelopment: on('conclusion', { outcome: 'tidak_terlaksana', note: 'Mentor pindah' }),
  },
}
