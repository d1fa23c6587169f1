import type { Day } from '../instant.ts'

export type Sex = 'm' | 'f'
export type ParsedNip = { nip: string; kind: 'pns' | 'pppk'; birthDay: Day; sex: Sex }
export type NipProblem = { problem: 'nip_length' | 'nip_birth_date' | 'nip_kind' | 'nip_sex' }

/** Takes off what spreadsheets add: a leading apostrophe and spaces. */
export function bareNip(text: string): string {
  return text.replace(/\s/gu, '').replace(/^'/u, '')
}

/** A day that exists, from its three numbers. */
export function realDay(year: string, month: string, day: string): Day | undefined {
  const text = `${year}-${month}-${day}`
  const date = new Date(`${text}T00:00:00.000Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text ? text : undefined
}

// PNS: birth (8), month of appointment YYYYMM (6), sex, serial (3). PPPK: birth (8), year (4), code from 21 (2), sex, serial (3).
// So the thirteenth and fourteenth digit tell the kind: a month, or 21 and more.
export function parseNip(text: string): ParsedNip | NipProblem {
  const nip = bareNip(text)
  if (!/^[0-9]{18}$/u.test(nip)) return { problem: 'nip_length' }
  const birthDay = realDay(nip.slice(0, 4), nip.slice(4, 6), nip.slice(6, 8))
  if (birthDay === undefined) return { problem: 'nip_birth_date' }
  const kind = kindOf(Number(nip.slice(12, 14)))
  if (kind === undefined) return { problem: 'nip_kind' }
  const sex = nip.charAt(14) === '1' ? 'm' : nip.charAt(14) === '2' ? 'f' : undefined
  if (sex === undefined) return { problem: 'nip_sex' }
  return { nip, kind, birthDay, sex }
}

function kindOf(code: number): 'pns' | 'pppk' | undefined {
  if (code >= 1 && code <= 12) return 'pns'
  return code >= 21 ? 'pppk' : undefined
}

/** The first year that he can have served whole: of a PPPK the month of appointment is not told. */
export function wholeYearsFrom(nip: string): number | undefined {
  const parsed = parseNip(nip)
  if ('problem' in parsed) return undefined
  const year = Number(parsed.nip.slice(8, 12))
  return parsed.kind === 'pns' && parsed.nip.slice(12, 14) === '01' ? year : year + 1
}
