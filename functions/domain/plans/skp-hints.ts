import type { Indicator, Skp, WorkResult } from './skp.ts'

/** What the law asks of a plan without stopping it, or only advises: told while it is written. */
export type SkpHint = { readonly pointer: string; readonly article: string; readonly hint: string }

type Plan = Pick<Skp, 'approach' | 'workResults'>

type Form = {
  /** A.1.1 and A.1.2: of pimpinan tinggi and heads of unit mandiri. */
  readonly byPerspective: boolean
  /** The evaluator is one of these, so that the supported result is written with its indicator (A.1.7 *). */
  readonly underOneOfThem: boolean
}

/** No plan needs more at once. */
const MOST = 100

export function hintsOf({ approach, workResults }: Plan, form: Form): SkpHint[] {
  const quantitative = approach === 'kuantitatif'
  return workResults
    .flatMap((result, r) => [
      ...ofResult(result, `/workResults/${r}`, quantitative, form),
      ...result.indicators.flatMap((indicator, i) =>
        ofIndicator(indicator, `/workResults/${r}/indicators/${i}`, quantitative, form),
      ),
    ])
    .slice(0, MOST)
}

const isBlank = (value: string | undefined) => value === undefined || value === ''

function ofResult(result: WorkResult, at: string, quantitative: boolean, form: Form): SkpHint[] {
  const { resultType, assignedBy, supports, supportsIndicator, roleId } = result
  const asPlanned = quantitative && !form.byPerspective
  return [
    ...hint(
      resultType === undefined,
      `${at}/resultType`,
      'Pasal 9 ayat (1)',
      'Pilih jenis hasil kerja ini: outcome, outcome antara, output, atau layanan.',
    ),
    // A.1.1, A.1.2 and A.1.6 name who assigned it, A.1.7 what it supports
    ...hint(
      !asPlanned && isBlank(assignedBy),
      `${at}/assignedBy`,
      form.byPerspective ? 'Lampiran BAB II.A.2.c' : 'Lampiran BAB II.A.7.c',
      'Sebutkan jabatan pimpinan atau tim kerja yang memberikan penugasan ini.',
    ),
    ...hint(
      asPlanned && isBlank(supports) && roleId === undefined,
      `${at}/supports`,
      'Lampiran BAB II.A.7.c',
      'Sebutkan rencana hasil kerja pimpinan yang didukung, atau peran dalam matriks yang dipenuhi.',
    ),
    ...hint(
      asPlanned && form.underOneOfThem && !isBlank(supports) && isBlank(supportsIndicator) && roleId === undefined,
      `${at}/supportsIndicator`,
      'Format A.1.7 catatan *',
      'Hasil kerja pimpinan tinggi, pimpinan unit kerja mandiri, atau organisasi ditulis beserta indikatornya.',
    ),
  ]
}

function ofIndicator(indicator: Indicator, at: string, quantitative: boolean, form: Form): SkpHint[] {
  const { target = '', unit, manual, indicator: words } = indicator
  const absolute = quantitative ? target : words
  return [
    ...hint(
      quantitative && isBlank(unit) && BARE_NUMBER.test(target),
      `${at}/unit`,
      'Lampiran BAB II.A.7.a.4.c',
      'Isi satuan pengukurannya, atau tulis bersama target (misalnya 12 laporan, 95 persen, indeks 88).',
    ),
    ...hint(
      !form.byPerspective && ABSOLUTE.test(absolute),
      `${at}/${quantitative ? 'target' : 'indicator'}`,
      'Lampiran BAB II.A.7.a.7',
      'Target idealnya tidak mutlak ("semua", "selalu", "tidak pernah", "setiap") agar ada toleransi, kecuali menyangkut nyawa, cedera, keamanan nasional, atau kerugian besar.',
    ),
    ...hint(
      form.byPerspective && manual === undefined,
      `${at}/manual`,
      'Lampiran BAB II.A.3.b',
      'Bila indikator ini belum dipahami semua pegawai, tandai dan lengkapi manual indikatornya (Format A.1.3).',
    ),
  ]
}

const BARE_NUMBER = /^[<>≤≥=±]?\s*\d+([.,]\d+)?$/
/** II.A.7.a.7: the words that the clause names. */
const ABSOLUTE = /\b(semua|selalu|tidak pernah|setiap)\b/i

const hint = (isGiven: boolean, pointer: string, article: string, words: string): SkpHint[] =>
  isGiven ? [{ pointer, article, hint: words }] : []
