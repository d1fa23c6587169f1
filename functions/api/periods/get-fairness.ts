import * as z from 'zod/mini'
import { Fairness } from '../../domain/openness/fairness.ts'
import { parsePeriodId } from '../../domain/periods/period.ts'
import { refuse } from '../../domain/refusal.ts'
import { plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { gunzipped } from '../../store/gzip.ts'
import * as keys from '../../store/keys.ts'
import { LEADERS } from './view.ts'

export const getFairness = operation({
  id: 'getFairness',
  area: 'periods',
  route: 'GET /v1/periods/{periodId}/fairness',
  summary:
    'Whether predicates differ by unit, grade, sex, age or leniency of evaluators: without names and small cells',
  allow: LEADERS,
  who: 'the administrator, the pembina, the head of region, once the figures of the period are published',
  output: z.extend(Fairness(), { allowedActions: plainTexts }),
  refusals: ['publication_not_found'],
  table: { fairness: ['GetItem'] },
  async find({ path }, { table }) {
    if (parsePeriodId(path.periodId) === undefined) return refuse('publication_not_found')
    return (await table.get(keys.fairness(path.periodId))) ?? refuse('publication_not_found')
  },
  decide: ({ found: { report } }) => ({
    answer: { ...z.parse(Fairness(), JSON.parse(gunzipped(report))), allowedActions: [] },
  }),
})

export const handler = lambda(getFairness)
