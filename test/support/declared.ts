import { consumers } from '../../functions/consumers.ts'
import { jobs } from '../../functions/jobs.ts'
import { operations } from '../../functions/operations.ts'
import type { Grants } from '../../functions/store/kinds.ts'
import { type Seen, YES } from './uses.ts'

/** What is declared and was never seen, or seen and not declared: one line each, none when all is as it says. */
export function differences({ uses, answers }: Seen): string[] {
  const functions: readonly { readonly id: string; readonly table: Grants }[] = [...operations, ...jobs, ...consumers]
  return [
    ...functions.flatMap(({ id, table }) => {
      const declared = new Set(
        Object.entries(table).flatMap(([kind, actions]) => actions.map(each => `${kind} ${each}`)),
      )
      const used = new Set([...(uses.get(id) ?? [])].filter(each => !isOfKit(each, table)))
      return [
        ...missing(declared, used).map(each => `${id} declares ${each} and no test made it use that`),
        ...missing(used, declared).map(each => `${id} used ${each} and does not declare it`),
      ]
    }),
    ...operations.flatMap(({ id, refusals }) =>
      missing(new Set<string>([YES, ...refusals]), answers.get(id) ?? new Set()).map(each =>
        each === YES ? `no test saw ${id} succeed` : `no test saw ${id} answer ${each}`,
      ),
    ),
  ]
}

const missing = (wanted: ReadonlySet<string>, there: ReadonlySet<string>) =>
  [...wanted].filter(each => !there.has(each)).toSorted()

/** The kit keeps the record of keys; no operation declares it. */
const isOfKit = (use: string, table: Grants) => use.startsWith('idempotency ') && table.idempotency === undefined
