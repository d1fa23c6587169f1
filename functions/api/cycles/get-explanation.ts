import { Role } from '../../domain/people/employee.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { explanationView, ExplanationView } from './explanation-view.ts'
import { findExplanation } from './find-explanation.ts'
import { yearOf } from './view.ts'

export const getExplanation = operation({
  id: 'getExplanation',
  area: 'cycles',
  route: 'GET /v1/cycles/{year}/explanation',
  summary: 'Why performance is evaluated this year, how results are used, and what they are not used for',
  allow: Role.options,
  who: 'anyone; whether he himself has confirmed that he read it',
  output: ExplanationView,
  refusals: ['cycle_not_found', 'explanation_not_found'],
  table: { explanation: ['GetItem'], explanationReading: ['GetItem'] },
  async find({ path, actor }, { table }) {
    const year = yearOf(path.year)
    if (year instanceof Refusal) return year
    return findExplanation(table, year, actor.employeeId)
  },
  decide: ({ found: { explanation, reading }, actor }) => ({ answer: explanationView(explanation, reading, actor) }),
})

export const handler = lambda(getExplanation)
