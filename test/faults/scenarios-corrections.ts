import { employeeIdOf, employeeItem, employeePuts, evaluationItem } from '../support/evaluations.ts'
import { draftItem } from '../support/skp.ts'
import { counsellingItem, counsellingPut } from '../support/counselling.ts'
import { stepItem, stepPuts } from '../support/development.ts'
import { budgetPuts, COURSE, enrolmentItem, enrolmentPuts, trainingItem, trainingPuts } from '../support/trainings.ts'
import { correctionItem, correctionPuts } from '../support/corrections.ts'
import { someone } from '../support/someone.ts'
import type { TestSystem } from '../support/system.ts'
import { ADMIN, idOf, write } from '../support/town.ts'
import type { Job, Scenario } from './scenarios.ts'

const MOVED = employeeIdOf(77_001)
const LEFT = employeeIdOf(77_002)

/** Someone who came under another evaluator, with what waits for that one; and someone who left with a place in a training. */
async function growing(system: TestSystem) {
  const course = trainingItem({ places: 2 })
  const moved = { employeeId: MOVED, name: 'Pindah' }
  const left = { employeeId: LEFT, name: 'Pergi' }
  await write(system, [
    ...employeePuts(employeeItem(77_001, { evaluatorId: idOf('camat') })),
    ...employeePuts(employeeItem(77_002, { evaluatorId: idOf('purna'), status: 'berhenti' })),
    ...trainingPuts(course, { left: 1 }),
    ...budgetPuts(3 * COURSE.costPerHead, 3, 'kec', 2 * COURSE.costPerHead),
    ...enrolmentPuts({ ...enrolmentItem(moved, 'diajukan', course), actorId: idOf('kasi') }),
    ...enrolmentPuts(enrolmentItem(left, 'terdaftar', course)),
    ...stepPuts(stepItem(moved, 'disepakati')),
    counsellingPut(
      counsellingItem(MOVED, 'disampaikan', 'konselor_independen', { answeredAt: 1, actorId: idOf('kasi') }),
    ),
  ])
}

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

/** Someone has left, and what his people have open is still on his desk. */
export const PASSING: Readonly<Record<string, Job>> = {
  passOnWork: {
    now: '2026-04-21T09:00:00+07:00',
    payloads: [{ employeeId: idOf('purna') }, { moved: [MOVED] }],
    async prepare(system) {
      await growing(system)
      const gone = { employeeId: idOf('purna'), status: 'berhenti', evaluatorId: idOf('camat') } as const
      await write(system, employeePuts(employeeItem(1, gone)))
      await someone(system, {
        person: { evaluatorId: gone.employeeId },
        evaluation: base => evaluationItem({ ...base, actorId: gone.employeeId }),
        skp: employeeId => draftItem({ employeeId, status: 'diajukan', actorId: gone.employeeId }),
      })
    },
  },
}
