import type { ObjectionFile } from './objection.ts'

type File = Pick<ObjectionFile, 'objection'>

/** Before the superior, to be decided. */
export const isUndecided = ({ objection }: File): boolean => objection.decidedAt === undefined

/** V.B.8: decided by him with another result, which is his to report. */
export const isChangedUnreported = ({ objection: { outcome, reportedAt } }: File): boolean =>
  outcome === 'mengubah' && reportedAt === undefined
