import * as z from 'zod/mini'
import { line, text } from '../text.ts'
import { Cascading, ControlLevel, StrategyKind } from './role-matrix.ts'

const Words = text(500)

/** A row of A.1.5 is someone here, by id, or of another agency, by post and agency (II.A.5.j). */
const RoleInput = z.strictObject({
  roleId: z.optional(line(20)),
  employeeId: z.optional(line(40)),
  outside: z.optional(line(200)),
  /** Of someone of another unit: the approved assignment by which he takes part. */
  assignmentId: z.optional(line(40)),
  result: Words,
  control: ControlLevel,
})

/** II.A.5.h: a strategy for which nobody answers is none yet. */
export const RoleMatrixInput = z.strictObject({
  indicators: z
    .array(
      z.strictObject({
        indicator: Words,
        strategies: z
          .array(
            z.strictObject({
              strategy: Words,
              kind: StrategyKind,
              cascading: Cascading,
              roles: z.array(RoleInput).check(z.maxLength(60)),
            }),
          )
          .check(z.minLength(1), z.maxLength(8)),
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
})
export type RoleMatrixInput = z.output<typeof RoleMatrixInput>
export type RoleInput = RoleMatrixInput['indicators'][number]['strategies'][number]['roles'][number]
