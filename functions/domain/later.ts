import type * as z from 'zod/mini'

/**
 * A schema that is built when it is first needed: a cold start pays for what a function uses, not for all that it could.
 * Where what the table keeps stands in the same file, an input is marked as pure: a bundle without its use goes without it.
 */
export function later<S extends z.ZodMiniType>(build: () => S): () => S {
  let built: S | undefined
  return () => (built ??= build())
}
