import { join } from 'node:path'
import { preToken } from '../functions/identity/pre-token.ts'
import { consumers } from '../functions/consumers.ts'
import { jobs } from '../functions/jobs.ts'
import { operations } from '../functions/operations.ts'
import type { AnyConsumer } from '../functions/kit/consumer.ts'
import type { AnyJob } from '../functions/kit/job.ts'
import type { AnyOperation } from '../functions/kit/operation.ts'

/** The function behind `$default`; it is no operation and has no declaration. */
export const NOT_FOUND = 'notFound'

const kebab = (id: string) => id.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

export const pascal = (id: string) => id.charAt(0).toUpperCase() + id.slice(1)

const OPERATIONS: readonly AnyOperation[] = operations
const JOBS: readonly AnyJob[] = jobs
const CONSUMERS: readonly AnyConsumer[] = consumers

/** Where the handler of each function stands: id → file under the project's root. */
export function handlerFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...OPERATIONS.map(({ id, area }): [string, string] => [id, join('functions/api', area, `${kebab(id)}.ts`)]),
    ...JOBS.map(({ id }): [string, string] => [id, join('functions/jobs', `${kebab(id)}.ts`)]),
    ...CONSUMERS.map(({ id }): [string, string] => [id, join('functions/consumers', `${kebab(id)}.ts`)]),
    [preToken.id, 'functions/identity/pre-token.ts'],
    [NOT_FOUND, 'functions/kit/not-found.ts'],
  ])
}
