import { fairnessOf } from '../../functions/domain/openness/fairness.ts'
import { publicFigures } from '../../functions/domain/openness/figures.ts'
import { NOBODY_OF } from '../../functions/domain/openness/measures.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import { gzipped } from '../../functions/store/gzip.ts'
import * as keys from '../../functions/store/keys.ts'
import type { Group } from './matrix.ts'
import { callerOf, personPuts } from './people.ts'
import type { Scene } from './scenes.ts'

/** What is public is everyone's, with whatever token; the report on fairness is for those who lead; before both nothing. */
export const OPENNESS: Group = {
  scene: 'openness',
  notFound: 'publication_not_found',
  states: ['salah', 'belum', 'terbit'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    getPublicPeriod: `
      salah          404    404    404    404    404   404   404   404    404    404   404    404    404
      belum          404    404    404    404    404   404   404   404    404    404   404    404    404
      terbit         200    200    200    200    200   200   200   200    200    200   200    200    200`,
    getFairness: `
      salah          401    403    403    403    403   403   403   404    404    404   404    404    403
      belum          401    403    403    403    403   403   403   404    404    404   404    404    403
      terbit         401    403    403    403    403   403   403   200    200    200   200    200    403`,
    getPublicCycle: `
      salah          404    404    404    404    404   404   404   404    404    404   404    404    404
      belum          404    404    404    404    404   404   404   404    404    404   404    404    404
      terbit         200    200    200    200    200   200   200   200    200    200   200    200    200`,
  },
}

const PERIODS: Readonly<Record<string, string>> = { salah: '2026-TW9', belum: '2025-TW2', terbit: '2026-TW1' }
const YEARS: Readonly<Record<string, string>> = { salah: '26', belum: '2025', terbit: '2026' }

export function publicationPuts(periodId: string): readonly AnyWrite[] {
  const span = { name: periodId, startsOn: '2026-01-01', endsOn: '2026-03-31' }
  const period = {
    periodId,
    year: 2026,
    kind: 'periodik',
    ...span,
    evaluationOpensAt: 0,
    evaluationClosesAt: 1,
  } as const
  const byUnit = new Map([['kec', { ...NOBODY_OF, punctuality: { tepat_waktu: 4, terlambat: 0 } }]])
  const figures = publicFigures({
    ...{ period, byUnit, units: [], achievements: [], complete: true, publishedOn: '2026-06-15' },
  })
  const item = { periodId, publishedAt: 1, figures: gzipped(JSON.stringify(figures)) }
  const nobody = { grade: new Map(), sex: new Map(), age: new Map() }
  const report = { periodId, report: gzipped(JSON.stringify(fairnessOf(figures, nobody, []))) }
  return [
    { action: 'PutItem', key: keys.publication(periodId), item, when: { absent: true } },
    { action: 'PutItem', key: keys.fairness(periodId), item: report, when: { absent: true } },
  ]
}

export const openness: Scene = {
  shared: () => publicationPuts('2026-TW1'),
  moment: () => '2026-06-20T09:00:00+07:00',
  lay: (_state, one) => personPuts(one),
  caller: callerOf,
  shows: () => '',
  call: {
    getPublicPeriod: (_one, state) => ({ target: `/v1/public/periods/${PERIODS[state] ?? ''}` }),
    getFairness: (_one, state) => ({ target: `/v1/periods/${PERIODS[state] ?? ''}/fairness` }),
    getPublicCycle: (_one, state) => ({ target: `/v1/public/cycles/${YEARS[state] ?? ''}` }),
  },
}
