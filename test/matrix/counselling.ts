import * as z from 'zod/mini'
import type { CounsellorKind } from '../../functions/domain/counselling/counselling.ts'
import { CounsellingStatus } from '../../functions/domain/counselling/counselling.ts'
import { BEHAVIOUR, CASE, counsellingItem, counsellingPuts, RECORD, REPORT, SCHEDULE } from '../support/counselling.ts'
import type { Group } from './matrix.ts'
import { callerOf, personPuts, type Subject } from './people.ts'
import type { Scene } from './scenes.ts'

/**
 * III.D.5: told by the evaluator, reported to PyB and the personnel unit, counselled by `coll`, an independent counsellor;
 * `direkam_penilai`: by the evaluator himself, `direkam_pejabat`: by `coll` as an official with that function. What came of
 * the session is read on the three ways of III.D.5.d alone. 200t: with what was told; 200i: it is in the list.
 */
export const COUNSELLING: Group = {
  scene: 'counselling',
  notFound: 'counselling_not_found',
  states: [
    ...['tidak_ada', 'disampaikan', 'membaik', 'dilaporkan', 'tidak_dikonseling', 'dijadwalkan', 'direkam'],
    ...['direkam_penilai', 'direkam_pejabat', 'ditindaklanjuti'],
  ],
  rows: {
    //                nobody self   eval   sup    above  coll   other  admin  ownadm pemb   region boot   norole
    getCounselling: `
      tidak_ada         401    404    404    404    404    404    404    404    404    404    404    404    403
      disampaikan       401    200t   200t   404    404    404    404    404    200t   404    404    404    403
      membaik           401    200t   200t   404    404    404    404    404    200t   404    404    404    403
      dilaporkan        401    200t   200t   404    404    404    404    200t   200t   200t   404    200t   403
      tidak_dikonseling 401    200t   200t   404    404    404    404    200t   200t   200t   404    200t   403
      dijadwalkan       401    200t   200t   404    404    200t   404    200t   200t   200t   404    200t   403
      direkam           401    200t   200t   404    404    200t   404    200t   200t   200t   404    200t   403
      direkam_penilai   401    200t   200t   200    404    404    404    200t   200t   200t   404    200t   403
      direkam_pejabat   401    200t   200t   200    404    200t   404    200t   200t   200t   404    200t   403
      ditindaklanjuti   401    200t   200t   404    404    200t   404    200t   200t   200t   404    200t   403`,
    getCounsellingRecord: `
      tidak_ada         401    404    404    404    404    404    404    404    404    404    404    404    403
      disampaikan       401    404    404    404    404    404    404    404    404    404    404    404    403
      membaik           401    404    404    404    404    404    404    404    404    404    404    404    403
      dilaporkan        401    404    404    404    404    404    404    404    404    404    404    404    403
      tidak_dikonseling 401    404    404    404    404    404    404    404    404    404    404    404    403
      dijadwalkan       401    404    404    404    404    404    404    404    404    404    404    404    403
      direkam           401    200    403    404    404    200    404    200    200    200    404    200    403
      direkam_penilai   401    200    200    200    404    404    404    403    200    403    404    403    403
      direkam_pejabat   401    200    200    200    404    200    404    403    200    403    404    403    403
      ditindaklanjuti   401    200    403    404    404    200    404    200    200    200    404    200    403`,
    answerBehaviour: `
      tidak_ada         401    404    404    404    404    404    404    404    404    403    403    403    403
      disampaikan       401    200    403    404    404    404    404    404    200    403    403    403    403
      membaik           401    status 403    404    404    404    404    404    status 403    403    403    403
      dilaporkan        401    status 403    404    404    404    404    403    status 403    403    403    403
      tidak_dikonseling 401    status 403    404    404    404    404    403    status 403    403    403    403
      dijadwalkan       401    status 403    404    404    403    404    403    status 403    403    403    403
      direkam           401    status 403    404    404    403    404    403    status 403    403    403    403
      direkam_penilai   401    status 403    403    404    404    404    403    status 403    403    403    403
      direkam_pejabat   401    status 403    403    404    403    404    403    status 403    403    403    403
      ditindaklanjuti   401    status 403    404    404    403    404    403    status 403    403    403    403`,
    reportBehaviour: `
      tidak_ada         401    404    404    404    404    404    404    404    404    403    404    403    403
      disampaikan       401    403    200    404    404    404    404    404    403    403    404    403    403
      membaik           401    403    status 404    404    404    404    404    403    403    404    403    403
      dilaporkan        401    403    status 404    404    404    404    403    403    403    404    403    403
      tidak_dikonseling 401    403    status 404    404    404    404    403    403    403    404    403    403
      dijadwalkan       401    403    status 404    404    403    404    403    403    403    404    403    403
      direkam           401    403    status 404    404    403    404    403    403    403    404    403    403
      direkam_penilai   401    403    status 403    404    404    404    403    403    403    404    403    403
      direkam_pejabat   401    403    status 403    404    403    404    403    403    403    404    403    403
      ditindaklanjuti   401    403    status 404    404    403    404    403    403    403    404    403    403`,
    closeCounselling: `
      tidak_ada         401    404    404    404    404    404    404    404    404    404    404    404    403
      disampaikan       401    403    200    404    404    404    404    404    403    404    404    404    403
      membaik           401    403    status 404    404    404    404    404    403    404    404    404    403
      dilaporkan        401    403    status 404    404    404    404    200    403    200    404    200    403
      tidak_dikonseling 401    403    status 404    404    404    404    status 403    status 404    status 403
      dijadwalkan       401    403    status 404    404    403    404    status 403    status 404    status 403
      direkam           401    403    status 404    404    403    404    status 403    status 404    status 403
      direkam_penilai   401    403    status 403    404    404    404    status 403    status 404    status 403
      direkam_pejabat   401    403    status 403    404    403    404    status 403    status 404    status 403
      ditindaklanjuti   401    403    status 404    404    403    404    status 403    status 404    status 403`,
    scheduleCounselling: `
      tidak_ada         401    403    403    403    403    403    403    404    404    404    403    404    403
      disampaikan       401    403    403    403    403    403    403    404    403    404    403    404    403
      membaik           401    403    403    403    403    403    403    404    403    404    403    404    403
      dilaporkan        401    403    403    403    403    403    403    200    403    200    403    200    403
      tidak_dikonseling 401    403    403    403    403    403    403    status 403    status 403    status 403
      dijadwalkan       401    403    403    403    403    403    403    200    403    200    403    200    403
      direkam           401    403    403    403    403    403    403    status 403    status 403    status 403
      direkam_penilai   401    403    403    403    403    403    403    status 403    status 403    status 403
      direkam_pejabat   401    403    403    403    403    403    403    status 403    status 403    status 403
      ditindaklanjuti   401    403    403    403    403    403    403    status 403    status 403    status 403`,
    recordCounselling: `
      tidak_ada         401    404    404    404    404    404    404    404    404    403    404    403    403
      disampaikan       401    403    403    404    404    404    404    404    403    403    404    403    403
      membaik           401    403    403    404    404    404    404    404    403    403    404    403    403
      dilaporkan        401    403    403    404    404    404    404    403    403    403    404    403    403
      tidak_dikonseling 401    403    403    404    404    404    404    403    403    403    404    403    403
      dijadwalkan       401    403    403    404    404    201    404    403    403    403    404    403    403
      direkam           401    403    403    404    404    status 404    403    403    403    404    403    403
      direkam_penilai   401    403    status 403    404    404    404    403    403    403    404    403    403
      direkam_pejabat   401    403    403    403    404    status 404    403    403    403    404    403    403
      ditindaklanjuti   401    403    403    404    404    status 404    403    403    403    404    403    403`,
    decideCounselling: `
      tidak_ada         401    404    404    404    404    404    404    404    404    404    404    404    403
      disampaikan       401    403    403    404    404    404    404    404    403    404    404    404    403
      membaik           401    403    403    404    404    404    404    404    403    404    404    404    403
      dilaporkan        401    403    403    404    404    404    404    status 403    status 404    status 403
      tidak_dikonseling 401    403    403    404    404    404    404    status 403    status 404    status 403
      dijadwalkan       401    403    403    404    404    403    404    status 403    status 404    status 403
      direkam           401    403    403    404    404    403    404    200    403    200    404    200    403
      direkam_penilai   401    403    403    200    404    404    404    403    403    403    404    403    403
      direkam_pejabat   401    403    403    200    404    403    404    403    403    403    404    403    403
      ditindaklanjuti   401    403    403    404    404    403    404    status 403    status 404    status 403`,
    tellBehaviour: `
      tidak_ada         401    gone   gone   gone   gone   gone   gone   gone   gone   403    gone   403    403
      disampaikan       401    403    201    403    gone   gone   gone   403    403    403    gone   403    403
      membaik           401    403    201    403    gone   gone   gone   403    403    403    gone   403    403
      dilaporkan        401    403    201    403    gone   gone   gone   403    403    403    gone   403    403
      tidak_dikonseling 401    403    201    403    gone   gone   gone   403    403    403    gone   403    403
      dijadwalkan       401    403    201    403    gone   gone   gone   403    403    403    gone   403    403
      direkam           401    403    201    403    gone   gone   gone   403    403    403    gone   403    403
      direkam_penilai   401    403    201    403    gone   gone   gone   403    403    403    gone   403    403
      direkam_pejabat   401    403    201    403    gone   gone   gone   403    403    403    gone   403    403
      ditindaklanjuti   401    403    201    403    gone   gone   gone   403    403    403    gone   403    403`,
    listCounselling: `
      tidak_ada         401    200    200    200    200    200    200    200    200    200    200    200    403
      disampaikan       401    200i   200i   200    200    200    200    200    200i   200    200    200    403
      membaik           401    200i   200i   200    200    200    200    200    200i   200    200    200    403
      dilaporkan        401    200i   200i   200    200    200    200    200i   200i   200i   200    200i   403
      tidak_dikonseling 401    200i   200i   200    200    200    200    200i   200i   200i   200    200i   403
      dijadwalkan       401    200i   200i   200    200    200i   200    200i   200i   200i   200    200i   403
      direkam           401    200i   200i   200    200    200i   200    200i   200i   200i   200    200i   403
      direkam_penilai   401    200i   200i   200i   200    200    200    200i   200i   200i   200    200i   403
      direkam_pejabat   401    200i   200i   200i   200    200i   200    200i   200i   200i   200    200i   403
      ditindaklanjuti   401    200i   200i   200    200    200i   200    200i   200i   200i   200    200i   403`,
  },
}

const on =
  (path: string, body?: object) =>
  ({ employeeId }: Subject) => ({
    target: `/v1/counselling/${employeeId}-c-${CASE}${path}`,
    ...(body && { body }),
  })
const Listed = z.looseObject({ items: z.array(z.unknown()) })
const BY: Readonly<Record<string, CounsellorKind>> = { penilai: 'pejabat_penilai', pejabat: 'pejabat_konseling' }

export const counselling: Scene = {
  shared: () => [],
  moment: () => '2026-02-10T09:00:00+07:00',
  lay(state, one) {
    const [name, by = ''] = /^(direkam)_(.+)$/.exec(state)?.slice(1) ?? [state]
    const status = CounsellingStatus.safeParse(name)
    return status.success
      ? [...personPuts(one), ...counsellingPuts(counsellingItem(one.employeeId, status.data, BY[by]))]
      : []
  },
  caller: callerOf,
  shows: (operation, body) =>
    operation === 'listCounselling'
      ? Listed.parse(body).items.length > 0
        ? 'i'
        : ''
      : operation === 'getCounselling' && body['told'] !== undefined
        ? 't'
        : '',
  call: {
    tellBehaviour: ({ employeeId }) => ({ target: `/v1/employees/${employeeId}/counselling`, body: BEHAVIOUR }),
    answerBehaviour: on('/answer', { answer: 'Saya minta bertukar jadwal' }),
    reportBehaviour: on('/report', REPORT),
    closeCounselling: on('/closure', { reason: 'Sudah berubah' }),
    scheduleCounselling: on('/schedule', SCHEDULE),
    recordCounselling: on('/record', RECORD),
    decideCounselling: on('/follow-up', { decision: 'Dipantau tiga bulan' }),
    getCounselling: on(''),
    getCounsellingRecord: on('/record'),
    listCounselling: ({ employeeId }) => ({ target: `/v1/counselling?employeeId=${employeeId}` }),
  },
}
