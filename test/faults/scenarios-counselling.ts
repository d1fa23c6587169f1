import { BEHAVIOUR, CASE, counsellingItem, counsellingPuts, RECORD, REPORT, SCHEDULE } from '../support/counselling.ts'
import { someone } from '../support/someone.ts'
import { actor, ADMIN, write } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

const NOW = '2026-02-10T09:00:00+07:00'
const kasi = actor('kasi')

const STEPS = [
  ['answerBehaviour', 'disampaikan', 'answer', { answer: 'Saya minta bertukar jadwal' }, undefined],
  ['reportBehaviour', 'disampaikan', 'report', REPORT, kasi],
  ['closeCounselling', 'disampaikan', 'closure', { reason: 'Sudah berubah' }, kasi],
  ['scheduleCounselling', 'dilaporkan', 'schedule', SCHEDULE, ADMIN],
  ['recordCounselling', 'dijadwalkan', 'record', RECORD, actor('taufik')],
  ['decideCounselling', 'direkam', 'follow-up', { decision: 'Dipantau tiga bulan' }, ADMIN],
] as const

/** Counselling, one step each. */
export const COUNSELLING_SCENARIOS: Readonly<Record<string, Scenario>> = {
  ...Object.fromEntries(
    STEPS.map(([id, status, path, body, by]): [string, Scenario] => [
      id,
      {
        now: NOW,
        async prepare(system) {
          const { employeeId, as } = await someone(system)
          await write(system, counsellingPuts(counsellingItem(employeeId, status)))
          return ['POST', `/v1/counselling/${employeeId}-c-${CASE}/${path}`, { as: by ?? as, body }]
        },
      },
    ]),
  ),
  tellBehaviour: {
    now: NOW,
    async prepare(system) {
      const { employeeId } = await someone(system)
      return ['POST', `/v1/employees/${employeeId}/counselling`, { as: kasi, body: BEHAVIOUR }]
    },
  },
}
