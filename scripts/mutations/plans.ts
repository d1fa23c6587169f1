import { type Mutation, of } from './mutation.ts'

const findSkp = of('api/skp/find.ts')
const skpActions = of('domain/plans/skp-actions.ts')
const createSkp = of('api/skp/create-skp.ts')

/** What happens to a plan, by whom and when. */
export const PLANS: readonly Mutation[] = [
  findSkp(
    'plan of a stranger is not found',
    'plans \\(SKP\\) getSkp ',
    "if (relations.size === 0) return refuse('skp_not_found')",
    '',
  ),
  findSkp(
    'part in a plan',
    'plans \\(SKP\\) editSkp',
    "if (!isSkpPartOf(action, relations)) return refuse('not_allowed')",
    '',
  ),
  skpActions(
    'state of a plan',
    'plans \\(SKP\\) withdrawSkp',
    'if (!rule.from.includes(skp.status))',
    'if (rule.from.length === 0)',
  ),
  skpActions(
    'superior waits for the end of January',
    'plans \\(SKP\\) approveSkp',
    'if (now > limit) return undefined',
    'if (now > 0) return undefined',
  ),
  skpActions(
    'the last moment of January is the evaluator’s',
    'plans \\(SKP\\) returnSkp',
    'if (now > limit)',
    'if (now >= limit)',
  ),
  createSkp(
    'one plan a year',
    'the beginning of a plan createSkp',
    "if (ofYear.some(skp => skp.status !== 'diganti'))",
    'if (ofYear.length > 9)',
  ),
  createSkp(
    'who makes no plan',
    'the beginning of a plan createSkp',
    'if (!mustHaveSkp(employee))',
    "if (employee.name === '')",
  ),
  createSkp(
    'planning has opened',
    'the beginning of a plan createSkp',
    'if (now < cycle.planning.opensAt)',
    'if (now < 0)',
  ),
  of('api/skp/create-skp.ts', 'matrix/attacks')(
    'only own plans are copied',
    'somebody else’s affairs a plan',
    'source?.employeeId === employeeId ? table.get(keys.skp(source)) : undefined',
    'source === undefined ? undefined : table.get(keys.skp(source))',
  ),
]
