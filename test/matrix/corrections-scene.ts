import { CorrectionStatus } from '../../functions/domain/people/correction.ts'
import type { Actor } from '../../functions/domain/people/employee.ts'
import { correctionItem, correctionPuts } from '../support/corrections.ts'
import type { Caller } from './matrix.ts'
import { callerForHimself, callerOf, personPuts, type Subject } from './people.ts'
import { listed, type Scene } from './scenes.ts'

const on = (path: string, body?: object) => (one: Subject) => ({
  target: path.replace('{id}', `${one.employeeId}-k1`),
  ...(body && { body }),
})

const sceneFor = (caller: (caller: Caller, one: Subject) => Actor | undefined): Scene => ({
  shared: () => [],
  moment: () => '2026-03-25T09:00:00+07:00',
  lay(state, one) {
    const status = CorrectionStatus.safeParse(state)
    return [...personPuts(one), ...(status.success ? correctionPuts(correctionItem(one, status.data)) : [])]
  },
  caller,
  shows: (operation, body, one) => (operation.startsWith('list') ? listed(body, 'employeeId', one.employeeId) : ''),
  call: {
    requestCorrection: on('/v1/me/corrections', { field: 'grade', value: 'III/d', reason: 'SK terlampir' }),
    listMyCorrections: on('/v1/me/corrections'),
    withdrawCorrection: on('/v1/me/corrections/{id}/withdrawal'),
    listCorrections: (_one, state) => ({
      target: `/v1/corrections?limit=100${state === 'tidak_ada' ? '' : `&status=${state}`}`,
    }),
    acceptCorrection: on('/v1/corrections/{id}/acceptance'),
    declineCorrection: on('/v1/corrections/{id}/refusal', { reason: 'SK belum terbit' }),
  },
})

export const ownCorrection: Scene = sceneFor(callerForHimself)
export const correction: Scene = sceneFor(callerOf)
