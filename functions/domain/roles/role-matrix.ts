import * as z from 'zod/mini'
import { later } from '../later.ts'
import { PositionKind } from '../people/employee.ts'
import { chained, named, optionalText, plainNumber, plainText } from '../shapes.ts'

/** II.A.4.b: what a strategy brings about. */
export const StrategyKind = z.enum(['outcome_antara', 'output', 'layanan'])

/** II.A.4.f: three ways of direct cascading, and two of the other, which does not yet stand for the pimpinan's result. */
export const Cascading = z.enum([
  ...(['pembagian_aspek', 'pembagian_wilayah', 'pembagian_beban_target'] as const),
  ...(['layanan', 'output_antara'] as const),
])

/** II.A.5.a: quality and level of control, the highest first. */
export const ControlLevel = z.enum(['outcome_antara', 'kendali_rendah', 'kendali_sedang', 'kendali_tinggi'])
export type ControlLevel = z.output<typeof ControlLevel>

/** Whose results are divided: of a unit its head's, of a team its leader's. */
export const MatrixOf = z.object({ kind: z.enum(['unit', 'tim']), id: plainText, name: plainText })

/** As they were when the matrix was written: A.1.5 has name and post of each. */
const Contributor = () => ({
  employeeId: optionalText,
  name: optionalText,
  position: optionalText,
  positionKind: z.optional(PositionKind),
  /** Who is no employee here (II.A.5.j): post and agency. */
  outside: optionalText,
  /** By which approved assignment someone of another unit takes part. */
  assignmentId: optionalText,
})

const role = () => ({ roleId: plainText, result: plainText, control: ControlLevel })
const strategy = () => ({ strategy: plainText, kind: StrategyKind, cascading: Cascading })

/** Matriks pembagian peran dan hasil (II.A.5.g–j), one of a unit or a team and year. */
export const RoleMatrix = later(() =>
  z.object({
    matrixId: plainText,
    year: plainNumber,
    of: MatrixOf,
    writtenBy: named,
    indicators: z.array(
      z.object({
        indicator: plainText,
        strategies: z.array(z.object({ ...strategy(), roles: z.array(z.object({ ...role(), ...Contributor() })) })),
      }),
    ),
    writtenAt: plainNumber,
    ...chained,
    wroteBy: optionalText,
  }),
)
export type RoleMatrix = z.output<ReturnType<typeof RoleMatrix>>
export type Role = RoleMatrix['indicators'][number]['strategies'][number]['roles'][number]

/** What one person has to bring about in one matrix, where he and who judges him find it. */
export const RolesOf = later(() =>
  z.object({
    employeeId: plainText,
    year: plainNumber,
    matrixId: plainText,
    of: MatrixOf,
    writtenBy: named,
    roles: z.array(z.object({ ...role(), indicator: plainText, ...strategy() })),
    /** That of the matrix that says it. */
    version: plainNumber,
  }),
)
export type RolesOf = z.output<ReturnType<typeof RolesOf>>

/** Every role with the indicator and the strategy that it serves. */
export const rolesIn = ({ indicators }: Pick<RoleMatrix, 'indicators'>) =>
  indicators.flatMap(({ indicator, strategies }) =>
    strategies.flatMap(({ roles, ...of }) => roles.map(one => ({ ...one, indicator, ...of }))),
  )

/** The same by person, as each finds it. */
export function rolesByPerson(matrix: RoleMatrix): readonly RolesOf[] {
  const { year, matrixId, of, writtenBy, version } = matrix
  const own = rolesIn(matrix).filter(({ employeeId }) => employeeId !== undefined)
  return [...Map.groupBy(own, ({ employeeId = '' }) => employeeId)].map(([employeeId, roles]) => ({
    ...{ employeeId, year, matrixId, of, writtenBy, version },
    roles: roles.map(({ roleId, result, control, indicator, strategy, kind, cascading }) => ({
      ...{ roleId, result, control, indicator, strategy, kind, cascading },
    })),
  }))
}

/**
 * II.A.5.b: the guide of who leads others, in words; of who does not lead, c and d ask for no more than the lowest level
 * or for what the jenjang says, which only people know.
 */
export function controlHint({ positionKind, control }: Pick<Role, 'positionKind' | 'control'>): string | undefined {
  const leads = positionKind === 'administrator' || positionKind === 'pengawas'
  return leads && control === 'kendali_tinggi'
    ? 'Peran administrator, pengawas, atau ketua tim sebaiknya paling kurang output kendali sedang (Lampiran BAB II.A.5.b).'
    : undefined
}
