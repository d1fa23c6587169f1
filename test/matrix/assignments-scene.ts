import * as z from 'zod/mini'
import type { Assignment } from '../../functions/domain/assignments/assignment.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import { NO_HISTORY } from '../../functions/store/history.ts'
import * as keys from '../../functions/store/keys.ts'
import { employeeItem, employeePuts } from '../support/evaluations.ts'
import { approvedItem, draftItem, skpPut } from '../support/skp.ts'
import { at, idOf } from '../support/town.ts'
import { callerOf, EVALUATOR, personPuts, type Subject, UNIT } from './people.ts'
import type { Answered, Scene } from './scenes.ts'

export const GIVER = idOf('pemberi')
const PLACE = 'b'.repeat(16)
const WORDS = { statement: 'Menyusun naskah', expectedResult: 'Naskah disepakati' }
const DAYS = { startsOn: '2026-04-01', endsOn: '2026-06-30' }
const idOfAssignment = ({ employeeId }: Subject) => `${employeeId}-${PLACE}`

const askedOf = ({ employeeId, name }: Subject) => ({
  ...{ employeeId, employeeName: name, place: PLACE, year: 2026, unitId: UNIT, ...WORDS, ...DAYS },
  ...{ form: 'penunjukan' as const, scope: 'lintas_unit' as const },
  ...{ giver: { employeeId: GIVER, name: 'Putri Siregar', post: 'Kepala Bidang' } },
  ...{ askedBy: GIVER, askedAt: 0, version: 1, ...NO_HISTORY },
})

/** A part in a team, which his evaluator has approved or not. */
export const partIn = (one: Subject, team: { teamId: string; name: string }, isApproved: boolean): Assignment =>
  isApproved
    ? { ...askedOf(one), team, status: 'disetujui', decidedAt: 1, decidedBy: EVALUATOR }
    : { ...askedOf(one), team, status: 'diajukan', actorId: EVALUATOR }

function assignmentIn(state: string, one: Subject): Assignment | undefined {
  const asked = askedOf(one)
  const decided = { decidedAt: 1, decidedBy: EVALUATOR }
  switch (state) {
    case 'diajukan':
    case 'lewat':
      return { ...asked, status: 'diajukan', actorId: EVALUATOR }
    case 'sukarela':
      return { ...asked, status: 'diajukan', form: 'sukarela', askedBy: one.employeeId, actorId: EVALUATOR }
    case 'disetujui':
    case 'dimuat':
      return { ...asked, ...decided, status: 'disetujui' }
    case 'ditolak':
      return { ...asked, ...decided, status: 'ditolak', declineReason: 'Beban kerja penuh' }
    case 'ditarik':
      return { ...asked, status: 'ditarik', withdrawnAt: 1 }
    default:
      return undefined
  }
}

function plan(state: string, one: Subject) {
  const { employeeId } = one
  const { workResults } = draftItem()
  const result = { workResultId: 'rtugas1', kind: 'tambahan' as const, statement: 'Naskah', indicators: [] }
  const included = [...workResults, { ...result, assignmentId: idOfAssignment(one) }]
  return skpPut(
    approvedItem(EVALUATOR, at('2026-01-20T09:00:00+07:00'), {
      employeeId,
      ...(state === 'dimuat' ? { workResults: included } : {}),
    }),
  )
}

function lay(state: string, one: Subject): readonly AnyWrite[] {
  const item = assignmentIn(state, one)
  const put = item && { action: 'PutItem' as const, key: keys.assignment(item), item, when: { absent: true as const } }
  return [...personPuts(one), plan(state, one), ...(put === undefined ? [] : [put])]
}

const Shown = z.looseObject({ workload: z.optional(z.unknown()), inSkp: z.optional(z.unknown()) })

function shows(operation: string, body: Answered, one: Subject): string {
  if (operation.startsWith('list')) return JSON.stringify(body).includes(idOfAssignment(one)) ? 'i' : ''
  if (operation !== 'getAssignment') return ''
  const { workload, inSkp } = Shown.parse(body)
  return `${workload === undefined ? '' : 'w'}${inSkp === undefined ? '' : 'n'}`
}

const on = (step: string, body?: object) => (one: Subject) => ({
  target: `/v1/assignments/${idOfAssignment(one)}${step}`,
  ...(body && { body }),
})

export const assignment: Scene = {
  shared: () =>
    employeePuts(
      employeeItem(1, {
        ...{ employeeId: GIVER, name: 'Putri Siregar', unitId: 'dinas', evaluatorId: idOf('sekda') },
        position: { name: 'Kepala Bidang', kind: 'administrator' },
      }),
    ),
  moment: state => (state === 'lewat' ? '2026-07-01T00:00:00.000+07:00' : '2026-03-25T09:00:00+07:00'),
  lay,
  caller: (caller, one) =>
    caller === 'other' ? { sub: GIVER, employeeId: GIVER, roles: ['pegawai'] } : callerOf(caller, one),
  shows,
  call: {
    getAssignment: on(''),
    approveAssignment: on('/approval'),
    declineAssignment: on('/refusal', { reason: 'Beban kerja penuh' }),
    withdrawAssignment: on('/withdrawal'),
    includeAssignment: on('/inclusion'),
    listAssignments: () => ({ target: '/v1/assignments?limit=100' }),
    listUnitAssignments: () => ({ target: `/v1/units/${UNIT}/assignments?limit=100` }),
    designateEmployee: ({ employeeId }) => ({
      target: '/v1/assignments',
      body: { employeeId, ...WORDS, ...DAYS },
    }),
    volunteerForAssignment: () => ({
      target: '/v1/assignments/applications',
      body: { ...WORDS, ...DAYS, scope: 'badan_swasta', host: 'PT Contoh' },
    }),
  },
}
