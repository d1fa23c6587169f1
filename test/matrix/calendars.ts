import { holidaysKnownOf } from '../../functions/domain/rulesets/holidays.ts'
import { NO_HISTORY } from '../../functions/store/history.ts'
import * as keys from '../../functions/store/keys.ts'
import type { Group } from './matrix.ts'
import { callerOf, personPuts, type Subject } from './people.ts'
import type { Scene } from './scenes.ts'

/** The holidays of a year are everyone's to see, and the administrator's to enter. */
export const CALENDARS: Group = {
  scene: 'calendar',
  notFound: 'calendar_not_found',
  states: ['salah', 'bawaan', 'ada'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    getCalendar: `
      salah          401    404    404    404    404   404   404   404    404    404   404    404    403
      bawaan         401    200    200    200    200   200   200   200    200    200   200    200    403
      ada            401    200    200    200    200   200   200   200    200    200   200    200    403`,
    getCalendarHistory: `
      salah          401    404    404    404    404   404   404   404    404    404   404    404    403
      bawaan         401    200    200    200    200   200   200   200    200    200   200    200    403
      ada            401    200    200    200    200   200   200   200    200    200   200    200    403`,
    editCalendar: `
      salah          401    403    403    403    403   403   403   404    404    403   403    404    403
      bawaan         401    403    403    403    403   403   403   200    200    403   403    200    403
      ada            401    403    403    403    403   403   403   200    200    403   403    200    403`,
  },
}

/** A year for each. */
const yearOf = ({ n }: Subject) => 2027 + (n % 73)
const target = (one: Subject, state: string) => `/v1/calendars/${state === 'salah' ? '26' : yearOf(one)}`

export const calendar: Scene = {
  shared: () => [],
  moment: () => '2026-01-10T09:00:00+07:00',
  lay(state, one) {
    const year = yearOf(one)
    const item = { year, holidays: holidaysKnownOf(year), version: 1, ...NO_HISTORY }
    return [
      ...personPuts(one),
      ...(state === 'ada'
        ? [{ action: 'PutItem' as const, key: keys.calendar(year), item, when: { absent: true as const } }]
        : []),
    ]
  },
  caller: callerOf,
  shows: () => '',
  call: {
    getCalendar: (one, state) => ({ target: target(one, state) }),
    getCalendarHistory: (one, state) => ({ target: `${target(one, state)}/history` }),
    editCalendar: (one, state) => ({
      target: target(one, state),
      body: { holidays: [{ day: `${yearOf(one)}-06-17`, kind: 'libur_daerah', name: 'Hari Jadi Kota Palembang' }] },
      headers: state === 'ada' ? { 'if-match': '"1"' } : { 'if-none-match': '*' },
    }),
  },
}
