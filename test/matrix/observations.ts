import * as z from 'zod/mini'
import { NOTE_ID, observationItem, observationPut } from '../support/observations.ts'
import type { Group } from './matrix.ts'
import { callerOf, personPuts, type Subject } from './people.ts'
import type { Scene } from './scenes.ts'

/** Pasal 17(1), III.B: the pimpinan's, as long as the year may be judged; who is noted reads it. 200i: it is in the list. */
export const OBSERVATIONS: Group = {
  scene: 'observation',
  notFound: 'employee_not_found',
  states: ['tidak_ada', 'berjalan', 'tahun_dinilai', 'lewat'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    recordObservation: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      berjalan       401    403    201    403    404   404   404   403    403    403   404    403    403
      tahun_dinilai  401    403    201    403    404   404   404   403    403    403   404    403    403
      lewat          401    403    late   403    404   404   404   403    403    403   404    403    403`,
    correctObservation: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      berjalan       401    403    200    403    404   404   404   403    403    403   404    403    403
      tahun_dinilai  401    403    200    403    404   404   404   403    403    403   404    403    403
      lewat          401    403    late   403    404   404   404   403    403    403   404    403    403`,
    listObservations: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    404    403
      berjalan       401    200i   200i   200i   404   404   404   200i   200i   403   404    200i   403
      tahun_dinilai  401    200i   200i   200i   404   404   404   200i   200i   403   404    200i   403
      lewat          401    200i   200i   200i   404   404   404   200i   200i   403   404    200i   403`,
  },
}

const MOMENTS: Readonly<Record<string, string>> = {
  tahun_dinilai: '2027-01-31T23:59:59.999+07:00',
  lewat: '2027-02-01T00:00:00.000+07:00',
}
const route = ({ employeeId }: Subject) => `/v1/employees/${employeeId}/observations`
const Listed = z.looseObject({ items: z.array(z.looseObject({ note: z.string() })) })
const body = {
  observedOn: '2026-02-03',
  about: { value: 'kompeten' },
  source: 'pengamatan_langsung',
  note: 'Memandu rapat tanpa naskah.',
}

export const observation: Scene = {
  shared: () => [],
  moment: state => MOMENTS[state] ?? '2026-05-15T09:00:00+07:00',
  lay: (state, one) =>
    state === 'tidak_ada'
      ? []
      : [...personPuts(one), observationPut(observationItem(one.employeeId, { note: one.employeeId }))],
  caller: callerOf,
  shows: (operation, answer, { employeeId }) =>
    operation === 'listObservations' && Listed.parse(answer).items.some(({ note }) => note === employeeId) ? 'i' : '',
  call: {
    recordObservation: one => ({ target: route(one), body }),
    correctObservation: one => ({
      target: `${route(one)}/${NOTE_ID}/correction`,
      body: { ...body, reason: 'Salah hari' },
    }),
    listObservations: one => ({ target: `${route(one)}?year=2026` }),
  },
}
