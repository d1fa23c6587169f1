import { formatInstant } from '../../domain/instant.ts'
import type { Extension } from '../../domain/periods/period-end.ts'

type Moved = Omit<Extension, 'by'>

/** Since when, until when and why a window's end is another one. */
export const movedView = ({ from, until, reason, at }: Moved) => ({
  from: formatInstant(from),
  until: formatInstant(until),
  reason,
  at: formatInstant(at),
})
