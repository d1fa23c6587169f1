import type { FieldProblem } from '../refusal.ts'
import type { Indicator } from './skp.ts'

const WORDS = {
  purpose: 'tujuan',
  definition: 'definisi',
  formula: 'formula',
  unit: 'satuan pengukuran',
  source: 'sumber data',
} as const

const ALWAYS = ['purpose', 'definition', 'source'] as const
const QUANTITATIVE = [...ALWAYS, 'formula', 'unit'] as const

/** II.A.3.b: what is still missing of the manual of an indicator that needs one, or has one begun. */
export function missingInManual({ manual, needsManual }: Indicator, at: string, quantitative: boolean): FieldProblem[] {
  const missing = (field: string, detail: string) => ({ pointer: `${at}/manual${field}`, code: 'required', detail })
  if (manual === undefined)
    return needsManual === true
      ? [
          missing(
            '',
            'Indikator yang belum dipahami semua pegawai dilengkapi manual indikator (Lampiran BAB II.A.3.b).',
          ),
        ]
      : []
  return (quantitative ? QUANTITATIVE : ALWAYS)
    .filter(field => (manual[field] ?? '') === '')
    .map(field => missing(`/${field}`, `Lengkapi manual indikator: ${WORDS[field]} (Format A.1.3).`))
}
