import { counsellingFault } from '../../domain/counselling/counselling-actions.ts'
import { ClosingInput } from '../../domain/counselling/counselling-input.ts'
import { closed } from '../../domain/counselling/counselling-rules.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { putBehaviour, withBehaviour } from './behaviour.ts'
import { findCounselling, saveCounselling, TABLE_OF_COUNSELLING } from './find.ts'
import { CounsellingView, counsellingView } from './view.ts'

export const closeCounselling = operation({
  id: 'closeCounselling',
  area: 'counselling',
  route: 'POST /v1/counselling/{counsellingId}/closure',
  summary: 'It ends without counselling: the behaviour changed, or of what was reported this case is not picked',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian', 'pembina'],
  who: 'the evaluator until he reports it; then PyB or the personnel unit (III.D.5.c.2.a), each with a reason',
  input: ClosingInput,
  output: CounsellingView,
  refusals: ['counselling_not_found', 'not_allowed', 'wrong_status'],
  table: { ...TABLE_OF_COUNSELLING, behaviour: ['GetItem', 'PutItem'] },
  find: ({ path, actor }, { table, now }) =>
    withBehaviour(table, findCounselling(table, path.counsellingId, actor, 'closeCounselling', now)),
  decide({ found: { one, parts, behaviour, onBehalfOf }, input: { reason }, actor, path }, { now }) {
    const fault = counsellingFault('closeCounselling', one, parts, now)
    if (fault !== undefined) return fault
    const next = { ...behaviour, closing: reason }
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, onBehalfOf, operation: 'closeCounselling', said: reason }
    const saved = saveCounselling(one, closed(one, now), doing)
    return {
      answer: counsellingView(saved.one, next, { parts, now }),
      writes: [...saved.writes, putBehaviour(path.counsellingId, next)],
      was: one,
    }
  },
})

export const handler = lambda(closeCounselling)
