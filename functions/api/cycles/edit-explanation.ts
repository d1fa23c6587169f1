import * as z from 'zod/mini'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { explanationView, ExplanationView } from './explanation-view.ts'
import { yearOf } from './view.ts'

export const editExplanation = operation({
  id: 'editExplanation',
  area: 'cycles',
  route: 'PUT /v1/cycles/{year}/explanation',
  summary: 'The head says why performance is evaluated, how results are used, and what they are not used for',
  allow: ['kepala_daerah'],
  who: 'the head of region; whoever had read it is asked to read it again',
  version: 'match_or_none',
  input: z.strictObject({ purpose: LongText, use: LongText, notUsedFor: LongText }),
  output: ExplanationView,
  refusals: ['cycle_not_found'],
  table: { cycle: ['GetItem'], explanation: ['GetItem', 'PutItem'] },
  async find({ path }, { table }) {
    const year = yearOf(path.year)
    if (year instanceof Refusal) return year
    const [cycle, was] = await Promise.all([table.get(keys.cycle(year)), table.get(keys.explanation(year))])
    return cycle === undefined ? refuse('cycle_not_found') : { year, was }
  },
  decide({ found: { year, was }, input, actor }, { now }) {
    const writtenBy = actor.employeeId ?? actor.sub
    const item = { year, ...input, writtenBy, writtenAt: now, version: (was?.version ?? 0) + 1 }
    const when = was === undefined ? { absent: true as const } : { equals: { version: was.version } }
    return {
      answer: explanationView(item, undefined, actor),
      stored: was && explanationView(was, undefined, actor),
      writes: [{ action: 'PutItem', key: keys.explanation(year), item, when }],
      was,
    }
  },
})

export const handler = lambda(editExplanation)
