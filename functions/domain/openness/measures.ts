import { HOURS_A_YEAR } from '../development/training-hours.ts'
import type { Evaluation } from '../evaluations/evaluation.ts'
import { Predicate } from '../evaluations/ratings.ts'
import { type Counts, PREDICATE_WAYS, type Way } from '../evaluations/suppression.ts'

/** What is told of people, each a table of its own: everyone stands in one column of each. */
export type Measure = 'predicates' | 'punctuality' | 'objections' | 'training'
export const MEASURES = ['predicates', 'punctuality', 'objections', 'training'] as const satisfies readonly Measure[]

/** A column that nobody can stand in once all results are final. */
const UNFINISHED = new Set(['tanpa_hasil', 'belum_diputus'])

const WAYS: Readonly<Record<Measure, readonly Way[]>> = {
  predicates: [
    [...Predicate.options.map(one => [one]), ['tanpa_hasil']],
    [['sangat_baik'], ['baik'], ['butuh_perbaikan', 'kurang', 'sangat_kurang'], ['tanpa_hasil']],
    [['sangat_baik'], ['baik'], ['butuh_perbaikan', 'kurang', 'sangat_kurang', 'tanpa_hasil']],
    ...PREDICATE_WAYS.slice(2).map(way => way.map((of, at) => (at === way.length - 1 ? [...of, 'tanpa_hasil'] : of))),
  ],
  // domain.md §11 "how many on time": signed by the evaluator within the window, else it went to the superior (IV.A.11)
  punctuality: [[['tepat_waktu'], ['terlambat']], [['tepat_waktu', 'terlambat']]],
  // BAB V.B.5: upheld or changed
  objections: [
    [['tanpa_keberatan'], ['dikuatkan'], ['diubah'], ['belum_diputus']],
    [['tanpa_keberatan'], ['dikuatkan', 'diubah', 'belum_diputus']],
    [['tanpa_keberatan', 'dikuatkan', 'diubah', 'belum_diputus']],
  ],
  // by the line of PP 11/2017 Pasal 203(4): a sum of hours would tell of the few who had many
  training: [
    [['dua_puluh_jp_ke_atas'], ['kurang_dari_dua_puluh_jp'], ['tanpa_jp']],
    [['dua_puluh_jp_ke_atas'], ['kurang_dari_dua_puluh_jp', 'tanpa_jp']],
    [['tanpa_jp'], ['dua_puluh_jp_ke_atas', 'kurang_dari_dua_puluh_jp']],
    [['dua_puluh_jp_ke_atas', 'kurang_dari_dua_puluh_jp', 'tanpa_jp']],
  ],
}

/** The ways of a measure; `complete`: every result is final, and the columns of what is not are not there. */
export function waysOf(measure: Measure, complete: boolean): readonly Way[] {
  if (!complete) return WAYS[measure]
  const left = WAYS[measure].map(way =>
    way.map(of => of.filter(one => !UNFINISHED.has(one))).filter(of => of.length > 0),
  )
  return left.filter((way, at) => left.findIndex(other => JSON.stringify(other) === JSON.stringify(way)) === at)
}

export type Columns = Readonly<Record<Measure, string>>

/** In which columns an evaluation stands, and who had so many JP: only what is final speaks of a result. */
export function columnsOf(evaluation: Evaluation, hours: number): Columns {
  const signed = 'judgement' in evaluation
  const objection = 'objection' in evaluation ? evaluation.objection : undefined
  return {
    predicates: evaluation.status === 'final' ? evaluation.judgement.predicate : 'tanpa_hasil',
    punctuality: signed && evaluation.by === 'penilai' ? 'tepat_waktu' : 'terlambat',
    objections:
      objection === undefined
        ? 'tanpa_keberatan'
        : objection.outcome === undefined
          ? 'belum_diputus'
          : objection.outcome === 'mengubah'
            ? 'diubah'
            : 'dikuatkan',
    training: hours >= HOURS_A_YEAR.pns ? 'dua_puluh_jp_ke_atas' : hours > 0 ? 'kurang_dari_dua_puluh_jp' : 'tanpa_jp',
  }
}

export type Tables = Readonly<Record<Measure, Counts>>

const nobodyOf = (measure: Measure): Counts => Object.fromEntries(WAYS[measure].flat(2).map(column => [column, 0]))

export const NOBODY_OF: Tables = {
  predicates: nobodyOf('predicates'),
  punctuality: nobodyOf('punctuality'),
  objections: nobodyOf('objections'),
  training: nobodyOf('training'),
}

export function sumOf(all: readonly Tables[]): Tables {
  const sum = (measure: Measure): Counts => {
    const counts: Record<string, number> = { ...NOBODY_OF[measure] }
    for (const one of all)
      for (const [column, people] of Object.entries(one[measure])) counts[column] = (counts[column] ?? 0) + people
    return counts
  }
  return {
    predicates: sum('predicates'),
    punctuality: sum('punctuality'),
    objections: sum('objections'),
    training: sum('training'),
  }
}

/** One person. */
export const onceIn = ({ predicates, punctuality, objections, training }: Columns): Tables => ({
  predicates: { [predicates]: 1 },
  punctuality: { [punctuality]: 1 },
  objections: { [objections]: 1 },
  training: { [training]: 1 },
})

/** Everyone stands in one column of each measure. */
export const peopleIn = ({ punctuality }: Tables): number =>
  Object.values(punctuality).reduce((sum, each) => sum + each, 0)
