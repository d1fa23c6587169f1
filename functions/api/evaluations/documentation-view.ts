import * as z from 'zod/mini'
import { formatInstant } from '../../domain/instant.ts'
import type { Documentation } from '../../domain/monitoring/documentation.ts'
import type { documentationOf } from '../../domain/monitoring/documentation-rules.ts'
import { MONTHS } from '../../domain/periods/period.ts'
import { optionalNumber, optionalText, plainText, plainTexts } from '../../domain/shapes.ts'
import { EvidenceView } from './parts.ts'

const DocumentationState = z.enum(['belum_mulai', 'berjalan', 'tercatat', 'terlambat', 'terlewat'])

const head = {
  spanId: plainText,
  name: plainText,
  startsOn: plainText,
  endsOn: plainText,
  dueAt: plainText,
  /** `terlambat`: recorded after its day; `terlewat`: not yet, though that is over. */
  state: DocumentationState,
}
export const DocumentationHead = z.object(head)

export const DocumentationView = z
  .object({
    ...head,
    items: z.array(z.object({ workResultId: plainText, progress: plainText, evidence: EvidenceView })),
    recordedAt: optionalText,
    /** Absent: nothing is recorded yet. */
    version: optionalNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'Documentation' }))

type Standing = ReturnType<typeof documentationOf>[number]

export const documentationHead = ({ span, dueAt, state }: Standing) => ({
  ...span,
  name: `${MONTHS[Number(span.startsOn.slice(5, 7)) - 1] ?? ''} ${span.startsOn.slice(0, 4)}`,
  ...{ dueAt: formatInstant(dueAt), state },
})

export const documentationView = (
  standing: Standing,
  written: Documentation | undefined,
  mayWrite: boolean,
): z.input<typeof DocumentationView> => ({
  ...documentationHead(standing),
  items: written?.items ?? [],
  recordedAt: written && formatInstant(written.recordedAt),
  version: written?.version,
  allowedActions: mayWrite ? ['documentProgress'] : [],
})
