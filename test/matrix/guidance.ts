import * as z from 'zod/mini'
import * as keys from '../../functions/store/keys.ts'
import { ANSWERS, COMPETENCIES, ENTRY, GUIDANCE_STATES, guidanceItem, guidancePut, PLACE } from '../support/guidance.ts'
import type { Group } from './matrix.ts'
import { callerOf, personPuts, type Subject } from './people.ts'
import type { Scene } from './scenes.ts'

/**
 * III.D.4: `coll` guides. The superior reads what was reported to him, and alone reads what the employee said about it;
 * PyB and the personnel unit have no part in it before (III.D.4.k). 200i: it is in the list.
 */
export const GUIDANCE: Group = {
  scene: 'guidance',
  notFound: 'guidance_not_found',
  states: ['tidak_ada', 'mulai', 'dicatat', 'ditandatangani', 'dievaluasi', 'dilaporkan'],
  rows: {
    //              nobody self   eval   sup    above coll   other admin  ownadm pemb  region boot   norole
    getGuidance: `
      tidak_ada      401    404    404    404    404    404    404    404    404    404    404    404    403
      mulai          401    200    200    404    404    200    404    404    200    404    404    404    403
      dicatat        401    200    200    404    404    200    404    404    200    404    404    404    403
      ditandatangani 401    200    200    404    404    200    404    404    200    404    404    404    403
      dievaluasi     401    200    200    404    404    200    404    404    200    404    404    404    403
      dilaporkan     401    200    200    200    404    200    404    200    200    200    404    200    403`,
    prepareGuidance: `
      tidak_ada      401    404    404    404    404   404    404   404    404    403   404    403    403
      mulai          401    200    403    404    404   403    404   404    200    403   404    403    403
      dicatat        401    200    403    404    404   403    404   404    200    403   404    403    403
      ditandatangani 401    status 403    404    404   403    404   404    status 403   404    403    403
      dievaluasi     401    status 403    404    404   403    404   404    status 403   404    403    403
      dilaporkan     401    status  403    403    404    403    404    403    status  403    404    403    403`,
    addGuidanceEntry: `
      tidak_ada      401    404    404    404    404   404    404   404    404    403   404    403    403
      mulai          401    403    403    404    404   noprep 404   404    403    403   404    403    403
      dicatat        401    403    403    404    404   200    404   404    403    403   404    403    403
      ditandatangani 401    403    403    404    404   status 404   404    403    403   404    403    403
      dievaluasi     401    403    403    404    404   status 404   404    403    403   404    403    403
      dilaporkan     401    403    403    403    404    status  404    403    403    403    404    403    403`,
    signGuidance: `
      tidak_ada      401    404    404    404    404   404    404   404    404    403   404    403    403
      mulai          401    status 403    404    404   status 404   404    status 403   404    403    403
      dicatat        401    200    403    404    404   200    404   404    200    403   404    403    403
      ditandatangani 401    status 403    404    404   status 404   404    status 403   404    403    403
      dievaluasi     401    status 403    404    404   status 404   404    status 403   404    403    403
      dilaporkan     401    status  403    403    404    status  404    403    status  403    404    403    403`,
    rateGuidance: `
      tidak_ada      401    404    404    404    404   404    404   404    404    403   404    403    403
      mulai          401    status 403    404    404   403    404   404    status 403   404    403    403
      dicatat        401    status 403    404    404   403    404   404    status 403   404    403    403
      ditandatangani 401    201    403    404    404   403    404   404    201    403   404    403    403
      dievaluasi     401    201    403    404    404   403    404   404    201    403   404    403    403
      dilaporkan     401    status  403    403    404    403    404    403    status  403    404    403    403`,
    getGuidanceFeedback: `
      tidak_ada      401    404    404    404    404   404    404   404    404    403   404    403    403
      mulai          401    404    403    404    404   403    404   404    404    403   404    403    403
      dicatat        401    404    403    404    404   403    404   404    404    403   404    403    403
      ditandatangani 401    404    403    404    404   403    404   404    404    403   404    403    403
      dievaluasi     401    404    403    404    404   403    404   404    404    403   404    403    403
      dilaporkan     401    200    403    200    404   403    404   404    200    403   404    403    403`,
    evaluateCompetencies: `
      tidak_ada      401    404    404    404    404   404    404   404    404    403   404    403    403
      mulai          401    403    403    404    404   status 404   404    403    403   404    403    403
      dicatat        401    403    403    404    404   status 404   404    403    403   404    403    403
      ditandatangani 401    403    403    404    404   200    404   404    403    403   404    403    403
      dievaluasi     401    403    403    404    404   200    404   404    403    403   404    403    403
      dilaporkan     401    403    403    403    404    status  404    403    403    403    404    403    403`,
    reportGuidance: `
      tidak_ada      401    404    404    404    404   404    404   404    404    403   404    403    403
      mulai          401    403    status 404    404   403    404   404    403    403   404    403    403
      dicatat        401    403    status 404    404   403    404   404    403    403   404    403    403
      ditandatangani 401    403    nocomp 404    404   403    404   404    403    403   404    403    403
      dievaluasi     401    403    200    404    404   403    404   404    403    403   404    403    403
      dilaporkan     401    403    status  403    404    403    404    403    403    403    404    403    403`,
    decideGuidance: `
      tidak_ada      401    404    404    404    404   404    404   404    404    404   404    404    403
      mulai          401    403    403    404    404   403    404   404    403    404   404    404    403
      dicatat        401    403    403    404    404   403    404   404    403    404   404    404    403
      ditandatangani 401    403    403    404    404   403    404   404    403    404   404    404    403
      dievaluasi     401    403    403    404    404   403    404   404    403    404   404    404    403
      dilaporkan     401    403    403    200    404   403    404   200    403    200   404    200    403`,
    startGuidance: `
      tidak_ada      401    gone   gone   gone   gone  gone   gone  gone   gone   403   gone   403    403
      mulai          401    403    201    403    gone  gone   gone  403    403    403   gone   403    403
      dicatat        401    403    201    403    gone  gone   gone  403    403    403   gone   403    403
      ditandatangani 401    403    201    403    gone  gone   gone  403    403    403   gone   403    403
      dievaluasi     401    403    201    403    gone  gone   gone  403    403    403   gone   403    403
      dilaporkan     401    403    201    403    gone  gone   gone  403    403    403   gone   403    403`,
    listGuidance: `
      tidak_ada      401    gone   gone   gone   gone  gone   gone  gone   gone   403   gone   403    403
      mulai          401    200i   200i   200    gone  gone   gone  gone   200i   403   gone   403    403
      dicatat        401    200i   200i   200    gone  gone   gone  gone   200i   403   gone   403    403
      ditandatangani 401    200i   200i   200    gone  gone   gone  gone   200i   403   gone   403    403
      dievaluasi     401    200i   200i   200    gone  gone   gone  gone   200i   403   gone   403    403
      dilaporkan     401    200i   200i   200i   gone  gone   gone  gone   200i   403   gone   403    403`,
  },
}

/** III.D.4.k: the superior has decided; PyB or the personnel unit still may. What was said of it stays the superior's. */
export const FOLLOWED_GUIDANCE: Group = {
  scene: 'guidance',
  notFound: 'guidance_not_found',
  states: ['ditindaklanjuti'],
  rows: {
    //              nobody self   eval   sup    above coll   other admin  ownadm pemb  region boot   norole
    getGuidance: `
      ditindaklanjuti 401   200    200    200    404   200    404   200    200    200   404    200    403`,
    decideGuidance: `
      ditindaklanjuti 401   403    403    status 404   403    404   200    403    200   404    200    403`,
    evaluateCompetencies: `
      ditindaklanjuti 401   403    403    403    404   status 404   403    403    403   404    403    403`,
    reportGuidance: `
      ditindaklanjuti 401   403    status 403    404   403    404   403    403    403   404    403    403`,
    signGuidance: `
      ditindaklanjuti 401   status 403    403    404   status 404   403    status 403   404    403    403`,
  },
}

const idOfGuidance = ({ employeeId }: Subject) => `${employeeId}-b-${PLACE}`
const on = (path: string, body?: object) => (one: Subject) => ({
  target: `/v1/coaching/${idOfGuidance(one)}${path}`,
  ...(body && { body }),
})
const Listed = z.looseObject({ items: z.array(z.unknown()) })
type State = keyof typeof GUIDANCE_STATES
const isState = (state: string): state is State => state in GUIDANCE_STATES

export const guidance: Scene = {
  shared: () => [],
  moment: () => '2026-02-10T09:00:00+07:00',
  lay(state, one) {
    if (!isState(state)) return []
    const guidanceId = idOfGuidance(one)
    const { employeeId } = one
    const said = { guidanceId, employeeId, answers: ANSWERS, givenAt: 6 }
    return [
      ...personPuts(one),
      guidancePut(guidanceItem(employeeId, GUIDANCE_STATES[state])),
      ...(state === 'dilaporkan'
        ? [
            {
              action: 'PutItem' as const,
              key: keys.guidanceFeedback(guidanceId),
              item: said,
              when: { absent: true as const },
            },
          ]
        : []),
    ]
  },
  caller: callerOf,
  shows: (operation, body) => (operation === 'listGuidance' && Listed.parse(body).items.length > 0 ? 'i' : ''),
  call: {
    getGuidance: on(''),
    prepareGuidance: on('/preparation', { progress: 'Dua', problems: 'Data', causes: 'Jadwal' }),
    addGuidanceEntry: on('/journal', ENTRY),
    signGuidance: on('/signature'),
    rateGuidance: on('/feedback', { answers: ANSWERS }),
    getGuidanceFeedback: on('/feedback'),
    evaluateCompetencies: on('/competencies', { competencies: COMPETENCIES, recommendation: 'Lanjutkan' }),
    reportGuidance: on('/report'),
    decideGuidance: on('/follow-up', { decision: 'Pelatihan Mei', reason: 'Kompetensi di bawah standar' }),
    startGuidance: ({ employeeId }) => ({
      target: `/v1/employees/${employeeId}/guidance`,
      body: { kind: 'coaching', goal: 'Tepat waktu' },
    }),
    listGuidance: ({ employeeId }) => ({ target: `/v1/coaching?employeeId=${employeeId}` }),
  },
}
