import {
  addressPut,
  CITIZEN,
  letterPut,
  linkPut,
  outsiderIdFor,
  outsiderItem,
  outsidersItem,
  outsidersPut,
  SECRET,
} from '../support/outsiders.ts'
import { ANSWER, ANSWERING, named, NOMINATING, panelItem, panelPut, PERIOD, roundPuts } from '../support/rounds.ts'
import { someone } from '../support/someone.ts'
import type { TestSystem } from '../support/system.ts'
import { actor, idOf, write } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

const GIVERS = ['hendra', 'taufik', 'kartika'].map(who => named(idOf(who)))

/** Someone in a round who has named one from outside, agreed with or not, with or without a link. */
async function withOutsider(system: TestSystem, state: 'diusulkan' | 'disetujui', isLinked: boolean) {
  const one = await someone(system)
  const of = { employeeId: one.employeeId, name: 'Pegawai' }
  const id = outsiderIdFor(one.employeeId)
  await write(system, [
    ...[...roundPuts(), panelPut(panelItem(of, GIVERS))],
    outsidersPut(outsidersItem(of, [outsiderItem(id, { state })])),
    ...(isLinked ? [linkPut(one, id)] : [addressPut(id)]),
  ])
  return {
    one,
    id,
    path: `/v1/panels/${one.employeeId}-360-${PERIOD}/outsiders/${id}`,
    link: `/v1/public/outsiders/${id}`,
  }
}

export const OUTSIDE_SCENARIOS: Readonly<Record<string, Scenario>> = {
  nameOutsider: {
    now: NOMINATING,
    async prepare(system) {
      const { employeeId, as } = await someone(system)
      await write(system, [...roundPuts(), panelPut(panelItem({ employeeId, name: 'Pegawai' }, GIVERS))])
      return ['POST', `/v1/panels/${employeeId}-360-${PERIOD}/outsiders`, { as, body: CITIZEN }]
    },
  },
  decideOutsider: {
    now: NOMINATING,
    async prepare(system) {
      const { path } = await withOutsider(system, 'diusulkan', false)
      return ['POST', `${path}/decision`, { as: actor('kasi'), body: { agreed: true } }]
    },
  },
  revokeOutsider: {
    now: NOMINATING,
    async prepare(system) {
      const { path } = await withOutsider(system, 'disetujui', false)
      return ['POST', `${path}/revocation`, { as: actor('kasi') }]
    },
  },
  openOutsideForm: {
    now: ANSWERING,
    async prepare(system) {
      const { link } = await withOutsider(system, 'disetujui', true)
      return ['POST', `${link}/form`, { body: { secret: SECRET } }]
    },
  },
  answerFromOutside: {
    now: ANSWERING,
    async prepare(system) {
      const { link } = await withOutsider(system, 'disetujui', true)
      return ['POST', `${link}/answer`, { body: { secret: SECRET, ...ANSWER } }]
    },
  },
}

export const OUTSIDE_JOBS = {
  inviteOutsiders: {
    now: NOMINATING,
    payloads: [{}],
    async prepare(system: TestSystem) {
      const { one, id } = await withOutsider(system, 'disetujui', false)
      await write(system, [letterPut(one, id)])
    },
  },
}
