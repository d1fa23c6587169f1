import * as z from 'zod/mini'
import { CorrectionStatus } from '../../domain/people/correction.ts'
import { yearOf } from '../../domain/instant.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { Year } from '../year.ts'
import { CorrectionView, correctionView } from './view.ts'

export const listCorrections = operation({
  id: 'listCorrections',
  area: 'corrections',
  route: 'GET /v1/corrections',
  summary: 'Requests to put data right: those that wait, oldest first, or those of a year that were decided so',
  allow: ['admin_kepegawaian'],
  who: 'administrator; his own he sees without being able to decide them',
  paged: true,
  query: z.strictObject({ status: z._default(CorrectionStatus, 'diajukan'), year: z.optional(Year) }),
  output: z.object({ items: z.array(CorrectionView) }),
  refusals: [],
  table: { correctionLine: ['Query'] },
  find: ({ query: { status, year }, page }, { table, now }) =>
    table.page(
      status === 'diajukan' ? ranges.openCorrections() : ranges.decidedCorrections(year ?? yearOf(now)),
      page.limit,
      page.start,
    ),
  decide: ({ found: { items, next }, query: { status }, actor }, { now }) => ({
    answer: {
      items: items
        .filter(one => one.status === status)
        .map(one => correctionView(one, one.employeeId === actor.employeeId ? 'self' : 'admin', now)),
    },
    next,
  }),
})

export const handler = lambda(listCorrections)
