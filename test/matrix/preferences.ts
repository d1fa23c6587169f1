import * as keys from '../../functions/store/keys.ts'
import type { Group } from './matrix.ts'
import { callerForHimself, personPuts } from './people.ts'
import type { Scene } from './scenes.ts'

/** Which letters one is sent is everyone's own affair; each calls for himself. 200c: what he chose is shown. */
export const PREFERENCES: Group = {
  scene: 'preferences',
  notFound: 'employee_not_found',
  states: ['belum', 'dipilih'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    getPreferences: `
      belum          401    200    200    200    200   200   200   200    200    403   200    403    403
      dipilih        401    200c   200c   200c   200c  200c  200c  200c   200c   403   200c   403    403`,
    editPreferences: `
      belum          401    200c   200c   200c   200c  200c  200c  200c   200c   403   200c   403    403
      dipilih        401    200c   200c   200c   200c  200c  200c  200c   200c   403   200c   403    403`,
  },
}

const CHOSEN = { earlyReminders: false, news: true }
const PATH = '/v1/me/preferences'

export const preferences: Scene = {
  shared: () => [],
  moment: () => '2026-03-01T09:00:00+07:00',
  lay: (state, one) => [
    ...personPuts(one),
    ...(state === 'belum'
      ? []
      : [
          {
            action: 'PutItem' as const,
            key: keys.preference(one.employeeId),
            item: { ...CHOSEN, employeeId: one.employeeId, version: 1 },
            when: { absent: true as const },
          },
        ]),
  ],
  caller: callerForHimself,
  shows: (_operation, body) => (JSON.stringify(body['preferences']) === JSON.stringify(CHOSEN) ? 'c' : ''),
  call: {
    getPreferences: () => ({ target: PATH }),
    editPreferences: (_one, state) => ({
      target: PATH,
      body: CHOSEN,
      headers: state === 'belum' ? { 'if-none-match': '*' } : { 'if-match': '"1"' },
    }),
  },
}
