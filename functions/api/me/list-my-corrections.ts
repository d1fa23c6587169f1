import * as z from 'zod/mini'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { CorrectionView, correctionView } from '../corrections/view.ts'

export const listMyCorrections = operation({
  id: 'listMyCorrections',
  area: 'me',
  route: 'GET /v1/me/corrections',
  summary: 'What I asked to be put right about me, and how it was decided',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'anyone, his own',
  paged: true,
  output: z.object({ items: z.array(CorrectionView) }),
  refusals: ['not_allowed'],
  table: { correction: ['Query'] },
  find: ({ actor: { employeeId }, page }, { table }) =>
    employeeId === undefined
      ? refuse('not_allowed')
      : table.page(ranges.correctionsOf(employeeId), page.limit, page.start),
  decide: ({ found: { items, next } }, { now }) => ({
    answer: { items: items.map(one => correctionView(one, 'self', now)) },
    next,
  }),
})

export const handler = lambda(listMyCorrections)
