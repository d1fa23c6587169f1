import { endOf, startOf } from '../../functions/domain/instant.ts'
import { evaluationItem } from '../support/evaluations.ts'
import { draftItem } from '../support/skp.ts'
import { someone } from '../support/someone.ts'
import { ADMIN } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

const TW2 = { periodId: '2026-TW2', startsAt: startOf('2026-04-01'), opensAt: startOf('2026-06-20') }

/** Someone with a plan under consideration and an evaluation before its window leaves: both follow in the same step. */
export const LEAVING: Readonly<Record<string, Scenario>> = {
  endEmployment: {
    async prepare(system) {
      const { employeeId } = await someone(system, {
        evaluation: base => evaluationItem({ ...base, ...TW2, closesAt: endOf('2026-07-10') }),
        skp: employee => draftItem({ employeeId: employee, status: 'diajukan' }),
      })
      const body = { endedOn: '2026-01-02', reason: 'pindah_instansi' }
      return ['POST', `/v1/employees/${employeeId}/ending`, { as: ADMIN, body }]
    },
  },
}
