import * as z from 'zod/mini'
import { refuse } from '../../domain/refusal.ts'
import { plainText, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { LEADERS } from '../periods/view.ts'
import { Year } from '../year.ts'

export const listSurveyComments = operation({
  id: 'listSurveyComments',
  area: 'surveys',
  route: 'GET /v1/surveys/{year}/comments',
  summary: 'What people wrote beside their answers, of the whole region, in an order that says nothing',
  allow: LEADERS,
  who: 'the administrator, the pembina, the head of region, once the results are released',
  paged: true,
  output: z.object({ items: z.array(z.object({ comment: plainText, allowedActions: plainTexts })) }),
  refusals: ['survey_not_found'],
  table: { surveyResult: ['GetItem'], surveyComment: ['Query'] },
  async find({ path, page }, { table }) {
    const year = Year.safeParse(path.year)
    // written one by one before the results: until these are there, some of them are not
    if (!year.success || (await table.get(keys.surveyResult(year.data))) === undefined)
      return refuse('survey_not_found')
    return table.page(ranges.surveyComments(year.data), page.limit, page.start)
  },
  decide: ({ found: { items, next } }) => ({
    answer: { items: items.map(({ comment }) => ({ comment, allowedActions: [] })) },
    next,
  }),
})

export const handler = lambda(listSurveyComments)
