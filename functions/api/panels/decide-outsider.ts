import { DecisionInput, decisionRefusal } from '../../domain/feedback/outsider-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { officeOfAct } from '../chain.ts'
import { baseOf, findOutsider, READS_OF_OUTSIDER, saveOutsider } from './find-outsider.ts'
import { outsiderView, OutsiderView } from './outsider-view.ts'

export const decideOutsider = operation({
  id: 'decideOutsider',
  area: 'panels',
  route: 'POST /v1/panels/{panelId}/outsiders/{outsiderId}/decision',
  summary: 'The evaluator vouches for someone from outside, who is then written to, or does not, and says why',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator, until the round is over; his silence agrees with nobody from outside',
  input: DecisionInput(),
  output: OutsiderView,
  refusals: ['panel_not_found', 'not_allowed', 'round_over', 'wrong_status'],
  table: {
    ...READS_OF_OUTSIDER,
    outsiders: ['GetItem', 'PutItem'],
    outsideAddress: ['GetItem', 'DeleteItem'],
    outsideLetter: ['PutItem'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findOutsider(table, path, actor, now)
    if (found instanceof Refusal) return found
    return found.found.relations.has('evaluator') ? found : refuse('not_allowed')
  },
  decide({ found: { found, outsiders, outsider, address }, input: { agreed, reason }, actor }, { now }) {
    const refused = decisionRefusal(outsiders, outsider, now)
    if (refused !== undefined) return refused
    const { outsiderId } = outsider
    const next = { ...outsider, state: agreed ? ('disetujui' as const) : ('tidak_disetujui' as const), reason }
    const act = {
      ...{ at: now, by: actor.employeeId ?? actor.sub, operation: 'decideOutsider' },
      onBehalfOf: officeOfAct(actor, found.chain)?.employeeId,
    }
    const { employeeId, periodId, version: seq } = outsiders
    return {
      answer: outsiderView(found, outsiders, next, agreed ? address : undefined, now),
      was: outsiders,
      writes: [
        ...saveOutsider(outsiders, baseOf(outsiders), next, act),
        ...(agreed
          ? [
              {
                action: 'PutItem' as const,
                key: keys.outsideLetter({ outsiderId, seq }),
                item: { outsiderId, seq, employeeId, periodId },
                when: { absent: true as const },
              },
            ]
          : address === undefined
            ? []
            : [
                {
                  action: 'DeleteItem' as const,
                  key: keys.outsideAddress(outsiderId),
                  when: { equals: { email: address.email } },
                },
              ]),
      ],
    }
  },
})

export const handler = lambda(decideOutsider)
