import { isRead, readNow } from '../../domain/openness/explanation.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { explanationView, ExplanationView } from './explanation-view.ts'
import { findExplanation } from './find-explanation.ts'
import { yearOf } from './view.ts'

export const readExplanation = operation({
  id: 'readExplanation',
  area: 'cycles',
  route: 'POST /v1/cycles/{year}/explanation/reading',
  summary: 'The employee confirms that he has read why performance is evaluated; once for each version',
  allow: ['pegawai'],
  who: 'the employee himself',
  output: ExplanationView,
  refusals: ['not_allowed', 'cycle_not_found', 'explanation_not_found'],
  table: { explanation: ['GetItem'], explanationReading: ['GetItem', 'PutItem'] },
  async find({ path, actor: { employeeId } }, { table }) {
    if (employeeId === undefined) return refuse('not_allowed')
    const year = yearOf(path.year)
    if (year instanceof Refusal) return year
    const found = await findExplanation(table, year, employeeId)
    return found instanceof Refusal ? found : { ...found, employeeId }
  },
  decide({ found: { explanation, reading, employeeId }, actor }, { now }) {
    if (isRead(explanation, reading)) return { answer: explanationView(explanation, reading, actor) }
    const item = readNow(explanation, employeeId, now)
    const when = reading === undefined ? { absent: true as const } : { equals: { version: reading.version } }
    return {
      answer: explanationView(explanation, item, actor),
      writes: [{ action: 'PutItem', key: keys.explanationReading(employeeId, explanation.year), item, when }],
      was: explanation,
    }
  },
})

export const handler = lambda(readExplanation)
