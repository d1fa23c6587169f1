import { describe, expect, test } from 'vitest'
import { hintsOf } from '../../functions/domain/plans/skp-hints.ts'
import { missingFrom } from '../../functions/domain/plans/skp-complete.ts'
import type { Indicator, WorkResult } from '../../functions/domain/plans/skp.ts'
import { draftItem } from '../support/skp.ts'

const FORM = { byPerspective: false, underOneOfThem: false }
const INDICATOR: Indicator = {
  aspects: ['kualitas'],
  indicator: 'Surat selesai pada hari pengajuan',
  target: '95 persen',
}
const COMPLETE: WorkResult = {
  ...{ workResultId: 'r1', kind: 'utama', statement: 'Surat selesai', resultType: 'layanan' },
  ...{ assignedBy: 'Kepala Seksi', supports: 'Warga puas', supportsIndicator: 'Indeks kepuasan' },
  indicators: [INDICATOR],
}
type Of = {
  result?: Partial<WorkResult>
  indicator?: Partial<Indicator>
  form?: Partial<typeof FORM>
  described?: boolean
}
const plan = ({ result = {}, indicator = {}, described = false }: Of) =>
  draftItem({
    approach: described ? 'kualitatif' : 'kuantitatif',
    workResults: [{ ...COMPLETE, indicators: [{ ...INDICATOR, ...indicator }], ...result }],
  })
const pointers = (of: Of) => hintsOf(plan(of), { ...FORM, ...of.form }).map(({ pointer }) => pointer)
const none = { resultType: undefined, assignedBy: undefined, supports: undefined, supportsIndicator: undefined }

test('a plan that says all that its form has needs no hint', () => {
  expect(pointers({})).toEqual([])
  expect(pointers({ form: { underOneOfThem: true } })).toEqual([])
})

test('the kind of a result is asked for: outcome, intermediate outcome, output or service [P9(1)]', () => {
  expect(hintsOf(plan({ result: none }), FORM)[0]).toMatchObject({
    pointer: '/workResults/0/resultType',
    article: 'Pasal 9 ayat (1)',
  })
})

test.each<[string, Of, readonly string[]]>([
  ['A.1.7 what it supports', { result: { ...none, resultType: 'output' } }, ['supports']],
  ['A.1.6 who assigned it', { result: { ...none, resultType: 'output' }, described: true }, ['assignedBy']],
])('%s [II.A.7.c]', (_what, of, fields) => {
  expect(pointers(of)).toEqual(fields.map(field => `/workResults/0/${field}`))
})

test('A.1.1 and A.1.2 ask who assigned it [II.A.2.c]', () => {
  const asked = pointers({ result: { ...none, resultType: 'outcome' }, form: { byPerspective: true } })
  expect(asked).toContain('/workResults/0/assignedBy')
  expect(asked).not.toContain('/workResults/0/supports')
})

test('the supported result of a pimpinan tinggi or head of a unit mandiri is written with its indicator, unless a role names it [A.1.7 catatan *]', () => {
  const result = { supportsIndicator: undefined }
  expect(pointers({ result, form: { underOneOfThem: true } })).toEqual(['/workResults/0/supportsIndicator'])
  expect(pointers({ result })).toEqual([])
  expect(pointers({ result: { ...result, roleId: 'p1' }, form: { underOneOfThem: true } })).toEqual([])
})

test.each([
  ['12', true],
  ['≥ 85', true],
  ['2,5', true],
  ['12 laporan', false],
  ['95%', false],
  ['BB', false],
])('the target %s of a quantitative plan: asks for its unit of measure: %s [II.A.7.a.3–4]', (target, asked) => {
  expect(pointers({ indicator: { target } })).toEqual(asked ? ['/workResults/0/indicators/0/unit'] : [])
  expect(pointers({ indicator: { target, unit: 'indeks' } })).toEqual([])
})

test.each([
  ['Semua klaim diproses', true],
  ['Klaim selalu tepat waktu', true],
  ['Tidak pernah terlambat', true],
  ['95 persen klaim tepat waktu', false],
  ['Semuanya', false],
])('the target “%s” is absolute: %s [II.A.7.a.7]', (words, absolute) => {
  const field = (name: string) => (absolute ? [`/workResults/0/indicators/0/${name}`] : [])
  expect(pointers({ indicator: { target: words } })).toEqual(field('target'))
  expect(pointers({ indicator: { indicator: words }, described: true })).toEqual(field('indicator'))
})

describe('of what a plan begins it says all', () => {
  const missing = (of: Of) => missingFrom(plan(of), false).map(({ pointer }) => pointer)
  const MANUAL = {
    ...{ purpose: 'Warga dilayani cepat', definition: 'Surat selesai dibagi surat masuk', source: 'Aplikasi loket' },
    ...{ level: 'outcome_antara' as const, reporting: 'bulanan' as const },
  }

  test('a directive says who gave it and when indicator and target were clarified with him [II.A.2.a.4–5]', () => {
    const result = { origin: 'direktif' as const, assignedBy: '' }
    expect(missing({ result })).toEqual(['/workResults/0/assignedBy', '/workResults/0/clarifiedOn'])
    expect(missing({ result: { origin: 'direktif', clarifiedOn: '2026-01-12' } })).toEqual([])
    expect(missing({ result: { origin: 'inisiatif_strategis' } })).toEqual([])
  })

  test('an indicator that not everybody understands has its manual, with formula and unit where it is measured [II.A.3, A.1.3]', () => {
    const at = '/workResults/0/indicators/0/manual'
    expect(missing({ indicator: { needsManual: true } })).toEqual([at])
    expect(missing({ indicator: { manual: MANUAL } })).toEqual([`${at}/formula`, `${at}/unit`])
    expect(missing({ indicator: { manual: MANUAL }, described: true })).toEqual([])
    const measured = { ...MANUAL, formula: 'selesai / masuk', unit: 'persen' }
    expect(missing({ indicator: { needsManual: true, manual: measured } })).toEqual([])
    expect(missing({ indicator: { manual: { ...measured, source: '' } } })).toEqual([`${at}/source`])
  })

  test('each result has its scheme of accountability, or one is of all [P12, II.A.8.c]', () => {
    const scheme = { schedule: 'Bulanan', evidence: 'Rekap' }
    const of = (accountability: object[]) =>
      missingFrom({ ...draftItem(), accountability: accountability.map(each => ({ ...scheme, ...each })) }, false).map(
        ({ pointer }) => pointer,
      )
    expect(of([{}])).toEqual([])
    expect(of([{ workResultIds: ['rutama1'] }])).toEqual(['/workResults/1'])
    expect(of([{ workResultIds: ['rutama1'] }, { workResultIds: ['rtambah1'] }])).toEqual([])
    expect(of([{ workResultIds: ['rutama1'] }, {}])).toEqual([])
  })
})
