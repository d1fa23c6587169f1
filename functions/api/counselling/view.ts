import * as z from 'zod/mini'
import { Behaviour, type CounsellingRecord } from '../../domain/counselling/confided.ts'
import { Counselling, CounsellingStatus } from '../../domain/counselling/counselling.ts'
import { counsellingActions, type Parts } from '../../domain/counselling/counselling-actions.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { counsellingIdOf } from '../../store/ids.ts'

const head = {
  counsellingId: plainText,
  employeeId: plainText,
  name: plainText,
  status: CounsellingStatus,
  toldAt: plainText,
  answeredAt: optionalText,
  reportedAt: optionalText,
  closedAt: optionalText,
  counsellor: Counselling().shape.counsellor,
  session: z.optional(z.object({ at: plainText, place: plainText })),
  signedAt: optionalText,
  decidedAt: optionalText,
  version: plainNumber,
  allowedActions: plainTexts,
}

/** Where a case stands, without a word of what it is about. */
export const CounsellingListItem = z.object(head).check(z.meta({ id: 'CounsellingListItem' }))

const { told, answer, report, closing } = Behaviour().shape
export const CounsellingView = z
  .object({
    ...head,
    /** Left out for the superior: to him the record is reported, not this. */
    told: z.optional(told),
    ...{ answer, report, closing },
  })
  .check(z.meta({ id: 'Counselling' }))

export const CounsellingRecordView = z
  .object({
    counsellingId: plainText,
    causes: plainText,
    agreed: plainText,
    recommendation: plainText,
    followUp: z.optional(z.object({ decision: plainText, by: plainText })),
    version: plainNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'CounsellingRecord' }))

const at = (instant: Instant | undefined) => (instant === undefined ? undefined : formatInstant(instant))

export function counsellingHead(one: Counselling, parts: Parts, now: Instant): z.input<typeof CounsellingListItem> {
  const { session } = one
  return {
    ...one,
    counsellingId: counsellingIdOf(one),
    toldAt: formatInstant(one.toldAt),
    answeredAt: at(one.answeredAt),
    reportedAt: at(one.reportedAt),
    closedAt: at(one.closedAt),
    session: session && { ...session, at: formatInstant(session.at) },
    signedAt: at(one.signedAt),
    decidedAt: at(one.decidedAt),
    allowedActions: counsellingActions(one, parts, now),
  }
}

type Seen = { readonly parts: Parts; readonly now: Instant }

export const counsellingView = (
  one: Counselling,
  behaviour: Behaviour | undefined,
  { parts, now }: Seen,
): z.input<typeof CounsellingView> => ({ ...behaviour, ...counsellingHead(one, parts, now) })

export const counsellingRecordView = (
  one: Counselling,
  record: CounsellingRecord,
  { parts, now }: Seen,
): z.input<typeof CounsellingRecordView> => ({
  counsellingId: counsellingIdOf(one),
  ...record,
  version: one.version,
  allowedActions: counsellingActions(one, parts, now),
})
