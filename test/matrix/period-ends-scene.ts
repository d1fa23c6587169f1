import { endOf, startOf } from '../../functions/domain/instant.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import type { Item } from '../../functions/store/items.ts'
import * as keys from '../../functions/store/keys.ts'
import { ADMIN, at } from '../support/town.ts'
import { callerOf, personPuts, type Subject } from './people.ts'
import type { Scene } from './scenes.ts'

const MOMENTS: Readonly<Record<string, string>> = {
  terjadwal: '2026-03-31T23:59:59.999+07:00',
  berjalan: '2026-05-15T09:00:00+07:00',
  evaluasi: '2026-06-25T09:00:00+07:00',
  saat_akhir: '2026-07-10T23:59:59.999+07:00',
}
const AFTER = '2026-07-11T00:00:00.000+07:00'
/** Later than any of its ends. */
const MOVED = { evaluationClosesAt: '2026-08-14T23:59:59.999+07:00', reason: 'Banjir' }

/** A year of its own for each: what one caller moves is no other's period. */
const yearOf = ({ n }: Subject) => 2100 + n
const periodIdOf = (one: Subject) => `${yearOf(one)}-TW2`

const pathOf = (one: Subject) => `/v1/periods/${periodIdOf(one)}`

const windowOf = (one: Subject): Item<'period'> => ({
  year: yearOf(one),
  periodId: periodIdOf(one),
  kind: 'periodik',
  name: 'Triwulan II',
  startsOn: '2026-04-01',
  endsOn: '2026-06-30',
  evaluationOpensAt: startOf('2026-06-20'),
  evaluationClosesAt: endOf('2026-07-10'),
})

const cycleOf = (one: Subject): Item<'cycle'> => ({
  year: yearOf(one),
  rhythm: 'triwulanan',
  approaches: ['kuantitatif'],
  planning: { opensAt: startOf('2026-01-01'), closesAt: endOf('2026-01-31') },
  periodIds: [periodIdOf(one)],
  version: 1,
})

const CLOSED_AT = at(AFTER)
const UNTIL = endOf('2026-07-31')
const proposal = {
  until: UNTIL,
  reason: 'Data hilang',
  by: ADMIN.sub,
  sub: ADMIN.sub,
  at: CLOSED_AT,
  lapsesAt: CLOSED_AT,
}
const reopening = {
  from: endOf('2026-07-10'),
  until: UNTIL,
  reason: 'Data hilang',
  proposedBy: ADMIN.sub,
  proposedAt: CLOSED_AT,
  by: 'admin',
  at: CLOSED_AT,
}
const closed = { closedAt: CLOSED_AT }

/** What is beside the window, by state. */
const AS: Readonly<Record<string, Partial<Item<'period'>>>> = {
  ditutup: closed,
  diusulkan: { ...closed, proposal },
  gugur: { ...closed, proposal: { ...proposal, lapsesAt: CLOSED_AT - 1 } },
  dibuka: { evaluationClosesAt: UNTIL, reopenings: [reopening] },
}

function periodPuts(state: string, one: Subject): readonly AnyWrite[] {
  if (state === 'tidak_ada') return []
  const periodId = periodIdOf(one)
  const period = { ...windowOf(one), ...AS[state] }
  const finished = state === 'penutupan' ? {} : { finishedAt: CLOSED_AT, digest: 'a' }
  const closing = { periodId, startedAt: CLOSED_AT, attempt: 1, ...finished }
  return [
    { action: 'PutItem', key: keys.cycle(yearOf(one)), item: cycleOf(one), when: { absent: true } },
    { action: 'PutItem', key: keys.period(periodId), item: period, when: { absent: true } },
    ...(state === 'penutupan' || state in AS
      ? [{ action: 'PutItem' as const, key: keys.closing(periodId), item: closing, when: { absent: true as const } }]
      : []),
  ]
}

export const periodEnd: Scene = {
  shared: () => [],
  moment: state => MOMENTS[state] ?? AFTER,
  lay: (state, one) => [...personPuts(one), ...periodPuts(state, one)],
  caller: callerOf,
  shows: () => '',
  call: {
    extendPeriod: one => ({ target: `${pathOf(one)}/extension`, body: MOVED }),
    proposeReopening: one => ({ target: `${pathOf(one)}/reopening`, body: MOVED }),
    consentToReopening: one => ({ target: `${pathOf(one)}/reopening/consent` }),
    declineReopening: one => ({ target: `${pathOf(one)}/reopening/refusal` }),
  },
}
