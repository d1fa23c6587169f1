import { endOf, startOf } from '../../functions/domain/instant.ts'
import { deliveredItem, evaluationItem, evaluationPuts } from '../support/evaluations.ts'
import { at } from '../support/town.ts'
import { EVALUATION } from './evaluation-scene.ts'
import type { Group } from './matrix.ts'
import { callerOf, EVALUATOR, personPuts, UNIT } from './people.ts'
import type { Scene } from './scenes.ts'

/**
 * IV.A.13.a: the second quarter of someone who came to another unit in May, and his first quarter of the old one. Either
 * of employee and new evaluator proposes to use it, the other agrees, inside the window (20 June to 10 July).
 *   berjalan: the window is not open yet · pindah: it is · diusulkan: by the employee · diusulkan_penilai: by the evaluator
 *   disepakati: by both · tetap: he did not move · lewat: the window has closed
 */
export const REUSE: Group = {
  scene: 'reuse',
  notFound: 'evaluation_not_found',
  states: ['tidak_ada', 'berjalan', 'tetap', 'pindah', 'diusulkan', 'diusulkan_penilai', 'disepakati', 'lewat'],
  rows: {
    //                 nobody self    eval    sup  above coll  other admin  ownadm  pemb  region boot  norole
    proposeReuse: `
      tidak_ada         401    404     404     404  404   404   404   404    404     403   404    403   403
      berjalan          401    early   early   403  404   404   404   403    early   403   404    403   403
      tetap             401    noreuse noreuse 403  404   404   404   403    noreuse 403   404    403   403
      pindah            401    200     200     403  404   404   404   403    200     403   404    403   403
      diusulkan         401    200     200     403  404   404   404   403    200     403   404    403   403
      diusulkan_penilai 401    200     200     403  404   404   404   403    200     403   404    403   403
      disepakati        401    noreuse noreuse 403  404   404   404   403    noreuse 403   404    403   403
      lewat             401    late    late    403  404   404   404   403    late    403   404    403   403`,
    agreeToReuse: `
      tidak_ada         401    404     404     404  404   404   404   404    404     403   404    403   403
      berjalan          401    early   early   403  404   404   404   403    early   403   404    403   403
      tetap             401    noreuse noreuse 403  404   404   404   403    noreuse 403   404    403   403
      pindah            401    noreuse noreuse 403  404   404   404   403    noreuse 403   404    403   403
      diusulkan         401    noreuse 200     403  404   404   404   403    noreuse 403   404    403   403
      diusulkan_penilai 401    200     noreuse 403  404   404   404   403    200     403   404    403   403
      disepakati        401    noreuse noreuse 403  404   404   404   403    noreuse 403   404    403   403
      lewat             401    late    late    403  404   404   404   403    late    403   404    403   403`,
  },
}

const MOVED = at('2026-05-11T09:00:00+07:00')
const MOMENTS: Readonly<Record<string, string>> = {
  berjalan: '2026-06-19T23:59:59.999+07:00',
  lewat: '2026-07-11T00:00:00.000+07:00',
}

export const reuse: Scene = {
  shared: () => [],
  moment: state => MOMENTS[state] ?? '2026-06-25T09:00:00+07:00',
  lay(state, one) {
    if (state === 'tidak_ada') return personPuts(one)
    const { employeeId, name } = one
    const base = { employeeId, name, skpId: `${employeeId}-2026-1`, actorId: EVALUATOR, unitId: UNIT }
    const of = `${employeeId}-2026-TW1-1`
    const by = state === 'diusulkan_penilai' ? 'penilai' : 'pegawai'
    const proposal = {
      of,
      proposedBy: by,
      proposedAt: MOVED,
      ...(state === 'disepakati' ? { agreedAt: MOVED } : {}),
    } as const
    const isProposed = state === 'diusulkan' || state === 'diusulkan_penilai' || state === 'disepakati'
    const second = evaluationItem({
      ...{ ...base, periodId: EVALUATION, startsAt: startOf('2026-04-01'), opensAt: startOf('2026-06-20') },
      closesAt: endOf('2026-07-10'),
      ...(state === 'tetap' ? {} : { movedAt: MOVED }),
      ...(isProposed ? { reuse: proposal } : {}),
    })
    const first = deliveredItem({ deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 }, { ...base, periodId: '2026-TW1' })
    return [...personPuts(one), ...evaluationPuts(second), ...evaluationPuts(first)]
  },
  caller: callerOf,
  shows: () => '',
  call: {
    proposeReuse: ({ employeeId }) => ({
      target: `/v1/evaluations/${employeeId}-${EVALUATION}-1/reuse`,
      body: { of: `${employeeId}-2026-TW1-1` },
    }),
    agreeToReuse: ({ employeeId }) => ({ target: `/v1/evaluations/${employeeId}-${EVALUATION}-1/reuse/agreement` }),
  },
}
