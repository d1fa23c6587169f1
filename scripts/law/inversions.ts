import type { Bent } from '../mutated.ts'

/** A rule turned round: a test that carries its clause, whichever it is, must then be red. */
export type Inversion = Omit<Bent, 'tests' | 'named'> & { readonly clause: string }

const inversion = (clause: string, check: string, file: string, find: string, replace: string): Inversion => ({
  clause,
  check,
  file: `functions/domain/${file}`,
  find,
  replace,
})

export const INVERSIONS: readonly Inversion[] = [
  inversion(
    'P14(1)',
    'perencanaan ditutup paling lambat akhir Januari',
    'periods/cycle.ts',
    'if (closesAt > latest)',
    'if (closesAt < 0)',
  ),
  inversion(
    'II.C.5',
    'atasan menunggu sampai akhir Januari',
    'plans/skp-actions.ts',
    'if (now > limit) return undefined',
    'return undefined',
  ),
  inversion(
    'II.A.2.a.8',
    'keempat perspektif terpenuhi',
    'plans/skp-complete.ts',
    '.filter(perspective => !met.has(perspective))',
    '.filter(perspective => met.has(perspective))',
  ),
  inversion(
    'IV.A.11',
    'hasil atasan sesudah kelalaian penilai bersifat final',
    'evaluations/evaluation-rules.ts',
    "if (evaluation.by === 'superior') return { finalBy: 'IV.A.11' }",
    "if (evaluation.by !== 'superior') return { finalBy: 'IV.A.11' }",
  ),
  inversion(
    'IV.A.14',
    'penilai yang pindah dalam jangka waktu tetap mengevaluasi',
    'people/moves.ts',
    'const inWindow = evaluation.opensAt <= now && now <= evaluation.closesAt',
    'const inWindow = now < evaluation.opensAt || evaluation.closesAt < now',
  ),
  inversion(
    'IV.B.1.g',
    'capaian unit yang dipimpin penilai',
    'evaluations/achievement-of.ts',
    'const judge = evaluator ?? superior',
    'const judge = superior ?? evaluator',
  ),
  inversion(
    'IV.B.3.a.3.a–c',
    'kuadran kinerja',
    'rulesets/permenpanrb-6-2022.ts',
    "sesuai_ekspektasi: 'butuh_perbaikan',",
    "sesuai_ekspektasi: 'kurang',",
  ),
  inversion(
    'V.A.5',
    '14 hari kerja untuk menyampaikan',
    'rulesets/permenpanrb-6-2022.ts',
    'deliver: { workingDays: 14,',
    'deliver: { workingDays: 13,',
  ),
  inversion(
    'V.B.2',
    'keberatan sampai hari kerja ke-14',
    'evaluations/objection-rules.ts',
    'if (now <= evaluation.objectBy) return undefined',
    'if (now > evaluation.objectBy) return undefined',
  ),
  inversion(
    'V.B.4',
    'penilai didengar sebelum keputusan',
    'evaluations/objection-rules.ts',
    'return objection.evaluatorExplainedAt === undefined && now <= objection.explainBy',
    'return objection.evaluatorExplainedAt !== undefined && now <= objection.explainBy',
  ),
]
