import * as z from 'zod/mini'
import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import { deliveredItem, employeeIdOf, evaluationPuts, signedItem } from '../support/evaluations.ts'
import { endOf } from '../../functions/domain/instant.ts'
import type { Group } from './matrix.ts'
import { callerOf, personPuts, type Subject } from './people.ts'
import type { Scene } from './scenes.ts'

/**
 * P28(1), V.A.7, V.A.11: who signed reports, and the personnel unit and the levels above read what he reported. The
 * person of a cell is the one who has to report. 200s: something is ready to be reported; 200d: it was reported; 200i:
 * his office is in the list.
 */
export const RESULTS_REPORTS: Group = {
  scene: 'resultsReport',
  notFound: 'period_not_found',
  states: ['tidak_ada', 'kosong', 'menunggu', 'siap', 'dilaporkan'],
  rows: {
    //                 nobody self     eval     sup      above    coll     other    admin    ownadm   pemb region   boot norole
    reportResults: `
      tidak_ada        401    404      404      404      404      404      404      404      404      403  404      403  403
      kosong           401    noreport noreport noreport noreport noreport noreport noreport noreport 403  noreport 403  403
      menunggu         401    noreport noreport noreport noreport noreport noreport noreport noreport 403  noreport 403  403
      siap             401    200d     noreport noreport noreport noreport noreport noreport 200d     403  noreport 403  403
      dilaporkan       401    200d     noreport noreport noreport noreport noreport noreport 200d     403  noreport 403  403`,
    listResultsReports: `
      tidak_ada        401    404      404      404      404      404      404      404      404      404  404      404  403
      kosong           401    200      200      200      200      200      200      200      200      200  200      200  403
      menunggu         401    200      200i     200      200      200      200      200i     200i     200i 200i     200i 403
      siap             401    200      200i     200      200      200      200      200i     200i     200i 200i     200i 403
      dilaporkan       401    200      200i     200      200      200      200      200i     200i     200i 200i     200i 403`,
  },
}

/** The report of a named office: of what waits, only he who has to report is told. */
export const RESULTS_REPORT: Group = {
  scene: 'resultsReport',
  notFound: 'employee_not_found',
  states: ['kosong', 'menunggu', 'siap', 'dilaporkan'],
  rows: {
    //                 nobody self   eval   sup    above  coll   other  admin  ownadm pemb   region boot   norole
    getResultsReport: `
      kosong           401    200    200    200    404    404    404    200    200    404    404    200    403
      menunggu         401    200    200    200    404    404    404    200    200    404    404    200    403
      siap             401    200s   200    200    404    404    404    200    200s   404    404    200    403
      dilaporkan       401    200d   200d   200d   404    404    404    200d   200d   404    404    200d   403`,
  },
}

const PERIOD = '2026-TW1'
const TIMES = { deliveredAt: 1, acknowledgeBy: endOf('2026-05-28'), objectBy: endOf('2026-05-28') }
const periodIn = (state: string) => (state === 'tidak_ada' ? '2031-TW1' : PERIOD)

/** One of his people, judged by him. */
function judged(state: string, one: Subject): AnyWrite[] {
  const officeId = one.employeeId
  const employeeId = employeeIdOf(700_000 + one.n)
  const base = { employeeId, actorId: officeId }
  const by = { signedBy: officeId }
  const returned = { ...deliveredItem(TIMES, base, by), status: 'diterima' as const, acknowledgedAt: 2 }
  const count = { sk: `OFFICE#${officeId}`, belum: 0, siap: 0, dilaporkan: 0 }
  const counted = (add: object): AnyWrite => ({
    action: 'PutItem',
    key: keys.reportCount(PERIOD, officeId),
    item: { ...count, ...add },
    when: { absent: true },
  })
  if (state === 'menunggu') return [...evaluationPuts(signedItem(base, by)), counted({ belum: 1 })]
  if (state === 'siap') return [...evaluationPuts(returned), counted({ siap: 1 })]
  const report = { periodId: PERIOD, officeId, seq: 1, reportedAt: 0, reportedBy: officeId, through: [], late: false }
  const reported = { reportedAt: 0, reportId: `${PERIOD}-lapor-${officeId}-1`, changed: false }
  return [
    ...evaluationPuts({ ...returned, reported }),
    counted({ dilaporkan: 1 }),
    { action: 'PutItem', key: keys.resultsReport(report), item: { ...report, documents: [] }, when: { absent: true } },
  ]
}

const Report = z.looseObject({ ready: z.array(z.unknown()), reported: z.array(z.unknown()) })

export const resultsReport: Scene = {
  shared: () => [],
  moment: () => '2026-05-20T09:00:00+07:00',
  lay(state, one) {
    const person = personPuts(one, { position: { name: 'Kepala Seksi', kind: 'pengawas' } })
    return state === 'tidak_ada' || state === 'kosong' ? person : [...person, ...judged(state, one)]
  },
  caller: callerOf,
  shows(operation, body, one) {
    if (operation === 'listResultsReports') {
      const { items } = z.looseObject({ items: z.array(z.looseObject({ officeId: z.string() })) }).parse(body)
      return items.some(({ officeId }) => officeId === one.employeeId) ? 'i' : ''
    }
    const { ready, reported } = Report.parse(body)
    return `${ready.length > 0 ? 's' : ''}${reported.length > 0 ? 'd' : ''}`
  },
  call: {
    getResultsReport: (one, state) => ({
      target: `/v1/periods/${periodIn(state)}/report?officeId=${one.employeeId}`,
    }),
    reportResults: (_one, state) => ({ target: `/v1/periods/${periodIn(state)}/report` }),
    listResultsReports: (_one, state) => ({ target: `/v1/periods/${periodIn(state)}/reports?limit=100` }),
  },
}
