import type * as z from 'zod/mini'

/** A schema that is built when it is first needed: a cold start pays for what a function uses, not for all that it could. */
export function later<S extends z.ZodMiniType>(build: () => S): () => S {
  let built: S | undefined
  return () => (built ??= build())
}
