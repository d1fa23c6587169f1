import * as z from 'zod/mini'
import { figuresCsv } from '../../domain/openness/figures-csv.ts'
import { PublicFigures } from '../../domain/openness/figures.ts'
import { refuse } from '../../domain/refusal.ts'
import { plainNumber, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { Year } from '../year.ts'
import { figuresIn, Format } from './read-figures.ts'

export const getPublicCycle = operation({
  id: 'getPublicCycle',
  area: 'public',
  route: 'GET /v1/public/cycles/{year}',
  summary: 'What was published of the periods of a year, side by side; no sum of them that was not published',
  allow: 'public',
  who: 'anyone, once the first period of the year is published',
  cache: 'public, max-age=3600',
  query: Format,
  output: z.object({
    year: plainNumber,
    periods: z.array(PublicFigures()),
    version: plainNumber,
    allowedActions: plainTexts,
  }),
  csv: ({ periods }) => figuresCsv(periods),
  refusals: ['publication_not_found'],
  table: { publication: ['Query'] },
  async find({ path }, { table }) {
    const year = Year.safeParse(path.year)
    if (!year.success) return refuse('publication_not_found')
    const published = await table.all(ranges.publications(year.data))
    return published.length === 0 ? refuse('publication_not_found') : { year: year.data, published }
  },
  // a period is added and never changed, so that their number names the version
  decide: ({ found: { year, published } }) => ({
    answer: { year, periods: published.map(figuresIn), version: published.length, allowedActions: [] },
  }),
})

export const handler = lambda(getPublicCycle)
