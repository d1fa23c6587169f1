import type { Counselling } from '../../domain/counselling/counselling.ts'
import { counsellingParts } from '../../domain/counselling/counselling-actions.ts'
import { BehaviourInput } from '../../domain/counselling/counselling-input.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { NO_HISTORY } from '../../store/history.ts'
import { counsellingIdOf, isEmployeeId, randomText } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { chainOf, officeOfAct, relationsOf } from '../chain.ts'
import { saveCounselling } from '../counselling/find.ts'
import { CounsellingView, counsellingView } from '../counselling/view.ts'

export const tellBehaviour = operation({
  id: 'tellBehaviour',
  area: 'employees',
  route: 'POST /v1/employees/{employeeId}/counselling',
  summary: 'What of someone’s behaviour hinders the team or unit is told to him first of all (III.D.5.c.1.c)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator',
  status: 201,
  input: BehaviourInput,
  output: CounsellingView,
  refusals: ['employee_not_found', 'not_allowed'],
  table: {
    employee: ['GetItem'],
    region: ['GetItem'],
    counselling: ['PutItem'],
    behaviour: ['PutItem'],
    history: ['PutItem'],
  },
  async find({ path: { employeeId }, actor }, { table, now }) {
    const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
    const relations = chain === undefined ? undefined : relationsOf(actor, chain)
    if (chain === undefined || relations === undefined || relations.size === 0) return refuse('employee_not_found')
    if (!relations.has('evaluator')) return refuse('not_allowed')
    return { employee: chain.employee, relations, onBehalfOf: officeOfAct(actor, chain)?.employeeId }
  },
  decide({ found: { employee, relations, onBehalfOf }, input, actor }, { now, randomBytes }) {
    const { employeeId, name } = employee
    const told: Counselling = {
      ...{ employeeId, name, place: randomText(randomBytes, 16), status: 'disampaikan', toldAt: now },
      ...{ actorId: employeeId, version: 1, ...NO_HISTORY },
    }
    const by = actor.employeeId ?? actor.sub
    const { one, writes } = saveCounselling(undefined, told, {
      ...{ at: now, by, onBehalfOf, operation: 'tellBehaviour', said: input },
    })
    const counsellingId = counsellingIdOf(one)
    const words = { told: input }
    const key = keys.behaviour(counsellingId)
    return {
      answer: counsellingView(one, words, { parts: counsellingParts(one, relations, actor), now }),
      writes: [...writes, { action: 'PutItem', key, item: { counsellingId, words }, when: { absent: true } }],
    }
  },
})

export const handler = lambda(tellBehaviour)
