import * as z from 'zod/mini'
import { Competency } from '../development/competency.ts'
import type { CompetencyScore } from './competency-score.ts'
import { line, LongText, text } from '../text.ts'

/** The eight managerial ones and the sociocultural one: each once. */
const NAMED = Competency.options.filter(each => each !== 'teknis')
const MOST_TECHNICAL = 10

type Entered = Pick<CompetencyScore, 'competency' | 'name'>

const isComplete = (all: readonly Entered[]) =>
  NAMED.every(wanted => all.filter(({ competency }) => competency === wanted).length === 1)
const namesTechnical = (all: readonly Entered[]) =>
  all.every(({ competency, name }) => (competency === 'teknis') === (name !== undefined))

const failing = (code: string, detail: string) => ({ path: ['competencies'], params: { code, detail } })

/** III.D.4.h, B.1.9; nothing is summed, and no middle is made of it. */
export const CompetencyInput = z
  .strictObject({
    competencies: z
      .array(
        z.strictObject({
          competency: Competency,
          name: z.optional(line(200)),
          score: z.number().check(z.int(), z.gte(1), z.lte(5)),
          reason: text(1000),
        }),
      )
      .check(z.maxLength(NAMED.length + MOST_TECHNICAL)),
    recommendation: LongText,
  })
  .check(
    z.refine(
      ({ competencies }) => isComplete(competencies),
      failing(
        'incomplete',
        'Isi kedelapan kompetensi manajerial dan kompetensi sosio kultural, masing-masing sekali (Format B.1.9).',
      ),
    ),
    z.refine(
      ({ competencies }) => namesTechnical(competencies),
      failing('technical_name', 'Kompetensi teknis disebut namanya; yang lain tidak.'),
    ),
  )
export type CompetencyInput = z.output<typeof CompetencyInput>
