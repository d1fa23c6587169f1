import * as z from 'zod/mini'
import { optionalText, plainText } from '../shapes.ts'
import type { Day } from '../instant.ts'
import { later } from '../later.ts'
import { parsePeriodId, spanOf } from '../periods/period.ts'
import type { FieldProblem } from '../refusal.ts'
import { StudyPlace } from '../plans/study.ts'

/** Why someone works elsewhere than at his own unit: study leave (IV.A.16), or lent to another body (IV.A.15). */
export const PlacementKind = z.enum(['tugas_belajar', 'diperbantukan'])

/** How a study ended (IV.B.3.a.3.d). */
export const StudyOutcome = z.enum(['selesai', 'tidak_selesai'])

/** Where someone is placed, from when until when; of a study also how it ended. A person has one at a time. */
export const Placement = later(() =>
  z.object({
    startsOn: plainText,
    endsOn: optionalText,
    kind: PlacementKind,
    institution: plainText,
    place: StudyPlace,
    /** Whom to ask there for feedback and data. */
    contact: optionalText,
    outcome: z.optional(StudyOutcome),
    recordedBy: plainText,
  }),
)
export type Placement = z.output<ReturnType<typeof Placement>>

/** The article by which the place's feedback is a basis of the judgement. */
export const ARTICLE_OF_PLACEMENT = {
  tugas_belajar: 'Lampiran BAB IV.A.16',
  diperbantukan: 'Lampiran BAB IV.A.15',
} as const satisfies Record<Placement['kind'], string>

type Days = Pick<Placement, 'startsOn' | 'endsOn'>

const overlap = (a: Days, b: Days) =>
  (a.endsOn === undefined || a.endsOn >= b.startsOn) && (b.endsOn === undefined || b.endsOn >= a.startsOn)

/** Whether he was placed there on any day of the period. */
export function isWithin(placement: Days, periodId: string): boolean {
  const parsed = parsePeriodId(periodId)
  return parsed !== undefined && overlap(placement, spanOf(parsed))
}

/** Whether the placement's last day falls into the period. */
export function endsWithin({ endsOn }: Days, periodId: string): boolean {
  return endsOn !== undefined && isWithin({ startsOn: endsOn, endsOn }, periodId)
}

const MOST_PLACEMENTS = 20

/** What of a placement does not fit together, or not with his others. */
export function placementFaults(
  next: Omit<Placement, 'recordedBy'>,
  others: readonly Placement[],
  today: Day,
): FieldProblem[] {
  const { startsOn, endsOn, kind, outcome } = next
  const fault = (pointer: string, code: string, detail: string) => ({ pointer, code, detail })
  const met = others.find(each => overlap(each, next))
  return [
    ...(endsOn !== undefined && endsOn < startsOn
      ? [fault('/endsOn', 'before_start', `Hari terakhir tidak dapat mendahului hari pertama, ${startsOn}.`)]
      : []),
    ...(outcome !== undefined && kind !== 'tugas_belajar'
      ? [fault('/outcome', 'not_for_kind', 'Hasil studi hanya dicatat untuk tugas belajar; kosongkan.')]
      : []),
    ...(outcome !== undefined && (endsOn === undefined || endsOn > today)
      ? [fault('/outcome', 'not_over', 'Hasil studi dicatat sesudah tugas belajar berakhir; isi hari terakhirnya.')]
      : []),
    ...(met === undefined
      ? []
      : [
          fault(
            '/endsOn',
            'overlaps',
            `Waktunya bertumpuk dengan penempatan di ${met.institution} sejak ${met.startsOn}; perbaiki salah satunya.`,
          ),
        ]),
    ...(others.length >= MOST_PLACEMENTS
      ? [fault('', 'too_many', `Paling banyak ${MOST_PLACEMENTS} penempatan dicatat untuk seorang pegawai.`)]
      : []),
  ]
}
