import { type Employee, plansByPerspective, type Unit } from '../people/employee.ts'
import type { FieldProblem } from '../refusal.ts'
import { missingInManual } from './manual-rules.ts'
import { missingInStudy } from './study.ts'
import { type Indicator, Perspective, type Skp, type WorkResult } from './skp.ts'

type Plan = Pick<Skp, 'approach' | 'workResults' | 'accountability'> & Partial<Pick<Skp, 'study'>>

/**
 * Everything that is still missing before an SKP can be submitted; `byPerspective`: forms A.1.1 and A.1.2 (II.A.2);
 * `onStudyLeave`: with the academic expectations of II.B.
 */
export function missingFrom(skp: Plan, byPerspective: boolean, onStudyLeave = false): FieldProblem[] {
  return [
    ...missingResults(skp),
    ...skp.workResults.flatMap((result, r) => [
      ...missingOfDirective(result, `/workResults/${r}`),
      ...blank(result.statement, `/workResults/${r}/statement`, 'Tulis rencana hasil kerja ini.'),
      ...(result.indicators.length === 0
        ? [missing(`/workResults/${r}/indicators`, 'Setiap hasil kerja memerlukan paling sedikit satu indikator.')]
        : result.indicators.flatMap((indicator, i) =>
            missingInIndicator(
              indicator,
              `/workResults/${r}/indicators/${i}`,
              skp.approach === 'kuantitatif',
              byPerspective,
            ),
          )),
    ]),
    ...(byPerspective ? missingPerspectives(skp) : []),
    ...missingAccountability(skp),
    ...missingInStudy(skp.study, onStudyLeave),
  ]
}

/** The same by what its author, and his unit, are today. */
export const missingToday = (skp: Plan, author: Employee, unit: Unit | undefined): FieldProblem[] =>
  missingFrom(skp, plansByPerspective(author, unit), author.status === 'tugas_belajar')

const missing = (pointer: string, detail: string): FieldProblem => ({ pointer, code: 'required', detail })
const blank = (value: string | undefined, pointer: string, detail: string) =>
  value === undefined || value === '' ? [missing(pointer, detail)] : []

/** II.A.2.a.1: at least one main result. */
function missingResults(skp: Plan): FieldProblem[] {
  return skp.workResults.some(result => result.kind === 'utama')
    ? []
    : [missing('/workResults', 'Isi paling sedikit satu hasil kerja utama.')]
}

/** II.A.7.a.3–6: quantitative apart from target and by aspects; A.1.2 has perspectives instead of aspects. */
function missingInIndicator(
  indicator: Indicator,
  at: string,
  quantitative: boolean,
  byPerspective: boolean,
): FieldProblem[] {
  return [
    ...blank(indicator.indicator, `${at}/indicator`, 'Tulis indikator atau ukuran keberhasilannya.'),
    ...(quantitative ? blank(indicator.target, `${at}/target`, 'Tulis target indikator ini.') : []),
    ...(quantitative && !byPerspective && (indicator.aspects ?? []).length === 0
      ? [missing(`${at}/aspects`, 'Pilih paling sedikit satu aspek: kuantitas, kualitas, waktu, atau biaya.')]
      : []),
    ...(byPerspective && indicator.perspective === undefined
      ? [missing(`${at}/perspective`, 'Pilih perspektif indikator ini.')]
      : []),
    ...missingInManual(indicator, at, quantitative),
  ]
}

/** II.A.2.a.4: indicator and target of a directive are clarified with who gave it. */
function missingOfDirective({ origin, assignedBy, clarifiedOn }: WorkResult, at: string): FieldProblem[] {
  if (origin !== 'direktif') return []
  return [
    ...blank(
      assignedBy,
      `${at}/assignedBy`,
      'Sebutkan pimpinan yang memberikan direktif ini (Lampiran BAB II.A.2.a.4).',
    ),
    ...blank(
      clarifiedOn,
      `${at}/clarifiedOn`,
      'Klarifikasi indikator dan target direktif kepada pemberinya, lalu isi tanggalnya (Lampiran BAB II.A.2.a.4).',
    ),
  ]
}

/** II.A.2.a.8: all four perspectives are met. */
function missingPerspectives(skp: Plan): FieldProblem[] {
  const met = new Set(skp.workResults.flatMap(result => result.indicators.map(indicator => indicator.perspective)))
  return Perspective.options
    .filter(perspective => !met.has(perspective))
    .map(perspective => ({
      pointer: '/workResults',
      code: 'perspective_missing',
      detail: `Perspektif ${perspective} belum terpenuhi (Lampiran BAB II.A.2.a.8).`,
    }))
}

/** Pasal 12.a: each planned result has its schedule, by a scheme of its own or by one that is of all. */
function unaccounted({ workResults, accountability }: Plan): FieldProblem[] {
  if (accountability.some(({ workResultIds }) => workResultIds === undefined)) return []
  const named = new Set(accountability.flatMap(({ workResultIds = [] }) => workResultIds))
  const detail =
    'Hasil kerja ini belum ada skema pertanggungjawabannya; buat skemanya, atau satu skema bagi semua (Pasal 12 huruf a).'
  return workResults.flatMap(({ workResultId }, r) =>
    named.has(workResultId) ? [] : [{ pointer: `/workResults/${r}`, code: 'scheme_missing', detail }],
  )
}

/** Pasal 12: schedule and evidence of accounting for it. */
function missingAccountability(skp: Plan): FieldProblem[] {
  if (skp.accountability.length === 0)
    return [missing('/accountability', 'Isi paling sedikit satu skema pertanggungjawaban (jadwal dan bukti).')]
  return [
    ...skp.accountability.flatMap((scheme, a) => [
      ...blank(scheme.schedule, `/accountability/${a}/schedule`, 'Isi jadwal pelaporannya.'),
      ...blank(scheme.evidence, `/accountability/${a}/evidence`, 'Isi bukti dukungnya.'),
    ]),
    ...unaccounted(skp),
  ]
}
