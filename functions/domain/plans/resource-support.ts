import * as z from 'zod/mini'
import { type Day, dayOf, type Instant } from '../instant.ts'
import { later } from '../later.ts'
import { type FieldProblem, refuse, type Refusal } from '../refusal.ts'
import { chained, optionalText, plainBoolean, plainNumber, plainText } from '../shapes.ts'
import { ResourceKind } from './skp.ts'

export const Outcome = z.enum(['terpenuhi', 'tidak_terpenuhi'])

const Fulfilment = z.object({
  outcome: Outcome,
  onDay: plainText,
  note: optionalText,
  recordedAt: plainNumber,
  recordedBy: plainText,
})

/** What became of a need in someone's plans of a year; in which of them it stands is said by its words. */
export const ResourceSupport = later(() =>
  z.object({
    employeeId: plainText,
    year: plainNumber,
    resourceId: plainText,
    kind: ResourceKind,
    need: plainText,
    agreed: plainBoolean,
    reason: optionalText,
    decidedAt: plainNumber,
    decidedBy: plainText,
    onBehalfOf: optionalText,
    fulfilment: z.optional(Fulfilment),
    ...chained,
  }),
)
export type ResourceSupport = z.output<ReturnType<typeof ResourceSupport>>

export const ResourceState = /* @__PURE__ */ z.enum([
  'diminta',
  'disepakati',
  'tidak_disepakati',
  'terpenuhi',
  'tidak_terpenuhi',
])
export type ResourceState = z.output<typeof ResourceState>

export function resourceStateOf(support: Pick<ResourceSupport, 'agreed' | 'fulfilment'> | undefined): ResourceState {
  if (support === undefined) return 'diminta'
  if (!support.agreed) return 'tidak_disepakati'
  return support.fulfilment?.outcome ?? 'disepakati'
}

/** Pasal 11(2): not agreed, or agreed and not realised: a reason to adjust what is expected. */
export const isUnmet = (state: ResourceState): boolean => state === 'tidak_disepakati' || state === 'tidak_terpenuhi'

/** An agreement may still come, or be taken back, while nothing of it is fulfilled. */
export function resourceDecisionFault(state: ResourceState): Refusal<'wrong_status'> | undefined {
  return state === 'terpenuhi'
    ? refuse('wrong_status', 'Dukungan ini sudah terpenuhi, sehingga kesepakatannya tidak diubah lagi.')
    : undefined
}

export function resourceOutcomeFault(
  state: ResourceState,
  year: number,
  onDay: Day,
  now: Instant,
): Refusal<'wrong_status' | 'invalid_input'> | undefined {
  if (state === 'diminta' || state === 'tidak_disepakati')
    return refuse('wrong_status', 'Hanya dukungan yang disepakati dicatat pemenuhannya (Pasal 11).')
  const day = (code: string, detail: string): FieldProblem[] => [{ pointer: '/onDay', code, detail }]
  if (onDay > dayOf(now))
    return refuse('invalid_input', undefined, day('in_future', 'Isi hari yang sudah lewat atau hari ini.'))
  return onDay.startsWith(String(year))
    ? undefined
    : refuse('invalid_input', undefined, day('other_year', `Isi hari dalam tahun kinerja ${year}.`))
}

/** The reason of a revision, where it follows from a resource (Pasal 11(2)). */
export const reasonOfAdjustment = (need: string, state: ResourceState, reason: string): string =>
  `Pasal 11 ayat (2), dukungan "${need.slice(0, 200)}" ${state === 'tidak_terpenuhi' ? 'tidak terpenuhi' : 'tidak disepakati'}: ${reason}`
