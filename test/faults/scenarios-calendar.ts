import { endOf, startOf } from '../../functions/domain/instant.ts'
import { calendarPut } from '../support/calendar.ts'
import { deliveredItem } from '../support/evaluations.ts'
import { FIRST, someone } from '../support/someone.ts'
import { ADMIN, write } from '../support/town.ts'
import type { Job, Scenario } from './scenarios.ts'

export const CALENDAR_SCENARIOS: Readonly<Record<string, Scenario>> = {
  editCalendar: {
    async prepare() {
      const holidays = [{ day: '2026-06-17', kind: 'libur_daerah', name: 'Hari Jadi Kota Palembang' }]
      return ['PUT', '/v1/calendars/2026', { as: ADMIN, body: { holidays }, headers: FIRST }]
    },
  },
}

const times = { deliveredAt: startOf('2026-04-10'), acknowledgeBy: endOf('2026-04-30'), objectBy: endOf('2026-04-30') }

export const CALENDAR_JOBS: Readonly<Record<string, Job>> = {
  moveDeadlines: {
    now: '2026-04-12T23:30:00+07:00',
    payloads: [{}],
    async prepare(system) {
      await someone(system, { evaluation: base => deliveredItem(times, base) })
      await write(system, [calendarPut(2026, ['2026-04-14'])])
    },
  },
}
