import * as z from 'zod/mini'
import { later } from '../later.ts'
import { line } from '../text.ts'
import { type Mark, type Marks, STATEMENT_IDS } from './marks.ts'
import { AnswerInput } from './statements.ts'

export const LinkInput = later(() => z.strictObject({ secret: line(100) }))

export const OutsideAnswerInput = later(() => z.extend(AnswerInput(), { secret: line(100) }))

const UNKNOWN: Mark = 'tidak_dapat_menilai'

/**
 * Who comes from outside knows little of most statements: what he left out is what he cannot judge. So his answer has
 * the form of every other, and its gaps do not tell where it comes from.
 */
export const allMarks = (marks: Marks): Marks => Object.fromEntries(STATEMENT_IDS.map(id => [id, marks[id] ?? UNKNOWN]))

export const saysNothing = ({ marks, keep, improve }: z.output<ReturnType<typeof AnswerInput>>): boolean =>
  keep === undefined &&
  improve === undefined &&
  STATEMENT_IDS.every(id => marks[id] === undefined || marks[id] === UNKNOWN)
