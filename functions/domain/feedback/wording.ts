import * as z from 'zod/mini'
import { optionalText, plainText } from '../shapes.ts'
import type { Feedback } from './feedback.ts'
import { WORDING } from './wording-rules.ts'

/** Advice about one field, with the words that it is about and why; nobody is stopped by it. */
export const Hint = z.object({
  field: z.enum(['observation', 'impact', 'suggestion']),
  code: z.enum(['absolute', 'personal_attack', 'example_missing']),
  words: optionalText,
  hint: plainText,
  reason: plainText,
})
export type Hint = z.output<typeof Hint>

type Said = Pick<Feedback, 'tone' | 'observation' | 'impact'> & {
  readonly suggestion?: string | undefined
  /** Something is attached that shows it. */
  readonly hasEvidence: boolean
}

/**
 * III.C.1–3: what would make this feedback easier to use. Words are looked up in lists, never weighed or sent anywhere;
 * what stands in quotation marks is someone else's and is passed over.
 */
export function hintsFor({ tone, observation, impact, suggestion = '', hasEvidence }: Said): Hint[] {
  const fields = { observation: unquoted(observation), impact: unquoted(impact), suggestion: unquoted(suggestion) }
  const { absolute, attack, example } = WORDING
  return [
    // a suggestion says how it shall be: "selalu" is a norm there
    ...(['observation', 'impact'] as const).flatMap(field =>
      absolutesIn(fields[field], tone).map(words => said(field, 'absolute', absolute, words)),
    ),
    ...(['observation', 'impact', 'suggestion'] as const).flatMap(field =>
      found(fields[field], attack).map(({ words }) => said(field, 'personal_attack', attack, words)),
    ),
    ...(hasEvidence || observation.trim() === '' || hasExample(observation)
      ? []
      : [said('observation', 'example_missing', example)]),
  ]
}

function said(field: Hint['field'], code: Hint['code'], rule: { hint: string; reason: string }, words?: string): Hint {
  const { hint, reason } = rule
  return words === undefined
    ? { field, code, hint, reason }
    : { field, code, words, hint: hint.replace('{words}', words), reason }
}

/** Blame in absolute words; praise ("tidak pernah terlambat", "selalu ramah") may speak so. */
function absolutesIn(text: string, tone: Tone): string[] {
  return found(text, WORDING.absolute)
    .filter(({ words: absolute, next }) => {
      const isFault = next.some(word => WORDING.faults.some(fault => fault === word))
      const negates = absolute.endsWith('pernah') || absolute.endsWith('tidak')
      if (negates) return !isFault && tone === 'perbaikan'
      return isFault || tone === 'perbaikan'
    })
    .map(({ words: absolute }) => absolute)
}

type Tone = Feedback['tone']
type Found = { readonly words: string; readonly next: readonly string[] }

type Rule = {
  readonly words: readonly string[]
  readonly harmlessAfter: readonly string[]
  /** How many words before are looked at. */
  readonly near: number
}

/** As many words after an absolute say what it is about. */
const NEXT = 2

/** Each of these words that stands in the text, once, unless one of the harmless ones stands before it. */
function found(text: string, { words: wanted, harmlessAfter, near }: Rule): Found[] {
  const all = wordsOf(text)
  return wanted.flatMap(words => {
    const parts = words.split(' ')
    const at = all.findIndex((_, from) => {
      const isHere = parts.every((part, n) => isWord(all[from + n] ?? '', part))
      return isHere && !all.slice(Math.max(0, from - near), from).some(before => harmlessAfter.includes(before))
    })
    return at < 0 ? [] : [{ words, next: all.slice(at + parts.length, at + parts.length + NEXT) }]
  })
}

/** With what Indonesian hangs on a word: "malasnya", "bodohlah". */
const isWord = (word: string, wanted: string): boolean =>
  word.replace(/(nya|lah|kah)$/, '') === wanted || word === wanted

/** A number, a time, a place or a piece of work. */
function hasExample(text: string): boolean {
  const all = ` ${wordsOf(text).join(' ')} `
  return (
    /\d/.test(text) || WORDING.example.marks.some(mark => all.includes(` ${mark} `) || all.includes(` ${mark}nya `))
  )
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []

/** Without what is quoted; an apostrophe inside a word ("Jum'at") opens no quotation. */
function unquoted(text: string): string {
  return text
    .replaceAll(/["“„«][^"”«»]*["”»]/gu, ' ')
    .replaceAll(/(?<![\p{L}\p{N}])['‘][^'’]*['’](?![\p{L}\p{N}])/gu, ' ')
}
