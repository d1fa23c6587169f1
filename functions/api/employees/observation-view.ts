import * as z from 'zod/mini'
import { formatInstant } from '../../domain/instant.ts'
import { type Observation, ObservationStatus, Wording } from '../../domain/monitoring/observation.ts'
import { plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'

/** Left out of the export: it names nobody else. */
const by = z.optional(z.object({ employeeId: plainText, name: plainText }))

export const ObservationView = z
  .object({
    observationId: plainText,
    periodId: plainText,
    status: ObservationStatus,
    ...Wording.shape,
    by,
    at: plainText,
    /** Each wording that a correction replaced, the oldest first. */
    former: z.array(z.extend(Wording, { reason: plainText, by, correctedAt: plainText })),
    version: plainNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'Observation' }))

export const observationView = (
  { at, former, ...rest }: Observation,
  allowedActions: readonly 'correctObservation'[] = [],
): z.input<typeof ObservationView> => ({
  ...rest,
  at: formatInstant(at),
  former: former.map(each => ({ ...each, correctedAt: formatInstant(each.correctedAt) })),
  allowedActions: [...allowedActions],
})
