import { counsellingFault } from '../../domain/counselling/counselling-actions.ts'
import { ScheduleInput } from '../../domain/counselling/counselling-input.ts'
import { scheduled, scheduleFaults } from '../../domain/counselling/counselling-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { findCounselling, saveCounselling, TABLE_OF_COUNSELLING } from './find.ts'
import { counsellingHead, CounsellingListItem } from './view.ts'

export const scheduleCounselling = operation({
  id: 'scheduleCounselling',
  area: 'counselling',
  route: 'POST /v1/counselling/{counsellingId}/schedule',
  summary: 'A case is picked: who counsels, when and where, for this one person alone (III.D.5.c.2.a–b)',
  allow: ['admin_kepegawaian', 'pembina'],
  who: 'PyB or the personnel unit, of what was reported, until there is a record; again where it must change',
  input: ScheduleInput,
  output: CounsellingListItem,
  refusals: ['counselling_not_found', 'not_allowed', 'wrong_status'],
  table: TABLE_OF_COUNSELLING,
  find: ({ path, actor }, { table, now }) =>
    findCounselling(table, path.counsellingId, actor, 'scheduleCounselling', now),
  gather: async ({ input: { counsellorId } }, { table }) => ({
    named: isEmployeeId(counsellorId) ? await table.get(keys.employee(counsellorId)) : undefined,
  }),
  decide({ found: { one, parts, chain }, gathered: { named }, input, actor }, { now }) {
    const { evaluatorId, superiorId } = chain
    const around = { employeeId: one.employeeId, evaluatorId, superiorId }
    const faults = scheduleFaults(input, named, around, now)
    if (faults.length > 0) return refuse('invalid_input', undefined, faults)
    const fault = counsellingFault('scheduleCounselling', one, parts, now)
    if (fault !== undefined) return fault
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, operation: 'scheduleCounselling', said: input }
    const saved = saveCounselling(one, scheduled(one, input, named?.name ?? ''), doing)
    return { answer: counsellingHead(saved.one, parts, now), writes: saved.writes, was: one }
  },
})

export const handler = lambda(scheduleCounselling)
