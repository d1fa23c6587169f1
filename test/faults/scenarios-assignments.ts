import { approvedItem } from '../support/skp.ts'
import { someone } from '../support/someone.ts'
import type { TestSystem } from '../support/system.ts'
import { actor, at, idOf, must } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

const WORDS = {
  ...{ statement: 'Menyusun naskah akademik', expectedResult: 'Naskah disepakati' },
  ...{ startsOn: '2026-04-01', endsOn: '2026-06-30' },
}
const APPLICATION = { ...WORDS, scope: 'organisasi_profesi', host: 'Asosiasi Arsiparis' }
const [kasi, sekda] = [actor('kasi'), actor('sekda')]
const skp = (employeeId: string) => approvedItem(idOf('kasi'), at('2026-01-20T09:00:00+07:00'), { employeeId })

async function asked(system: TestSystem) {
  const one = await someone(system, { skp })
  const body = { ...WORDS, employeeId: one.employeeId }
  const { assignmentId } = await must(system, 201, 'POST', '/v1/assignments', { as: sekda, body })
  return { one, href: `/v1/assignments/${String(assignmentId)}` }
}

export const ASSIGNMENT_SCENARIOS: Readonly<Record<string, Scenario>> = {
  designateEmployee: {
    async prepare(system) {
      const { employeeId } = await someone(system, { skp })
      return ['POST', '/v1/assignments', { as: sekda, body: { ...WORDS, employeeId } }]
    },
  },
  formTeam: {
    prepare: async () => [
      ...(['POST', '/v1/teams'] as const),
      {
        as: sekda,
        body: {
          ...{ name: 'Jalan lingkar', purpose: 'Jalan lingkar dibuka', leaderId: idOf('camat') },
          ...{ startsOn: '2026-04-01', endsOn: '2026-12-31' },
        },
      },
    ],
  },
  volunteerForAssignment: {
    async prepare(system) {
      const { as } = await someone(system, { skp })
      return ['POST', '/v1/assignments/applications', { as, body: APPLICATION }]
    },
  },
  approveAssignment: {
    prepare: async system => ['POST', `${(await asked(system)).href}/approval`, { as: kasi }],
  },
  declineAssignment: {
    prepare: async system => [
      ...(['POST', `${(await asked(system)).href}/refusal`] as const),
      { as: kasi, body: { reason: 'Beban kerja penuh' } },
    ],
  },
  withdrawAssignment: {
    prepare: async system => ['POST', `${(await asked(system)).href}/withdrawal`, { as: sekda }],
  },
  includeAssignment: {
    async prepare(system) {
      const { one, href } = await asked(system)
      await must(system, 200, 'POST', `${href}/approval`, { as: kasi })
      return ['POST', `${href}/inclusion`, { as: one.as }]
    },
  },
}
