import type { BehaviourRating, WorkRating } from '../evaluations/ratings.ts'
import { CURRENT_RULE_SET } from './index.ts'

/** Texts of the law's own guide beside a choice; shown, never preselected. */
export type Guide<Rating extends string> = { article: string; texts: Record<Rating, readonly string[]> }

/** Apart from its rule set: only who shows them carries them. */
type RatingGuides = { ruleSet: string; work: Guide<WorkRating>; behaviour: Guide<BehaviourRating> }

const OF_PERMENPANRB_6_2022 = {
  ruleSet: 'permenpanrb-6-2022',

  // BAB IV.B.3.a.1.d and IV.B.3.b.1.d, in our words.
  work: {
    article: 'Lampiran BAB IV.B.3.a.1.d',
    texts: {
      di_atas_ekspektasi: [
        'Semua atau kebanyakan hasil kerja melampaui ekspektasi, dan tidak satu pun hasil kerja utama di bawah ekspektasi.',
        'Umpan balik atas hasil kerja semuanya atau kebanyakan positif.',
      ],
      sesuai_ekspektasi: [
        'Semua atau kebanyakan hasil kerja memenuhi ekspektasi, dan hanya sedikit hasil kerja utama di bawah ekspektasi.',
        'Sebagian umpan balik atas hasil kerja positif.',
      ],
      di_bawah_ekspektasi: [
        'Semua atau kebanyakan hasil kerja tidak mencapai ekspektasi.',
        'Umpan balik atas hasil kerja semuanya atau kebanyakan tidak positif.',
      ],
    },
  },

  // BAB IV.B.3.a.2.c and IV.B.3.b.2.c, in our words.
  behaviour: {
    article: 'Lampiran BAB IV.B.3.a.2.c',
    texts: {
      di_atas_ekspektasi: [
        'Konsisten menjalankan nilai dasar ASN, dan menjaga agar nilai itu juga dijalankan orang lain di dalam atau di luar unit kerjanya.',
      ],
      sesuai_ekspektasi: ['Konsisten menjalankan nilai dasar ASN untuk dirinya sendiri.'],
      di_bawah_ekspektasi: ['Belum konsisten menjalankan nilai dasar ASN.'],
    },
  },
} as const satisfies RatingGuides

export const RATING_GUIDES: readonly RatingGuides[] = [OF_PERMENPANRB_6_2022]

/** Beside ratings that were given by this rule set. */
export const ratingGuides = (id: string = CURRENT_RULE_SET.id): RatingGuides =>
  RATING_GUIDES.find(({ ruleSet }) => ruleSet === id) ?? OF_PERMENPANRB_6_2022

/** The law says the same of periods (IV.B.3.a) and of the year (IV.B.3.b). */
export const articleFor = (article: string, periodId: string): string =>
  periodId.endsWith('-TAHUNAN') ? article.replace('IV.B.3.a.', 'IV.B.3.b.') : article
