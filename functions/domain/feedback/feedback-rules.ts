import * as z from 'zod/mini'
import { CoreValue } from './core-values.ts'
import { FeedbackKind, Tone, type Feedback, type FeedbackClass } from './feedback.ts'
import { dayOf, startOf, type Instant } from '../instant.ts'
import { PeriodId, type Period } from '../periods/period.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Skp } from '../plans/skp.ts'
import { Id, line, Link, LongText } from '../text.ts'

// Constructive by form, a house rule within III.C.15: what was seen, its effect, and, where something is to get better, what to do next.
export const FeedbackInput = z
  .strictObject({
    to: Id,
    periodId: PeriodId,
    about: z.union([
      z.strictObject({ workResultId: Id }),
      z.strictObject({ value: CoreValue }),
      z.strictObject({ assignmentId: Id }),
      z.strictObject({ teamId: Id }),
    ]),
    kind: FeedbackKind,
    tone: Tone,
    observation: LongText,
    impact: LongText,
    suggestion: z.optional(LongText),
    trainingId: z.optional(Id),
    evidence: z.optional(z.array(z.strictObject({ title: line(200), url: Link })).check(z.maxLength(5))),
  })
  .check(
    z.refine(({ tone, suggestion }) => tone === 'apresiasi' || suggestion !== undefined, {
      path: ['suggestion'],
      params: {
        code: 'suggestion_missing',
        detail: 'Umpan balik untuk perbaikan harus disertai saran: apa yang sebaiknya dilakukan selanjutnya.',
      },
    }),
  )
export type FeedbackInput = z.output<typeof FeedbackInput>

/** The work result is one of the plan in force or of one being drawn up; results of replaced plans are over. */
export function hasWorkResult(plans: readonly Skp[], workResultId: string): boolean {
  return plans.some(
    plan => plan.status !== 'diganti' && plan.workResults.some(result => result.workResultId === workResultId),
  )
}

/** Nobody to himself, and only from the period's first day until its window closes. */
export function mayGive(
  giverId: string,
  toId: string,
  period: Period,
  now: Instant,
): Refusal<'own_feedback' | 'period_not_open' | 'period_closed'> | undefined {
  if (giverId === toId) return refuse('own_feedback')
  if (now < startOf(period.startsOn))
    return refuse('period_not_open', `Umpan balik untuk ${period.name} dapat diberikan mulai ${period.startsOn}.`)
  if (now > period.evaluationClosesAt)
    return refuse(
      'period_closed',
      `Masa evaluasi ${period.name} sudah ditutup, sehingga umpan balik tidak diterima lagi.`,
    )
  return undefined
}

type Giver = { readonly employeeId: string; readonly name: string }

/** The content as it is kept: whose words they are stands in it only where the giver is pimpinan. */
export function contentOf(
  input: FeedbackInput,
  given: { feedbackId: string; class: FeedbackClass; giver: Giver; period: Period; now: Instant },
): Feedback {
  const { to, ...said } = input
  return {
    ...said,
    feedbackId: given.feedbackId,
    employeeId: to,
    class: given.class,
    month: dayOf(given.now).slice(0, 7),
    ...(given.now >= given.period.evaluationOpensAt ? { inWindow: true } : {}),
    ...(given.class === 'pimpinan' ? { giver: given.giver } : {}),
  }
}

/** Pimpinan's feedback is named and read at once; it stands among the batches by the day of giving. */
export const placeOfNamed = (feedbackId: string, now: Instant): string => `${dayOf(now)}-2-${feedbackId}`
