import { type Mutation, of } from './mutation.ts'

const chain = of('api/chain.ts')

/** Who is what to whom. */
export const RELATIONS: readonly Mutation[] = [
  chain(
    'self is nothing but self',
    'evaluations getEvaluation',
    'if (me !== undefined && me === chain.employee.employeeId)',
    "if (me !== undefined && me === chain.employee.employeeId && !actor.roles.includes('admin_kepegawaian'))",
  ),
  of('domain/people/authority.ts', 'domain/delegated-authority')(
    'self is not his own evaluator',
    'whatever is delegated to whomever nobody judges himself',
    'if (isOneOf(holders, office.employeeId)) return undefined',
    '',
  ),
  chain(
    'evaluator is the one of the profile',
    'plans \\(SKP\\) getSkp ',
    'if (me !== undefined && me === chain.evaluatorId)',
    'if (me !== undefined && me !== chain.superiorId)',
  ),
  of('domain/people/authority.ts', 'matrix/attacks')(
    'who has left evaluates nobody',
    'tokens who has left',
    'return isInOffice(office) ? { person: office, office } : undefined',
    'return { person: office, office }',
  ),
  chain(
    'superior is the one of the profile',
    'plans \\(SKP\\) getSkp ',
    'if (me !== undefined && me === chain.superiorId)',
    'if (me !== undefined && me !== chain.evaluatorId)',
  ),
  chain(
    'admin is who has the role',
    'plans \\(SKP\\) getSkp ',
    "if (actor.roles.includes('admin_kepegawaian'))",
    'if (actor.roles.length > 0)',
  ),
  of('domain/people/authority.ts')(
    'superior is the evaluator’s evaluator',
    'evaluations rateEvaluation',
    'holds ?? (yield* firstDesk(from?.evaluatorId, { holders: below, delegates: below }, now))',
    'holds',
  ),
]
