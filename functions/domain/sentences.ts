import type { By } from './evaluations/evaluation.ts'
import type { Achievement, BehaviourRating, Predicate, WorkRating } from './evaluations/ratings.ts'

/** The law's words as people read them. */
export const RATING_WORDS: Record<WorkRating, string> = {
  di_atas_ekspektasi: 'di atas ekspektasi',
  sesuai_ekspektasi: 'sesuai ekspektasi',
  di_bawah_ekspektasi: 'di bawah ekspektasi',
}

export const ACHIEVEMENT_WORDS: Record<Achievement, string> = {
  istimewa: 'istimewa',
  baik: 'baik',
  butuh_perbaikan: 'butuh perbaikan',
  kurang: 'kurang',
  sangat_kurang: 'sangat kurang',
}

export const PREDICATE_WORDS: Record<Predicate, string> = {
  sangat_baik: 'Sangat Baik',
  baik: 'Baik',
  butuh_perbaikan: 'Butuh Perbaikan',
  kurang: 'Kurang/Misconduct',
  sangat_kurang: 'Sangat Kurang',
}

/** `ofYear`: where it is another year's (IV.B.1.f). */
export const saysAchievement = (achievement: Achievement, ofYear?: number): string =>
  ofYear === undefined
    ? `Capaian kinerja organisasi unit yang dipimpin pejabat penilai: ${ACHIEVEMENT_WORDS[achievement]}.`
    : `Capaian kinerja organisasi unit yang dipimpin pejabat penilai pada tahun ${ofYear}, karena capaian tahun ini belum ditetapkan: ${ACHIEVEMENT_WORDS[achievement]}.`

/** `by`: whose rating stands, after the evaluator's default or a changed result the superior's (IV.A.11, V.B.5). */
export const saysRating = (what: string, rating: WorkRating, by: By): string =>
  `Rating ${what} yang ditetapkan ${by === 'penilai' ? 'pejabat penilai' : 'atasan pejabat penilai'}: ${RATING_WORDS[rating]}.`

export const saysPredicate = (work: WorkRating, behaviour: BehaviourRating, predicate: Predicate): string =>
  `Hasil kerja ${RATING_WORDS[work]} dan perilaku kerja ${RATING_WORDS[behaviour]} dibaca pada kuadran kinerja sebagai ${PREDICATE_WORDS[predicate]}.`

/** `first`: the predicate before the decision changed it. */
export const saysDecision = (first: Predicate | undefined): string =>
  first === undefined
    ? 'Atas keberatan pegawai, atasan pejabat penilai menguatkan hasil ini.'
    : `Atas keberatan pegawai, atasan pejabat penilai mengubah hasil ini; semula ${PREDICATE_WORDS[first]}.`

/** IV.B.3.a.3.d: only the behaviour is weighed. */
export const saysUnfinishedStudy = (behaviour: BehaviourRating, predicate: Predicate): string =>
  `Studi pegawai tugas belajar tidak selesai, sehingga predikatnya Kurang atau Sangat Kurang; dengan perilaku kerja ${RATING_WORDS[behaviour]} ditetapkan ${PREDICATE_WORDS[predicate]}.`
