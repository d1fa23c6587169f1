import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import type { Group } from './matrix.ts'
import { callerForHimself, personPuts } from './people.ts'
import type { Scene } from './scenes.ts'

/** Why we do this: for everyone to read, for the head to say, for each employee to confirm. Each calls for himself. */
export const EXPLANATIONS: Group = {
  scene: 'explanation',
  notFound: 'explanation_not_found',
  states: ['belum', 'ada'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    getExplanation: `
      belum          401    404    404    404    404   404   404   404    404    404   404    404    403
      ada            401    200    200    200    200   200   200   200    200    200   200    200    403`,
    readExplanation: `
      belum          401    404    404    404    404   404   404   404    404    403   403    403    403
      ada            401    200r   200r   200r   200r  200r  200r  200r   200r   403   403    403    403`,
    // last: what the head says is there for every cell after it
    editExplanation: `
      belum          401    403    403    403    403   403   403   403    403    403   200    403    403
      ada            401    403    403    403    403   403   403   403    403    403   200    403    403`,
  },
}

const YEARS: Readonly<Record<string, number>> = { belum: 2025, ada: 2026 }
const TEXTS = { purpose: 'Tumbuh bersama', use: 'Pengembangan', notUsedFor: 'Mempermalukan' }

const cyclePut = (year: number): AnyWrite => ({
  action: 'PutItem',
  key: keys.cycle(year),
  item: {
    ...{ year, rhythm: 'triwulanan', approaches: [], periodIds: [], version: 1 },
    planning: { opensAt: 0, closesAt: 1 },
  },
  when: { absent: true },
})

const explanationPut = (year: number): AnyWrite => ({
  action: 'PutItem',
  key: keys.explanation(year),
  item: { year, ...TEXTS, writtenBy: 'kepala', writtenAt: 0, version: 1 },
  when: { absent: true },
})

export const explanation: Scene = {
  shared: () => [cyclePut(2025), explanationPut(2026)],
  moment: () => '2026-01-10T09:00:00+07:00',
  lay: (_state, one) => personPuts(one),
  caller: callerForHimself,
  shows: (_operation, body) => (body['readAt'] === undefined ? '' : 'r'),
  call: {
    getExplanation: (_one, state) => ({ target: `/v1/cycles/${YEARS[state]}/explanation` }),
    readExplanation: (_one, state) => ({ target: `/v1/cycles/${YEARS[state]}/explanation/reading` }),
    editExplanation: (_one, state) => ({
      target: `/v1/cycles/${YEARS[state]}/explanation`,
      body: TEXTS,
      headers: state === 'ada' ? { 'if-match': '"1"' } : { 'if-none-match': '*' },
    }),
  },
}
