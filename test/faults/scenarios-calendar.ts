import { FIRST } from '../support/someone.ts'
import { ADMIN } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

export const CALENDAR_SCENARIOS: Readonly<Record<string, Scenario>> = {
  editCalendar: {
    async prepare() {
      const holidays = [{ day: '2026-06-17', kind: 'libur_daerah', name: 'Hari Jadi Kota Palembang' }]
      return ['PUT', '/v1/calendars/2026', { as: ADMIN, body: { holidays }, headers: FIRST }]
    },
  },
}
