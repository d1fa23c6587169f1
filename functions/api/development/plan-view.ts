import * as z from 'zod/mini'
import { Competency } from '../../domain/development/competency.ts'
import { EnrolmentStatus } from '../../domain/development/enrolment.ts'
import {
  type DevelopmentItem,
  DevelopmentSide,
  DevelopmentStatus,
  DevelopmentWay,
  NeedSource,
} from '../../domain/development/plan-item.ts'
import { developmentActions } from '../../domain/development/plan-rules.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { developmentIdOf, enrolmentIdOf } from '../../store/ids.ts'

export const DevelopmentItemView = z
  .object({
    itemId: plainText,
    employeeId: plainText,
    name: plainText,
    year: plainNumber,
    status: DevelopmentStatus,
    /** Who proposed it. */
    side: DevelopmentSide,
    proposedAt: plainText,
    /** The gap that it answers; absent: a free one. */
    need: z.optional(z.object({ needId: plainText, source: NeedSource, periodId: optionalText })),
    goal: plainText,
    competency: z.optional(Competency),
    way: DevelopmentWay,
    dueOn: plainText,
    /** The training of the catalogue that it is, and how far the enrolment in it is. */
    trainingId: optionalText,
    enrolment: z.optional(z.object({ enrolmentId: plainText, status: EnrolmentStatus })),
    agreedAt: optionalText,
    closedAt: optionalText,
    note: optionalText,
    version: plainNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'DevelopmentItem' }))

type Seen = { readonly side: DevelopmentSide | undefined; readonly enrolment: EnrolmentStatus | undefined }

export function developmentView(item: DevelopmentItem, { side, enrolment }: Seen): z.input<typeof DevelopmentItemView> {
  const at = (instant: Instant | undefined) => (instant === undefined ? undefined : formatInstant(instant))
  const { employeeId, trainingId } = item
  return {
    ...item,
    itemId: developmentIdOf(item),
    proposedAt: formatInstant(item.proposedAt),
    agreedAt: at(item.agreedAt),
    closedAt: at(item.closedAt),
    enrolment:
      trainingId === undefined || enrolment === undefined
        ? undefined
        : { enrolmentId: enrolmentIdOf({ employeeId, trainingId }), status: enrolment },
    allowedActions: side === undefined ? [] : developmentActions(item, side),
  }
}
