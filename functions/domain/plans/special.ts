import { CoreValue } from '../feedback/core-values.ts'
import type { Instant } from '../instant.ts'
import type { FieldProblem } from '../refusal.ts'
import type { Skp } from './skp.ts'

// Pasal 10(4): what the pimpinan especially expects of behaviour is his to set, throughout the year. What the employee
// writes stands beside it and never takes it away.

type Expectations = Skp['behaviourExpectations']
type Expecting = Pick<Skp, 'behaviourExpectations' | 'special'>

export const setExpectationsOf = <S extends Skp>(skp: S, behaviourExpectations: Expectations, now: Instant): S => ({
  ...skp,
  behaviourExpectations,
  special: { values: valuesOf(behaviourExpectations), at: now },
  version: skp.version + 1,
})

/** What the employee wrote, with what the pimpinan had set. */
export const besideSpecial = (written: Expectations, { behaviourExpectations, special }: Expecting): Expectations => ({
  ...written,
  ...only(behaviourExpectations, special?.values ?? []),
})

/** Another text for what the pimpinan set; left out, or the same, it stays. */
export function specialFaults({ behaviourExpectations, special }: Expecting, written: Expectations): FieldProblem[] {
  return (special?.values ?? []).flatMap(value =>
    written[value] === undefined || written[value] === behaviourExpectations[value]
      ? []
      : [
          {
            pointer: `/behaviourExpectations/${value}`,
            code: 'set_by_evaluator',
            detail:
              'Ekspektasi khusus atas nilai ini ditetapkan Pimpinan (Pasal 10 ayat (4)). Kosongkan isian ini, dan sampaikan usulan Anda dalam dialog.',
          },
        ],
  )
}

/** A revision that replaces a plan: what was set on that one since it was begun is in it too. */
export function withSpecialOf<S extends Expecting>(revision: S, former: Expecting | undefined): S {
  if (former?.special === undefined || former.special.at <= (revision.special?.at ?? 0)) return revision
  const { behaviourExpectations, special } = revision
  const before = new Set(special?.values)
  const own = valuesOf(behaviourExpectations).filter(value => !before.has(value))
  const written = only(behaviourExpectations, own)
  return { ...revision, behaviourExpectations: besideSpecial(written, former), special: former.special }
}

const valuesOf = (expectations: Expectations): CoreValue[] =>
  CoreValue.options.filter(value => expectations[value] !== undefined)

const only = (expectations: Expectations, values: readonly CoreValue[]): Expectations =>
  Object.fromEntries(values.map(value => [value, expectations[value]]))
