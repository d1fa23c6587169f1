import * as z from 'zod/mini'
import { Tone } from '../../domain/feedback/feedback.ts'
import { Hint, hintsFor } from '../../domain/feedback/wording.ts'
import { draftText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'

const Draft = draftText(2000)

export const checkFeedback = operation({
  id: 'checkFeedback',
  area: 'feedback',
  route: 'POST /v1/feedback/hints',
  summary:
    'Hints about the wording of feedback before it is sent: absolutes, attacks, no example; nothing is kept of it',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'anyone who may give feedback; a hint never stops it',
  // no record of keys: the text would be in it
  idempotent: 'by_content',
  input: z.strictObject({
    tone: Tone,
    observation: Draft,
    impact: Draft,
    suggestion: z.optional(Draft),
    hasEvidence: z._default(z.boolean(), false),
  }),
  output: z.object({ hints: z.array(Hint) }),
  refusals: [],
  table: {},
  find: () => undefined,
  decide: ({ input }) => ({ answer: { hints: hintsFor(input) } }),
})

export const handler = lambda(checkFeedback)
