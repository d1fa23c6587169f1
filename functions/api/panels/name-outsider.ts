import { namingRefusal, OutsiderInput } from '../../domain/feedback/outsider-rules.ts'
import { endOf } from '../../domain/instant.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { outsiderIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { findPanel } from './find.ts'
import { READS_OF_OUTSIDER, saveOutsider } from './find-outsider.ts'
import { outsiderView, OutsiderView } from './outsider-view.ts'
import { isSelf } from './view.ts'

const DAY = 24 * 60 * 60

export const nameOutsider = operation({
  id: 'nameOutsider',
  area: 'panels',
  route: 'POST /v1/panels/{panelId}/outsiders',
  summary:
    'The employee names someone from outside, a served citizen or a partner, to be asked by a link (Pasal 18(2)c)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee himself, who has named colleagues, until the round is over; five people at most',
  status: 201,
  input: OutsiderInput(),
  output: OutsiderView,
  refusals: [
    ...(['panel_not_found', 'not_allowed', 'round_over', 'wrong_status'] as const),
    ...(['class_not_asked', 'outsiders_full'] as const),
  ],
  table: {
    ...READS_OF_OUTSIDER,
    email: ['GetItem'],
    outsiders: ['GetItem', 'PutItem'],
    outsideAddress: ['GetItem', 'PutItem'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findPanel(table, path.panelId, actor, now)
    return found instanceof Refusal || isSelf(found) ? found : refuse('not_allowed')
  },
  async gather({ found: { chain, round }, input: { email } }, { table, hmac }) {
    const at = { employeeId: chain.employee.employeeId, periodId: round.periodId }
    const outsiderId = outsiderIdOf(at, email, hmac)
    const [outsiders, employee, address] = await Promise.all([
      table.get(keys.outsiders(at.employeeId, at.periodId)),
      table.get(keys.email(hmac('email', email))),
      table.get(keys.outsideAddress(outsiderId)),
    ])
    return { outsiderId, outsiders, isEmployee: employee !== undefined, address }
  },
  decide({ found, gathered: { outsiderId, outsiders, isEmployee, address }, input, actor }, { now }) {
    const { chain, round, panel } = found
    const named = outsiders?.named ?? []
    const known = named.find(each => each.outsiderId === outsiderId)
    const refused = namingRefusal(round, panel, { named, known, isEmployee }, now)
    if (refused !== undefined) return refused
    const { employeeId, name } = chain.employee
    const { periodId, answerUntil } = round
    const { email, ...said } = input
    const again = known === undefined ? {} : { again: true }
    const outsider = { outsiderId, ...said, state: 'diusulkan' as const, ...again }
    const act = { at: now, by: actor.employeeId ?? actor.sub, operation: 'nameOutsider' }
    // it lapses by itself where nobody ever agrees
    const kept = { outsiderId, email, ttl: Math.ceil(endOf(answerUntil) / 1000) + DAY }
    return {
      answer: outsiderView(found, { answerUntil }, outsider, kept, now),
      writes: [
        ...saveOutsider(outsiders, { employeeId, name, periodId, answerUntil }, outsider, act),
        {
          action: 'PutItem',
          key: keys.outsideAddress(outsiderId),
          item: kept,
          when: address === undefined ? { absent: true } : { equals: { email: address.email } },
        },
      ],
    }
  },
})

export const handler = lambda(nameOutsider)
