import * as z from 'zod/mini'
import { refuse } from '../../domain/refusal.ts'
import { CURRENT_RULE_SET } from '../../domain/rulesets/index.ts'
import { ResultKind } from '../../domain/plans/skp.ts'
import { skpRefusalOf } from '../../domain/plans/skp-actions.ts'
import { approve, isDraft, kindProblems } from '../../domain/plans/skp-rules.ts'
import { withSpecialOf } from '../../domain/plans/special.ts'
import { line } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { contentDigest } from '../../store/fixed.ts'
import * as ranges from '../../store/ranges.ts'
import { stillToEvaluate } from '../../domain/evaluations/opening.ts'
import { deskOfEvaluator } from '../../domain/people/authority.ts'
import { findSkp, READS_OF_SKP } from './find.ts'
import { closingNow, evaluationsAfterApproval, replaceFormer } from './open-evaluations.ts'
import { saveSkp } from './save.ts'
import { faultToday } from './fault-today.ts'
import { skpView, SkpView } from './view.ts'

export const approveSkp = operation({
  id: 'approveSkp',
  area: 'skp',
  route: 'POST /v1/skp/{skpId}/approval',
  summary: 'The evaluator determines the SKP; the evaluations of the year are opened',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator at any time; after 31 January the superior also (II.C.5)',
  input: z.strictObject({ kinds: z.optional(z.record(line(20), ResultKind)) }),
  output: SkpView,
  refusals: ['skp_not_found', 'not_allowed', 'wrong_status', 'skp_not_required', 'evaluator_first'],
  table: {
    ...READS_OF_SKP,
    skp: ['GetItem', 'Query', 'PutItem'],
    period: ['Query'],
    evaluation: ['Query', 'PutItem'],
    roster: ['PutItem'],
    closingShard: ['BatchGetItem', 'ConditionCheckItem'],
    history: ['PutItem'],
  },
  find: ({ path, actor }, { table, now }) => findSkp(table, path.skpId, actor, 'approveSkp', now),
  async gather({ found, input }, { table, now }) {
    const problems = kindProblems(found.skp, input.kinds ?? {})
    if (problems !== undefined) return problems
    const fault = await faultToday(table, found)
    if (fault !== undefined) return fault
    const { employeeId, year } = found.skp
    const [periods, evaluations, ofYear] = await Promise.all([
      table.all(ranges.periodsOfYear(year)),
      table.all(ranges.evaluationsOfYear(employeeId, year)),
      table.all(ranges.skpOfYear(employeeId, year)),
    ])
    const closing = await closingNow(table, stillToEvaluate(periods, now), found.chain.employee)
    const open = periods.filter(period => !closing.has(period.periodId))
    return { periods: open, evaluations, former: ofYear.filter(skp => skp.status === 'ditetapkan') }
  },
  decide({ found, gathered, input, actor }, { now }) {
    const { skp, chain, relations, parties, onBehalfOf } = found
    const refusal = skpRefusalOf('approveSkp', skp, found.chain.employee, relations, now)
    if (refusal !== undefined) return refusal
    const evaluatorId = deskOfEvaluator(chain)?.employeeId ?? actor.employeeId
    if (!isDraft(skp) || evaluatorId === undefined || actor.employeeId === undefined) return refuse('wrong_status')
    const former = gathered.former.find(({ seq }) => seq === skp.revises)
    const approved = approve(withSpecialOf(skp, former), {
      kinds: input.kinds ?? {},
      employee: chain.employee,
      approvedBy: actor.employeeId,
      onBehalfOf,
      evaluatorId,
      superiorId: chain.superiorId,
      ruleSet: CURRENT_RULE_SET.id,
      now,
    })
    const act = { at: now, by: actor.employeeId, onBehalfOf }
    const fixed = { content: contentDigest(approved), approval: approved.approval }
    const saved = saveSkp(
      skp,
      { ...approved, actorId: chain.desk?.employeeId ?? evaluatorId },
      { ...act, operation: 'approveSkp', fixed },
    )
    return {
      answer: skpView(saved.skp, chain, parties, { relations, now }),
      writes: [
        ...saved.writes,
        ...gathered.former.flatMap(former => replaceFormer(former, saved.skp, act)),
        ...evaluationsAfterApproval(saved.skp, chain.employee, gathered, act),
      ],
      was: skp,
    }
  },
})

export const handler = lambda(approveSkp)
