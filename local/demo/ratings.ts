import { readFileSync } from 'node:fs'

/** One line of ratings.csv, written by hand: who is rated how in which period, by whom, and what must come of it. */
export type Expected = {
  readonly nip: string
  readonly name: string
  readonly period: string
  readonly work: string
  readonly behaviour: string
  readonly predicate: string
  readonly by: string
  /** What became of the objection, where there was one, and what was signed at first. */
  readonly objection: string
  readonly first: { readonly work: string; readonly behaviour: string }
}

/** `*` stands for every person who has no line of his own in that period. */
export function expectedRatings(text = readFileSync(new URL('ratings.csv', import.meta.url), 'utf8')): Expected[] {
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map(row => {
      const [nip = '', name = '', period = '', work = '', behaviour = '', predicate = '', by = '', ...contested] =
        row.split(';')
      const [objection = '', firstWork = work, firstBehaviour = behaviour] = contested
      const first = { work: firstWork, behaviour: firstBehaviour }
      return { nip, name, period, work, behaviour, predicate, by, objection, first }
    })
}

/**
 * How many stand in each cell of the quadrant of TW1 and of the year, counted by hand beside the lines: a rating that is
 * changed in the file without its counterpart here is found, also where the predicate stays the same.
 */
export const QUADRANTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  TW1: {
    'di_atas_ekspektasi/di_atas_ekspektasi': 28,
    'di_atas_ekspektasi/sesuai_ekspektasi': 9,
    'di_atas_ekspektasi/di_bawah_ekspektasi': 1,
    'sesuai_ekspektasi/di_atas_ekspektasi': 9,
    'sesuai_ekspektasi/sesuai_ekspektasi': 49,
    'sesuai_ekspektasi/di_bawah_ekspektasi': 1,
    'di_bawah_ekspektasi/di_atas_ekspektasi': 1,
    'di_bawah_ekspektasi/sesuai_ekspektasi': 6,
    'di_bawah_ekspektasi/di_bawah_ekspektasi': 1,
  },
  TAHUNAN: {
    'di_atas_ekspektasi/di_atas_ekspektasi': 27,
    'di_atas_ekspektasi/sesuai_ekspektasi': 14,
    'sesuai_ekspektasi/di_atas_ekspektasi': 5,
    'sesuai_ekspektasi/sesuai_ekspektasi': 54,
    'di_bawah_ekspektasi/sesuai_ekspektasi': 5,
  },
}
