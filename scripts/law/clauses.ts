import type { Clause } from './clause.ts'
import { CONDUCT } from './conduct.ts'
import { EVALUATION } from './evaluation.ts'
import { FOLLOW_UP } from './follow-up.ts'
import { PLANNING } from './planning.ts'

/** Every clause of PermenPANRB 6/2022 that binds someone, and what became of it here. Written by hand. */
export const CLAUSES: readonly Clause[] = [...PLANNING, ...CONDUCT, ...EVALUATION, ...FOLLOW_UP]
