import * as z from 'zod/mini'
import { figuresCsv } from '../../domain/openness/figures-csv.ts'
import { PublicFigures } from '../../domain/openness/figures.ts'
import { parsePeriodId } from '../../domain/periods/period.ts'
import { refuse } from '../../domain/refusal.ts'
import { plainNumber, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { figuresIn, Format } from './read-figures.ts'

export const getPublicPeriod = operation({
  id: 'getPublicPeriod',
  area: 'public',
  route: 'GET /v1/public/periods/{periodId}',
  summary: 'Counts of a period for everyone: by unit, without names and without small cells; also as CSV',
  allow: 'public',
  who: 'anyone, once all results of the period are final, at the latest sixty working days after its window',
  cache: 'public, max-age=3600',
  query: Format,
  output: z.extend(PublicFigures(), { version: plainNumber, allowedActions: plainTexts }),
  csv: answer => figuresCsv([answer]),
  refusals: ['publication_not_found'],
  table: { publication: ['GetItem'] },
  async find({ path }, { table }) {
    if (parsePeriodId(path.periodId) === undefined) return refuse('publication_not_found')
    return (await table.get(keys.publication(path.periodId))) ?? refuse('publication_not_found')
  },
  decide: ({ found }) => ({ answer: { ...figuresIn(found), version: 1, allowedActions: [] } }),
})

export const handler = lambda(getPublicPeriod)
