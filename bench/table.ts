import { type Action, FAMILY, type Grants } from '../functions/store/kinds.ts'

const ACTIONS = ['GetItem', 'PutItem'] as const satisfies readonly Action[]

/** What a bench may do to lay down its data. */
export const LAYING: Grants = Object.fromEntries(Object.keys(FAMILY).map(kind => [kind, ACTIONS]))
