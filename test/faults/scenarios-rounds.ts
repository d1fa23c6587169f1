import { ANSWER, givenItem, givenPut, named, panelItem, panelPut, PERIOD, roundPuts } from '../support/rounds.ts'
import { FIRST, someone } from '../support/someone.ts'
import type { TestSystem } from '../support/system.ts'
import { actor, ADMIN, idOf, write } from '../support/town.ts'
import { ANSWERING, APPROVING, DAYS, NOMINATING } from '../support/rounds.ts'
import type { Scenario } from './scenarios.ts'

const GIVERS = ['hendra', 'taufik', 'kartika', 'sekda'] as const

/** Someone in a round with a panel of four, agreed or not; the first of them has noted his answer. */
async function named4(system: TestSystem, approvedAt?: number) {
  const one = await someone(system)
  const of = { employeeId: one.employeeId, name: 'Pegawai' }
  const givers = GIVERS.map(who => named(idOf(who)))
  const panel = panelItem(of, givers, approvedAt === undefined ? {} : { approvedAt })
  await write(system, [...roundPuts(), panelPut(panel), givenPut(givenItem(idOf('hendra'), of))])
  return { ...one, path: `/v1/panels/${one.employeeId}-360-${PERIOD}` }
}

export const ROUND_SCENARIOS: Readonly<Record<string, Scenario>> = {
  openRound: {
    now: NOMINATING,
    async prepare() {
      const body = { unitIds: ['kec', 'sekda'], classes: ['setingkat', 'lain'], ...DAYS }
      return ['POST', `/v1/periods/${PERIOD}/rounds`, { as: ADMIN, body }]
    },
  },
  nominateGivers: {
    now: NOMINATING,
    async prepare(system) {
      await write(system, roundPuts())
      const { employeeId, as } = await someone(system)
      const body = { givers: GIVERS.map(idOf) }
      return ['PUT', `/v1/panels/${employeeId}-360-${PERIOD}/givers`, { as, body, headers: FIRST }]
    },
  },
  approvePanel: {
    now: APPROVING,
    async prepare(system) {
      const { path } = await named4(system)
      const body = { without: [{ employeeId: idOf('sekda'), reason: 'Tidak bekerja bersamanya' }] }
      return ['POST', `${path}/approval`, { as: actor('kasi'), body }]
    },
  },
  declineInvitation: {
    now: ANSWERING,
    async prepare(system) {
      const { path } = await named4(system, 1)
      return ['POST', `${path}/refusal`, { as: actor('taufik'), body: { reason: 'Baru sebulan bekerja bersama' } }]
    },
  },
  draftAnswer: {
    now: ANSWERING,
    async prepare(system) {
      const { path } = await named4(system, 1)
      return ['PUT', `${path}/answer`, { as: actor('taufik'), body: ANSWER, headers: FIRST }]
    },
  },
  submitAnswer: {
    now: ANSWERING,
    async prepare(system) {
      const { path } = await named4(system, 1)
      return ['POST', `${path}/answer/submission`, { as: actor('hendra') }]
    },
  },
}
