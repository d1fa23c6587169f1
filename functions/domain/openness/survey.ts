import * as z from 'zod/mini'
import type { Evaluation } from '../evaluations/evaluation.ts'
import { type Counts, type Cell, cellsBy, finestWay, SMALLEST_CELL, type Way } from '../evaluations/suppression.ts'
import { formatInstant, type Instant } from '../instant.ts'
import { later } from '../later.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { plainNumber, plainText, plainTexts } from '../shapes.ts'
import { text } from '../text.ts'
import type { SurveyAnswer } from './survey-answer.ts'
import { sumOfCounts, tableBy } from './hidden-table.ts'

// House rules, all of this file: the law knows no survey. It is asked of the system, never about a person.

export const QUESTIONS = ['fair', 'clear', 'useful'] as const
export type Question = (typeof QUESTIONS)[number]

const Score = z.number().check(z.int(), z.gte(1), z.lte(5))

export const SurveyInput = later(() =>
  z.strictObject({ fair: Score, clear: Score, useful: Score, comment: z.optional(text(1000)) }),
)

const cells = z.array(z.object({ of: plainTexts, people: plainNumber }))

/** Of everyone, then by unit; people under five, and what would give them back, are counted together. */
export const SurveyResults = later(() =>
  z.object({
    smallestCell: plainNumber,
    rows: z.array(
      z.object({
        of: z.enum(['daerah', 'unit', 'gabungan']),
        units: z.array(z.object({ unitId: plainText, name: plainText })),
        people: plainNumber,
        fair: cells,
        clear: cells,
        useful: cells,
      }),
    ),
    /** How many comments those who lead may read; none where there are fewer than five. */
    comments: plainNumber,
  }),
)
export type SurveyResults = z.output<ReturnType<typeof SurveyResults>>

/** From the delivery of one's own annual result until the figures of the year are due, once. */
export function mayAnswer(
  evaluation: Evaluation | undefined,
  of: { readonly closesAt: Instant; readonly released: boolean; readonly answered: boolean },
  now: Instant,
): Refusal<'survey_not_found' | 'survey_not_open' | 'survey_closed' | 'survey_answered'> | undefined {
  if (evaluation === undefined) return refuse('survey_not_found')
  if (of.answered) return refuse('survey_answered')
  if (of.released || now > of.closesAt)
    return refuse('survey_closed', `Survei ini berakhir pada ${formatInstant(of.closesAt)}.`)
  return 'receivedAt' in evaluation ? undefined : refuse('survey_not_open')
}

const WAYS: readonly Way[] = [
  [['1'], ['2'], ['3'], ['4'], ['5']],
  [['1', '2'], ['3'], ['4', '5']],
  [
    ['1', '2'],
    ['3', '4', '5'],
  ],
  [
    ['1', '2', '3'],
    ['4', '5'],
  ],
  [['1', '2', '3', '4', '5']],
]

const WITHOUT_UNIT = 'tanpa-unit'

export function surveyResults(answers: readonly SurveyAnswer[], names: ReadonlyMap<string, string>): SurveyResults {
  const byUnit = Map.groupBy(answers, ({ unitId = WITHOUT_UNIT }) => unitId)
  const scoresOf = (question: Question) =>
    new Map([...byUnit].map(([unitId, all]) => [unitId, countsOf(all.map(one => one[question]))]))
  const [fair, clear, useful] = QUESTIONS.map(question => {
    const scores = scoresOf(question)
    const all = sumOfCounts([...scores.values()])
    return { rows: tableBy(scores, WAYS), all: cellsBy(finestWay(WAYS, all) ?? [], all) }
  })
  if (fair === undefined || clear === undefined || useful === undefined || answers.length < SMALLEST_CELL)
    return { smallestCell: SMALLEST_CELL, rows: [], comments: 0 }
  const named = (unitId: string) => ({ unitId, name: names.get(unitId) ?? 'Unit tidak dikenal' })
  return {
    smallestCell: SMALLEST_CELL,
    rows: [
      {
        ...{ of: 'daerah', units: [], people: answers.length },
        ...{ fair: fair.all.map(copied), clear: clear.all.map(copied), useful: useful.all.map(copied) },
      },
      ...fair.rows.map(({ of, people, cells: told }, at) => ({
        ...{ of: of.length === 1 ? ('unit' as const) : ('gabungan' as const), units: of.map(named), people },
        fair: told.map(copied),
        clear: (clear.rows[at]?.cells ?? []).map(copied),
        useful: (useful.rows[at]?.cells ?? []).map(copied),
      })),
    ],
    comments: commentsOf(answers).length,
  }
}

/** Fewer than five comments would be guessed at; they are read by nobody. */
export function commentsOf(answers: readonly SurveyAnswer[]): readonly { answerId: string; comment: string }[] {
  const said = answers.flatMap(({ answerId, comment }) => (comment === undefined ? [] : [{ answerId, comment }]))
  return said.length < SMALLEST_CELL ? [] : said
}

function countsOf(scores: readonly number[]): Counts {
  const counts: Record<string, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }
  for (const score of scores) counts[score] = (counts[score] ?? 0) + 1
  return counts
}

const copied = ({ of, people }: Cell) => ({ of: [...of], people })
