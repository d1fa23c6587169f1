import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import * as z from 'zod/mini'
import { describe, expect, test } from 'vitest'
import {
  type DemoTemplate,
  examples,
  parseExamples,
  parseTemplates,
  templateFor,
  templates,
} from '../../local/demo/content.ts'

const demo = (file: string) => readFileSync(new URL(`../../local/demo/${file}`, import.meta.url), 'utf8')
const rows = (file: string) =>
  z.parse(
    z.array(z.record(z.string(), z.string())),
    parse(demo(file), { delimiter: file.startsWith('unit') ? ',' : ';', bom: true, columns: true }),
  )

const mandiri = new Map(rows('unit-kertapati.csv').map(row => [row['UNOR ID'], row['UNIT KERJA MANDIRI'] === 'ya']))
const nip = (text: string | undefined) => (text ?? '').replace("'", '')
const people = rows('pegawai-kertapati-siasn.csv').map(row => ({
  nip: nip(row['NIP BARU']),
  superior: nip(row['NIP ATASAN LANGSUNG']),
  unitId: row['UNOR ID'] ?? '',
  position: {
    name: row['JABATAN NAMA'] ?? '',
    kind: (row['JENIS JABATAN NAMA'] ?? '').toLowerCase().replace(' ', '_'),
  },
}))
const unitOf = new Map(people.map(person => [person.nip, person.unitId]))

/** The head of a unit is the one whose superior sits elsewhere. */
const office = people.map(person => {
  const isHead = unitOf.get(person.superior) !== person.unitId
  const unit = { mandiri: mandiri.get(person.unitId) ?? false, isHead }
  return { ...person, unit, template: templateFor(person.position, unit) }
})

const PERSPECTIVES = ['penerima_layanan', 'proses_bisnis', 'penguatan_internal', 'anggaran']
const LEADERS = ['Sekretaris Daerah', 'Camat', 'Kepala Dinas Kesehatan', 'Dokter Ahli Madya selaku Kepala Puskesmas']

/** What submitSkp would ask for, written again by hand. */
function missing({ skp, approach }: DemoTemplate, perspectives: boolean): string[] {
  const problems: string[] = []
  if (!skp.workResults.some(result => result.kind === 'utama')) problems.push('no utama')
  if (skp.accountability.length === 0) problems.push('no accountability')
  if (skp.workResults.length > 40) problems.push('too many results')
  for (const { statement, indicators } of skp.workResults) {
    if (statement.length === 0 || statement.length > 2000) problems.push(`statement: ${statement}`)
    if (indicators.length === 0 || indicators.length > 8) problems.push(`indicators of ${statement}`)
    for (const each of indicators) {
      if (each.indicator.length === 0) problems.push(`empty indicator of ${statement}`)
      if (approach === 'kuantitatif' && !each.target) problems.push(`no target: ${each.indicator}`)
      if (approach === 'kuantitatif' && !perspectives && !each.aspects?.length)
        problems.push(`no aspects: ${each.indicator}`)
      if (perspectives && each.aspects) problems.push(`aspects of a leader: ${each.indicator}`)
      if (perspectives !== (each.perspective !== undefined)) problems.push(`perspective: ${each.indicator}`)
    }
  }
  const seen = new Set<string | undefined>(
    skp.workResults.flatMap(result => result.indicators.map(each => each.perspective)),
  )
  if (perspectives) problems.push(...PERSPECTIVES.filter(each => !seen.has(each)))
  return problems
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(texts)
}

function keys(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return [...Object.keys(value), ...Object.values(value).flatMap(keys)]
}

describe('the people of Kecamatan Kertapati', () => {
  test('all 105 have an SKP to start from, complete for their post', () => {
    expect(office).toHaveLength(105)
    expect(office.filter(({ template }) => template === undefined).map(({ position }) => position.name)).toEqual([])
    for (const { template, position, unit } of office) {
      const leads = position.kind === 'pimpinan_tinggi' || (unit.mandiri && unit.isHead)
      expect(template && missing(template, leads), position.name).toEqual([])
    }
  })

  test('each unit has one head, and the four who lead a unit mandiri plan by perspective', () => {
    const heads = office.filter(({ unit }) => unit.isHead)
    expect(new Set(heads.map(({ unitId }) => unitId)).size).toBe(heads.length)
    expect(new Set(heads.map(({ unitId }) => unitId))).toEqual(new Set(unitOf.values()))
    const leading = heads.filter(({ unit }) => unit.mandiri).map(({ template }) => template?.match.name ?? '')
    expect(leading.toSorted()).toEqual(LEADERS.toSorted())
  })

  test('an officer of a kelurahan is not given the SKP of his colleague in the kecamatan', () => {
    const given = (name: string, unitId: string) =>
      office.find(({ position, unitId: its }) => position.name === name && its === unitId)?.template
    const [kecamatan, kelurahan] = [
      given('Kepala Seksi Pemerintahan', 'kec-kertapati'),
      given('Kepala Seksi Pemerintahan Kelurahan Kertapati', 'kel-kertapati'),
    ]
    expect(kecamatan?.match.name).toBe('Kepala Seksi Pemerintahan')
    expect(kelurahan?.match.name).toBe('Kepala Seksi Pemerintahan Kelurahan')
    expect(given('Pengadministrasi Umum', 'kec-kertapati')?.match.mandiri).toBe(true)
    expect(given('Pengadministrasi Umum', 'kel-kertapati')?.match.mandiri).toBe(false)
  })

  test('a doctor is not given the SKP of the head of the puskesmas, and an unknown post is given none', () => {
    const inside = { mandiri: true, isHead: false }
    expect(templateFor({ name: 'Dokter Ahli Madya', kind: 'fungsional' }, inside)?.match.name).toBe('Dokter Ahli')
    expect(templateFor({ name: 'Pustakawan Terampil', kind: 'fungsional' }, inside)).toBeUndefined()
    expect(templateFor({ name: 'Camat Kertapati', kind: 'administrator' }, inside)).toBeUndefined()
  })

  test('no template lies unused', () => {
    const used = new Set(office.map(({ template }) => template))
    expect([...examples, ...templates].filter(each => !used.has(each)).map(each => each.match.name)).toEqual([])
  })
})

describe('the content of the demo', () => {
  test('keeps within the limits of the contract', () => {
    for (const template of [...examples, ...templates]) {
      expect(texts(template).filter(each => each.length === 0 || each.length > 2000)).toEqual([])
      expect(missing(template, LEADERS.includes(template.match.name)), template.match.name).toEqual([])
    }
  })

  test('realises every work result in both periods, each with its own evidence on the made-up site', () => {
    for (const { skp, realisation, match } of [...examples, ...templates]) {
      for (const period of [realisation.TW1, realisation.TAHUNAN]) {
        expect(period, match.name).toHaveLength(skp.workResults.length)
        for (const { evidence } of period) expect(evidence.length, match.name).toBeGreaterThan(0)
      }
    }
    const urls = [...examples, ...templates].flatMap(({ realisation }) =>
      [...realisation.TW1, ...realisation.TAHUNAN].flatMap(({ evidence }) => evidence.map(({ url }) => url)),
    )
    expect(urls.filter(url => !/^https:\/\/contoh\.palembang\.go\.id\/[a-z0-9/-]+$/.test(url))).toEqual([])
    expect(new Set(urls).size).toBe(urls.length)
  })

  test('the examples have the work results of the annexes, qualitative, and leave ratings and predicates open', () => {
    const count = (kind: string) => (each: DemoTemplate) =>
      each.skp.workResults.filter(result => result.kind === kind).length
    expect(examples.map(({ post }) => post)).toEqual(['Kepala Dinas Kesehatan', 'Kepala Puskesmas', 'Bidan Penyelia'])
    expect(examples.map(count('utama'))).toEqual([4, 8, 3])
    expect(examples.map(count('tambahan'))).toEqual([1, 1, 1])
    expect(examples.map(({ approach }) => approach)).toEqual(['kualitatif', 'kualitatif', 'kualitatif'])
    expect(keys(examples).filter(key => /rating|predikat|predicate/i.test(key))).toEqual([])
    expect(texts(examples).filter(each => /ekspektasi|predikat|sangat_baik/i.test(each))).toEqual([])
  })

  test('feedback speaks about a work result of its SKP, and criticism comes with a suggestion', () => {
    for (const { feedback, skp, post } of examples) {
      for (const { about, tone, suggestion } of feedback) {
        if ('workResult' in about) expect(skp.workResults[about.workResult], post).toBeDefined()
        if (tone === 'perbaikan') expect(suggestion, post).toBeTruthy()
      }
      expect(new Set(feedback.map(each => each.class)).size, post).toBeGreaterThan(2)
      expect(new Set(feedback.flatMap(({ about }) => ('value' in about ? [about.value] : []))).size, post).toBe(7)
    }
  })

  test('a file with a field of its own, or a realisation short, is not read', () => {
    const [example] = examples
    const [first] = z.parse(z.array(z.looseObject({})), JSON.parse(demo('templates.json')))
    expect(() => parseExamples([{ ...example, rating: 'di_atas_ekspektasi' }])).toThrow()
    expect(() => parseTemplates([{ ...first, realisation: { TW1: [], TAHUNAN: [] } }])).toThrow()
    expect(parseExamples([example])).toEqual([example])
  })
})
