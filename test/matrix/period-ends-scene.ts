import { endOf, startOf } from '../../functions/domain/instant.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import type { Item } from '../../functions/store/items.ts'
import { keys } from '../../functions/store/keys.ts'
import { at } from '../support/town.ts'
import { callerOf, personPuts, type Subject } from './people.ts'
import type { Scene } from './scenes.ts'

const MOMENTS: Readonly<Record<string, string>> = {
  terjadwal: '2026-03-31T23:59:59.999+07:00',
  berjalan: '2026-05-15T09:00:00+07:00',
  evaluasi: '2026-06-25T09:00:00+07:00',
  saat_akhir: '2026-07-10T23:59:59.999+07:00',
}
const AFTER = '2026-07-11T00:00:00.000+07:00'
const LATER = '2026-07-17T23:59:59.999+07:00'

/** A year of its own for each: what one caller moves is no other's period. */
const yearOf = ({ n }: Subject) => 2100 + n
const periodIdOf = (one: Subject) => `${yearOf(one)}-TW2`

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

const BEGUN = new Set(['penutupan', 'ditutup'])

function periodPuts(state: string, one: Subject): readonly AnyWrite[] {
  if (state === 'tidak_ada') return []
  const closedAt = at(AFTER)
  const periodId = periodIdOf(one)
  const period = state === 'ditutup' ? { ...windowOf(one), closedAt } : windowOf(one)
  const closing = {
    periodId,
    startedAt: closedAt,
    attempt: 1,
    ...(state === 'ditutup' ? { finishedAt: closedAt, digest: 'a' } : {}),
  }
  return [
    { action: 'PutItem', key: keys.cycle(yearOf(one)), item: cycleOf(one), when: { absent: true } },
    { action: 'PutItem', key: keys.period(periodId), item: period, when: { absent: true } },
    ...(BEGUN.has(state)
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
    extendPeriod: one => ({
      target: `/v1/periods/${periodIdOf(one)}/extension`,
      body: { evaluationClosesAt: LATER, reason: 'Banjir' },
    }),
  },
}
