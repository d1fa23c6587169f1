import * as z from 'zod/mini'
import { formatInstant, type Instant, yearOf } from '../../domain/instant.ts'
import {
  Cascading,
  ControlLevel,
  controlHint,
  MatrixOf,
  type RoleMatrix,
  type RolesOf,
  StrategyKind,
} from '../../domain/roles/role-matrix.ts'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'

const Person = z.object({ employeeId: plainText, name: plainText })
const strategy = { strategy: plainText, kind: StrategyKind, cascading: Cascading }
const role = { roleId: plainText, result: plainText, control: ControlLevel }

/** A.1.5: the pimpinan's indicators, the strategy of each, and who answers for which result; who is not named has none. */
export const RoleMatrixView = z
  .object({
    matrixId: plainText,
    year: plainNumber,
    of: MatrixOf,
    writtenBy: Person,
    indicators: z.array(
      z.object({
        indicator: plainText,
        strategies: z.array(
          z.object({
            ...strategy,
            roles: z.array(
              z.object({
                ...role,
                employeeId: optionalText,
                name: optionalText,
                position: optionalText,
                outside: optionalText,
                assignmentId: optionalText,
                hint: optionalText,
              }),
            ),
          }),
        ),
      }),
    ),
    /** For its owner: who belongs there and has no role yet ("tidak ada peran"). */
    withoutRole: z.optional(z.array(Person)),
    writtenAt: plainText,
    version: plainNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'RoleMatrix' }))

type Seen = { readonly isOwner: boolean; readonly now: Instant }

/** II.A.5.f.13: roles develop during the year, and are what they were once it is over. */
export const isOver = (year: number, now: Instant): boolean => year < yearOf(now)

export function roleMatrixView(matrix: RoleMatrix, { isOwner, now }: Seen): z.input<typeof RoleMatrixView> {
  const { matrixId, year, of, writtenBy, indicators, writtenAt, version } = matrix
  return {
    ...{ matrixId, year, of, writtenBy, version },
    indicators: indicators.map(({ strategies, ...each }) => ({
      ...each,
      strategies: strategies.map(({ roles, ...one }) => ({
        ...one,
        roles: roles.map(({ positionKind, control, ...rest }) => {
          const hint = controlHint({ positionKind, control })
          return { ...rest, control, ...(hint === undefined ? {} : { hint }) }
        }),
      })),
    })),
    writtenAt: formatInstant(writtenAt),
    allowedActions: isOwner && !isOver(year, now) ? ['editRoleMatrix'] : [],
  }
}

/** What one person has to bring about in one matrix: his work results name these (A.1.7). */
export const RolesView = z
  .object({
    matrixId: plainText,
    year: plainNumber,
    of: MatrixOf,
    writtenBy: Person,
    roles: z.array(z.object({ ...role, indicator: plainText, ...strategy })),
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'Roles' }))

export const rolesView = ({ matrixId, year, of, writtenBy, roles }: RolesOf): z.input<typeof RolesView> => ({
  ...{ matrixId, year, of, writtenBy },
  roles: [...roles],
  allowedActions: ['getRoleMatrix'],
})
