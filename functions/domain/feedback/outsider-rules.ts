import * as z from 'zod/mini'
import { endOf, type Instant } from '../instant.ts'
import { later } from '../later.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { Email, plainLine, ShortText } from '../text.ts'
import type { OutsideLink, Outsider, Outsiders } from './outsider.ts'
import type { Panel, Round } from './round.ts'

// House rule within III.C.15: so many people from outside in a round; whoever was named before counts.
export const MOST_OUTSIDERS = 5

export const OutsiderInput = later(() =>
  z.strictObject({
    name: plainLine(150),
    organisation: z.optional(plainLine(200)),
    /** What this person has to do with the employee's work: the evaluator decides by it. */
    relation: plainLine(300),
    email: Email,
  }),
)

type Named = Refusal<'invalid_input' | 'class_not_asked' | 'round_over' | 'wrong_status' | 'outsiders_full'>

/**
 * Pasal 18(2)c: others whose work touches the employee's. Who works here is named as a colleague: he would speak twice.
 * Beside colleagues, never instead of them.
 */
export function namingRefusal(
  round: Pick<Round, 'classes' | 'answerUntil'>,
  panel: Pick<Panel, 'givers'> | undefined,
  before: { readonly named: readonly Outsider[]; readonly known: Outsider | undefined; readonly isEmployee: boolean },
  now: Instant,
): Named | undefined {
  const { named, known, isEmployee } = before
  if (!round.classes.includes('lain')) return refuse('class_not_asked', 'Putaran ini tidak meminta pihak lain.')
  const over = overRefusal(round.answerUntil, now)
  if (over !== undefined) return over
  if (panel === undefined) return refuse('wrong_status', 'Usulkan rekan lebih dahulu; pihak luar melengkapi mereka.')
  if (isEmployee) return badEmail('employee_address', 'Alamat ini milik pegawai. Usulkan ia sebagai rekan.')
  if (known?.state === 'tidak_disetujui')
    return refuse('wrong_status', 'Pejabat penilai tidak menyetujui orang ini; ia tidak dapat diusulkan lagi.')
  if (known !== undefined && known.state !== 'dicabut') return badEmail('twice', 'Alamat ini sudah diusulkan.')
  return known === undefined && named.length >= MOST_OUTSIDERS ? refuse('outsiders_full') : undefined
}

const badEmail = (code: string, detail: string) =>
  refuse('invalid_input', undefined, [{ pointer: '/email', code, detail }])

export const overRefusal = (answerUntil: string, now: Instant): Refusal<'round_over'> | undefined =>
  now > endOf(answerUntil) ? refuse('round_over', `Pengisian berakhir pada ${answerUntil} pukul 23.59 WIB.`) : undefined

export const DecisionInput = later(() =>
  z.strictObject({ agreed: z.boolean(), reason: z.optional(ShortText) }).check(
    z.refine(({ agreed, reason }) => agreed || reason !== undefined, {
      path: ['reason'],
      params: { code: 'reason_missing', detail: 'Sebutkan alasannya bila tidak disetujui.' },
    }),
  ),
)

/**
 * House rule: silence agrees with colleagues, and never with people from outside. An address proves nobody; who agrees
 * vouches for it, before anything is sent to it and before a view from it is counted.
 */
export function decisionRefusal(
  { answerUntil }: Pick<Outsiders, 'answerUntil'>,
  { state }: Outsider,
  now: Instant,
): Refusal<'round_over' | 'wrong_status'> | undefined {
  if (state !== 'diusulkan') return refuse('wrong_status', `Usulan ini sudah ${STATE_WORDS[state]}.`)
  return overRefusal(answerUntil, now)
}

/** Whether he has answered is no part of it: the same whatever became of the link. */
export function revocationRefusal(
  { answerUntil }: Pick<Outsiders, 'answerUntil'>,
  { state }: Outsider,
  now: Instant,
): Refusal<'round_over' | 'wrong_status'> | undefined {
  if (state === 'tidak_disetujui' || state === 'dicabut')
    return refuse('wrong_status', `Usulan ini sudah ${STATE_WORDS[state]}.`)
  return overRefusal(answerUntil, now)
}

const STATE_WORDS = { disetujui: 'disetujui', tidak_disetujui: 'tidak disetujui', dicabut: 'dicabut' } as const

const SECOND = 1000
const HOUR = 60 * 60 * SECOND
/** House rule: so often an hour a link opens its form. */
export const MOST_OPENED = 20

export type Entered = { readonly link: OutsideLink; readonly outsiders: Outsiders }
type Unopened = Refusal<'link_not_found' | 'link_revoked' | 'link_expired'>

/** Nothing is told of a link before its secret was right; then why it is good no more. */
export function entered(
  { link, outsiders }: { readonly link?: OutsideLink | undefined; readonly outsiders?: Outsiders | undefined },
  isRight: boolean,
  now: Instant,
): Entered | Unopened {
  if (!isRight || link === undefined || outsiders === undefined) return refuse('link_not_found')
  const standing = outsiders.named.find(({ outsiderId }) => outsiderId === link.outsiderId)
  if (standing?.state !== 'disetujui') return refuse('link_revoked')
  return now > link.expiresAt && link.sealed === undefined
    ? refuse('link_expired', `Tautan ini berlaku sampai ${outsiders.answerUntil} pukul 23.59 WIB.`)
    : { link, outsiders }
}

export const UNOPENED = { opened: 0, openedSince: 0, openedAt: 0 }

/** The link as it is after one more opening, or why not. What comes within a second is a second try, and counts once. */
export function openedOnce(link: OutsideLink, now: Instant): OutsideLink | Refusal<'link_used' | 'too_many_tries'> {
  if (link.sealed !== undefined) return refuse('link_used')
  if (now - link.openedAt < SECOND) return link
  const isFresh = now - link.openedSince >= HOUR
  if (!isFresh && link.opened >= MOST_OPENED) return refuse('too_many_tries')
  return {
    ...link,
    ...(isFresh ? { opened: 1, openedSince: now } : { opened: link.opened + 1 }),
    openedAt: now,
    version: link.version + 1,
  }
}

/** What is said about anonymity to who answers: what this system keeps, and no more than it keeps. */
export const ANONYMITY = [
  'Pegawai dan pejabat penilainya tahu bahwa Anda diminta. Siapa yang menjawab tidak dicatat bagi mereka; bahwa semua menjawab dapat terbaca dari jumlahnya.',
  'Pegawai membacanya sesudah putaran selesai, hanya bersama jawaban paling sedikit dua orang lain; pejabat penilainya tanpa nama dan waktu.',
  'Isian bebas dibaca sebagaimana Anda tulis: jangan menulis hal yang menunjukkan siapa Anda.',
  'Jawaban dikirim satu kali dan tidak dapat diubah; menjawab tidak wajib.',
] as const
