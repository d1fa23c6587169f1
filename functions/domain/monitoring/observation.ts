import * as z from 'zod/mini'
import { CoreValue } from '../feedback/core-values.ts'
import { later } from '../later.ts'
import { chained, named, optionalText, plainNumber, plainText } from '../shapes.ts'

/** III.B.3: through the documentation, or seen directly. `laporan`: what he was told (house rule). */
export const ObservationSource = z.enum(['dokumentasi', 'pengamatan_langsung', 'laporan'])

export const ObservationStatus = z.enum(['tercatat', 'dikoreksi'])

/** III.B.3: realisation of a work result, or behaviour by a core value. */
const Seen = z.union([z.object({ workResultId: plainText }), z.object({ value: CoreValue })])

export const Wording = z.object({ observedOn: plainText, about: Seen, source: ObservationSource, note: plainText })

/** What the pimpinan saw of a result or of behaviour (Pasal 17(1), III.B): read by the employee as soon as it is written. */
export const Observation = later(() =>
  z.object({
    observationId: plainText,
    employeeId: plainText,
    /** The periodic one in which the day lies. */
    periodId: plainText,
    status: ObservationStatus,
    ...Wording.shape,
    by: named,
    onBehalfOf: optionalText,
    at: plainNumber,
    /** Each wording that a correction replaced, the oldest first; `reason` says why it was. */
    former: z.readonly(z.array(z.extend(Wording, { reason: plainText, by: named, correctedAt: plainNumber }))),
    ...chained,
  }),
)
export type Observation = z.output<ReturnType<typeof Observation>>
