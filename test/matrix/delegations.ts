import * as z from 'zod/mini'
import type { Delegation } from '../../functions/domain/people/delegation.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import { NO_HISTORY } from '../../functions/store/history.ts'
import * as keys from '../../functions/store/keys.ts'
import { acted } from '../support/delegations.ts'
import { employeeIdOf, employeeItem, employeePuts } from '../support/evaluations.ts'
import type { Group } from './matrix.ts'
import { callerOf, EVALUATOR, type Subject, UNIT } from './people.ts'
import type { Answered, Scene } from './scenes.ts'

/**
 * BAB IV.A.2–3: the person is himself an evaluator, and his office is offered to a colleague; `coll` is that colleague,
 * `eval` the superior of the office. 200i: the list shows it.
 */
export const DELEGATIONS: Group = {
  scene: 'delegation',
  notFound: 'delegation_not_found',
  states: ['tidak_ada', 'ditawarkan', 'diterima', 'ditolak', 'diakhiri', 'berakhir'],
  rows: {
    //           nobody self    eval    sup above coll   other admin   ownadm  pemb region boot    norole
    delegateOffice: `
      tidak_ada  401    201     201     403 403   403    403   201     201     403  403    201     403
      ditawarkan 401    201     201     403 403   403    403   201     201     403  403    201     403
      diterima   401    overlap overlap 403 403   403    403   overlap overlap 403  403    overlap 403
      ditolak    401    201     201     403 403   403    403   201     201     403  403    201     403
      diakhiri   401    201     201     403 403   403    403   201     201     403  403    201     403
      berakhir   401    201     201     403 403   403    403   201     201     403  403    201     403`,
    acceptDelegation: `
      tidak_ada  401    404     404     404 404   404    404   404     404     403  404    404     403
      ditawarkan 401    403     403     404 404   200    404   403     403     403  404    403     403
      diterima   401    403     403     404 404   status 404   403     403     403  404    403     403
      ditolak    401    403     403     404 404   status 404   403     403     403  404    403     403
      diakhiri   401    403     403     404 404   status 404   403     403     403  404    403     403
      berakhir   401    403     403     404 404   status 404   403     403     403  404    403     403`,
    declineDelegation: `
      tidak_ada  401    404     404     404 404   404    404   404     404     403  404    404     403
      ditawarkan 401    403     403     404 404   200    404   403     403     403  404    403     403
      diterima   401    403     403     404 404   status 404   403     403     403  404    403     403
      ditolak    401    403     403     404 404   status 404   403     403     403  404    403     403
      diakhiri   401    403     403     404 404   status 404   403     403     403  404    403     403
      berakhir   401    403     403     404 404   status 404   403     403     403  404    403     403`,
    endDelegation: `
      tidak_ada  401    404     404     404 404   404    404   404     404     403  404    404     403
      ditawarkan 401    200     200     404 404   status 404   200     200     403  404    200     403
      diterima   401    200     200     404 404   200    404   200     200     403  404    200     403
      ditolak    401    status  status  404 404   status 404   status  status  403  404    status  403
      diakhiri   401    status  status  404 404   status 404   status  status  403  404    status  403
      berakhir   401    status  status  404 404   status 404   status  status  403  404    status  403`,
    listDelegations: `
      tidak_ada  401    200     200     gone gone gone   gone  200     200     403  gone   200     403
      ditawarkan 401    200i    200i    gone gone gone   gone  200i    200i    403  gone   200i    403
      diterima   401    200i    200i    gone gone gone   gone  200i    200i    403  gone   200i    403
      ditolak    401    200i    200i    gone gone gone   gone  200i    200i    403  gone   200i    403
      diakhiri   401    200i    200i    gone gone gone   gone  200i    200i    403  gone   200i    403
      berakhir   401    200i    200i    gone gone gone   gone  200i    200i    403  gone   200i    403`,
  },
}

const DAYS = { startsOn: '2026-03-26', endsOn: '2026-03-31' }
const NEXT_DAYS = { startsOn: '2026-04-02', endsOn: '2026-04-03' }
const WHY = { reason: 'Cuti tahunan' }

/** The colleague of each. */
const colleague = ({ n }: Subject) => employeeIdOf(n + 500_000)
const delegationId = (one: Subject) => `${colleague(one)}-${'a'.repeat(16)}`

function pair(one: Subject) {
  const { n, name, nip, isAdmin } = one
  const same = { evaluatorId: EVALUATOR, unitId: UNIT, position: { name: 'Kepala Seksi', kind: 'pengawas' as const } }
  const roles = isAdmin ? (['pegawai', 'admin_kepegawaian'] as const) : (['pegawai'] as const)
  return [employeeItem(n, { name, nip, roles, ...same }), employeeItem(n + 500_000, same)] as const
}

function delegationIn(state: string, one: Subject): Delegation | undefined {
  const [holder, delegate] = pair(one)
  const offer = {
    ...{ delegationId: delegationId(one), delegatorId: holder.employeeId, delegateId: delegate.employeeId },
    ...{ delegatorName: holder.name, delegateName: delegate.name, kind: 'plh' as const, ...DAYS, ...WHY },
    ...{ offeredBy: holder.employeeId, offeredAt: 0, version: 1, ...NO_HISTORY },
  }
  switch (state) {
    case 'ditawarkan':
      return { ...offer, status: 'ditawarkan' }
    case 'diterima':
    case 'berakhir':
      return { ...offer, status: 'diterima', decidedAt: 1 }
    case 'ditolak':
      return { ...offer, status: 'ditolak', decidedAt: 1, declineReason: 'Dinas luar' }
    case 'diakhiri':
      return { ...offer, status: 'diakhiri', endedAt: 1, endedBy: holder.employeeId, endReason: 'Batal' }
    default:
      return undefined
  }
}

function lay(state: string, one: Subject): readonly AnyWrite[] {
  const [holder, delegate] = pair(one)
  const delegation = delegationIn(state, one)
  const people = delegation?.status === 'diterima' ? acted(holder, delegate, DAYS) : [holder, delegate]
  const place = { delegateId: delegate.employeeId, place: 'a'.repeat(16) }
  return [
    ...people.flatMap(employeePuts),
    ...(delegation === undefined
      ? []
      : [
          {
            action: 'PutItem' as const,
            key: keys.delegation(place),
            item: delegation,
            when: { absent: true as const },
          },
        ]),
  ]
}

const List = z.looseObject({ items: z.array(z.unknown()) })

const on = (step: string, body?: object) => (one: Subject) => ({
  target: `/v1/delegations/${delegationId(one)}/${step}`,
  ...(body && { body }),
})

export const delegation: Scene = {
  shared: () => [],
  moment: state => (state === 'berakhir' ? '2026-04-01T00:00:00.000+07:00' : '2026-03-25T09:00:00+07:00'),
  lay,
  caller: (caller, one) =>
    caller === 'coll' ? { sub: colleague(one), employeeId: colleague(one), roles: ['pegawai'] } : callerOf(caller, one),
  shows: (operation, body: Answered) =>
    operation === 'listDelegations' && List.parse(body).items.length > 0 ? 'i' : '',
  call: {
    delegateOffice: (one, state) => ({
      target: '/v1/delegations',
      body: {
        ...{ delegatorId: one.employeeId, delegateId: colleague(one), kind: 'plh', ...WHY },
        ...(state === 'berakhir' ? NEXT_DAYS : DAYS),
      },
    }),
    acceptDelegation: on('acceptance'),
    declineDelegation: on('refusal', WHY),
    endDelegation: on('ending', WHY),
    listDelegations: ({ employeeId }) => ({ target: `/v1/delegations?employeeId=${employeeId}` }),
  },
}
