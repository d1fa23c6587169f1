import type { AnyJob } from './kit/job.ts'

/** Every scheduled or invoked function. Its file is `jobs/<verb-noun>.ts`. */
export const jobs = [] as const satisfies readonly AnyJob[]
