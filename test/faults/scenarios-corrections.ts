import { evaluationItem } from '../support/evaluations.ts'
import { draftItem } from '../support/skp.ts'
import { correctionItem, correctionPuts } from '../support/corrections.ts'
import { someone } from '../support/someone.ts'
import type { TestSystem } from '../support/system.ts'
import { ADMIN, idOf, write } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

/** Someone with open work who asked for another superior. */
async function asked(system: TestSystem) {
  const one = await someone(system, {
    evaluation: base => evaluationItem(base),
    skp: employeeId => draftItem({ employeeId, status: 'diajukan' }),
  })
  const change = { field: 'evaluator', value: idOf('camat') } as const
  const correction = correctionItem({ employeeId: one.employeeId, name: 'Pegawai' }, 'diajukan', change)
  await write(system, correctionPuts(correction))
  return { ...one, correctionId: `${one.employeeId}-k1` }
}

export const CORRECTIONS: Readonly<Record<string, Scenario>> = {
  requestCorrection: {
    async prepare(system) {
      const { as } = await someone(system)
      const body = { field: 'evaluator', value: idOf('camat'), reason: 'Saya dipindah tugas' }
      return ['POST', '/v1/me/corrections', { as, body }]
    },
  },
  withdrawCorrection: {
    async prepare(system) {
      const { as, correctionId } = await asked(system)
      return ['POST', `/v1/me/corrections/${correctionId}/withdrawal`, { as }]
    },
  },
  acceptCorrection: {
    async prepare(system) {
      const { correctionId } = await asked(system)
      return ['POST', `/v1/corrections/${correctionId}/acceptance`, { as: ADMIN }]
    },
  },
  declineCorrection: {
    async prepare(system) {
      const { correctionId } = await asked(system)
      return ['POST', `/v1/corrections/${correctionId}/refusal`, { as: ADMIN, body: { reason: 'SK belum terbit' } }]
    },
  },
}
