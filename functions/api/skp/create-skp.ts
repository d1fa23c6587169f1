import * as z from 'zod/mini'
import { mustHaveSkp } from '../../domain/people/employee.ts'
import { formatInstant } from '../../domain/instant.ts'
import { refuse } from '../../domain/refusal.ts'
import { Approach } from '../../domain/plans/skp.ts'
import { draftSkp } from '../../domain/plans/skp-rules.ts'
import { line } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { NO_HISTORY } from '../../store/history.ts'
import { parseSkpId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { chainOf, relationsOf } from '../chain.ts'
import { READS_OF_SKP } from './find.ts'
import { saveSkp } from './save.ts'
import { partiesOf } from './parties.ts'
import { skpView, SkpView } from './view.ts'

const COPY_UNKNOWN = refuse('invalid_input', undefined, [
  { pointer: '/copyFrom', code: 'skp_not_found', detail: 'SKP yang hendak disalin tidak ada di antara SKP Anda.' },
])

const approachNotUsed = (approaches: readonly string[]) =>
  refuse('invalid_input', undefined, [
    {
      pointer: '/approach',
      code: 'approach_not_used',
      detail: `Tahun ini hanya memakai pendekatan ${approaches.join(', ')}.`,
    },
  ])

export const createSkp = operation({
  id: 'createSkp',
  area: 'skp',
  route: 'POST /v1/skp',
  summary: 'The employee begins the SKP of a year',
  allow: ['pegawai'],
  who: 'the employee himself, from the opening of planning; after its close marked late',
  status: 201,
  input: z.strictObject({
    year: z.number().check(z.int(), z.gte(2020), z.lte(2099)),
    approach: Approach,
    copyFrom: z.optional(line(60)),
  }),
  output: SkpView,
  refusals: ['not_allowed', 'period_not_open', 'skp_exists', 'skp_not_required'],
  table: { ...READS_OF_SKP, cycle: ['GetItem'], skp: ['GetItem', 'Query', 'PutItem'], history: ['PutItem'] },
  async find({ actor }, { table, now }) {
    const chain = actor.employeeId === undefined ? undefined : await chainOf(table, actor.employeeId, now)
    if (chain === undefined) return refuse('not_allowed')
    return { chain, relations: relationsOf(actor, chain), parties: await partiesOf(table, undefined, chain) }
  },
  async gather({ found, input }, { table }) {
    const { employeeId } = found.chain.employee
    const source = input.copyFrom === undefined ? undefined : parseSkpId(input.copyFrom)
    const [cycle, ofYear, copied] = await Promise.all([
      table.get(keys.cycle(input.year)),
      table.all(ranges.skpOfYear(employeeId, input.year)),
      source?.employeeId === employeeId ? table.get(keys.skp(source)) : undefined,
    ])
    if (input.copyFrom !== undefined && copied === undefined) return COPY_UNKNOWN
    return cycle?.approaches.includes(input.approach) === false
      ? approachNotUsed(cycle.approaches)
      : { cycle, ofYear, copied }
  },
  decide({ found, gathered, input, actor }, { now }) {
    const { employee } = found.chain
    const { cycle, ofYear, copied } = gathered
    if (!mustHaveSkp(employee)) return refuse('skp_not_required')
    if (cycle === undefined) return refuse('period_not_open', `Tahun kinerja ${input.year} belum ditetapkan.`)
    if (now < cycle.planning.opensAt)
      return refuse('period_not_open', `Penyusunan SKP dibuka ${formatInstant(cycle.planning.opensAt)}.`)
    if (ofYear.some(skp => skp.status !== 'diganti')) return refuse('skp_exists')
    const seq = Math.max(0, ...ofYear.map(skp => skp.seq)) + 1
    const late = now > cycle.planning.closesAt
    const draft = draftSkp(
      { ...employee, evaluatorId: found.chain.desk?.employeeId },
      { year: input.year, seq, approach: input.approach, late, copied },
      NO_HISTORY,
    )
    const { skp, writes } = saveSkp(undefined, draft, {
      at: now,
      by: actor.employeeId ?? actor.sub,
      operation: 'createSkp',
      fixed: { approach: input.approach, late, ...(copied === undefined ? {} : { copiedFrom: input.copyFrom }) },
    })
    return { answer: skpView(skp, found.chain, found.parties, { relations: found.relations, now }), writes }
  },
})

export const handler = lambda(createSkp)
