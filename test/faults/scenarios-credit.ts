import { FIRST, someone } from '../support/someone.ts'
import { ADMIN } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

const NURSE = { name: 'Perawat', kind: 'fungsional', jenjang: 'Ahli Pertama' } as const

export const CREDIT_SCENARIOS: Readonly<Record<string, Scenario>> = {
  editCreditBalance: {
    async prepare(system) {
      const { employeeId } = await someone(system, { person: { position: NURSE } })
      const opening = { until: '2025-12', jenjang: 'Ahli Pertama', amount: '40.5', source: { title: 'PAK 12/2025' } }
      return [
        'PUT',
        `/v1/employees/${employeeId}/credit-score/balance`,
        { as: ADMIN, body: { opening }, headers: FIRST },
      ]
    },
  },
}
