import type { TestSystem } from './system.ts'

/** What somebody else does after the next function has read and before it commits. */
export function beforeNextCommit(system: Pick<TestSystem, 'client'>, act: () => Promise<unknown>): { done: boolean } {
  const state = { begun: false, done: false }
  system.client.middlewareStack.add(
    (next, context) => async args => {
      if (!state.begun && String(context.commandName).startsWith('TransactWrite')) {
        state.begun = true
        await act()
        state.done = true
      }
      return next(args)
    },
    { step: 'initialize', priority: 'high' },
  )
  return state
}
