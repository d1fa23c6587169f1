import * as z from 'zod/mini'
import { revocationRefusal } from '../../domain/feedback/outsider-rules.ts'
import { Refusal } from '../../domain/refusal.ts'
import { ShortText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { officeOfAct } from '../chain.ts'
import { baseOf, findOutsider, READS_OF_OUTSIDER, saveOutsider } from './find-outsider.ts'
import { outsiderView, OutsiderView } from './outsider-view.ts'

export const revokeOutsider = operation({
  id: 'revokeOutsider',
  area: 'panels',
  route: 'POST /v1/panels/{panelId}/outsiders/{outsiderId}/revocation',
  summary: 'Someone from outside is asked no more: his link opens nothing from this moment on',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee or his evaluator, until the round is over; what was answered before stays, and nobody learns whether',
  input: z.strictObject({ reason: z.optional(ShortText) }),
  output: OutsiderView,
  refusals: ['panel_not_found', 'not_allowed', 'round_over', 'wrong_status'],
  table: {
    ...READS_OF_OUTSIDER,
    outsiders: ['GetItem', 'PutItem'],
    outsideAddress: ['GetItem', 'DeleteItem'],
    history: ['PutItem'],
  },
  find: ({ path, actor }, { table, now }) => findOutsider(table, path, actor, now),
  decide({ found, input: { reason }, actor }, { now }) {
    const { outsiders, outsider, address } = found
    const refused = revocationRefusal(outsiders, outsider, now)
    if (refused instanceof Refusal) return refused
    const next = { ...outsider, state: 'dicabut' as const, reason }
    const act = {
      ...{ at: now, by: actor.employeeId ?? actor.sub, operation: 'revokeOutsider' },
      onBehalfOf: officeOfAct(actor, found.found.chain)?.employeeId,
    }
    return {
      answer: outsiderView(found.found, outsiders, next, undefined, now),
      was: outsiders,
      writes: [
        ...saveOutsider(outsiders, baseOf(outsiders), next, act),
        // a letter that still waits is not sent without it
        ...(address === undefined
          ? []
          : [
              {
                action: 'DeleteItem' as const,
                key: keys.outsideAddress(outsider.outsiderId),
                when: { equals: { email: address.email } },
              },
            ]),
      ],
    }
  },
})

export const handler = lambda(revokeOutsider)
