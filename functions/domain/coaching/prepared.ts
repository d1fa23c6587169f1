import type { Guidance } from './guidance.ts'

/** III.D.4.e.3.a, III.D.4.f.3: before the first meeting the employee reports or plans. */
export const needsPreparation = ({ kind }: Pick<Guidance, 'kind'>): boolean =>
  kind === 'coaching' || kind === 'mentoring'
