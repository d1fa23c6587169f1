import * as z from 'zod/mini'
import { ActingKind } from '../../domain/people/acting.ts'
import type { Offered } from '../../domain/people/delegation.ts'
import { conflictOf, daysFaults, mayOffer, partyFaults, unitIdsOf } from '../../domain/people/delegation-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { line, LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf, NO_HISTORY } from '../../store/history.ts'
import { delegationIdOf, isEmployeeId, randomText } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { partiesFor } from './find.ts'
import { saveDelegation } from './save.ts'
import { delegationView, DelegationView } from './view.ts'

export const delegateOffice = operation({
  id: 'delegateOffice',
  area: 'delegations',
  route: 'POST /v1/delegations',
  summary: "An evaluator's office is offered to a Plt. or Plh. for some days (Pasal 1(9), IV.A.3)",
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the evaluator himself; of one who is absent his superior or an administrator',
  status: 201,
  input: z.strictObject({
    delegatorId: z.optional(line(100)),
    delegateId: line(100),
    kind: ActingKind,
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    reason: LongText,
  }),
  output: DelegationView,
  refusals: ['not_allowed', 'delegation_overlaps', 'delegation_circle', 'delegations_full'],
  table: {
    employee: ['GetItem'],
    region: ['GetItem'],
    unit: ['GetItem'],
    delegation: ['PutItem'],
    history: ['PutItem'],
  },
  find: () => undefined,
  async gather({ input, actor }, { table, now }) {
    const profile = async (id: string | undefined) =>
      id === undefined || !isEmployeeId(id) ? undefined : table.get(keys.employee(id))
    const delegatorId = input.delegatorId ?? actor.employeeId
    const [delegator, delegate] = await Promise.all([profile(delegatorId), profile(input.delegateId)])
    // whether someone is there at all is not for everyone to learn
    const isAdmin = actor.roles.includes('admin_kepegawaian')
    const to = { employeeId: input.delegateId }
    const parties = delegator === undefined ? undefined : await partiesFor(table, actor, delegator, to, now)
    if (parties === undefined ? !isAdmin : !mayOffer(parties)) return refuse('not_allowed')
    const units = await Promise.all(unitIdsOf(delegator, delegate).map(unitId => table.get(keys.unit(unitId))))
    const found = units.filter(unit => unit !== undefined)
    const faults = [...partyFaults(delegator, delegate, found), ...daysFaults(input, now)]
    if (faults.length > 0 || delegator === undefined || delegate === undefined || parties === undefined)
      return refuse('invalid_input', undefined, faults)
    return { delegator, delegate, parties }
  },
  decide({ gathered: { delegator, delegate, parties }, input, actor }, { now, randomBytes }) {
    const conflict = conflictOf(delegator, delegate, input, now)
    if (conflict instanceof Refusal) return conflict
    const { kind, startsOn, endsOn, reason } = input
    const by = actor.employeeId ?? actor.sub
    const { employeeId: delegatorId, name: delegatorName } = delegator
    const { employeeId: delegateId, name: delegateName } = delegate
    const offered: Offered = {
      status: 'ditawarkan',
      delegationId: delegationIdOf({ delegateId, place: randomText(randomBytes, 16) }),
      ...{ delegatorId, delegatorName, delegateId, delegateName },
      ...{ kind, startsOn, endsOn, reason },
      ...{ offeredBy: by, offeredAt: now, version: 1 },
      ...NO_HISTORY,
    }
    const fixed = { delegatorId, delegateId, kind, startsOn, endsOn, reason: digestOf(reason) }
    const saved = saveDelegation(undefined, offered, { at: now, by, operation: 'delegateOffice', fixed })
    return { answer: delegationView(saved.delegation, parties, now), writes: saved.writes }
  },
})

export const handler = lambda(delegateOffice)
