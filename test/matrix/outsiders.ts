import {
  addressPut,
  CITIZEN,
  linkPut,
  outsiderIdFor,
  outsiderItem,
  outsidersItem,
  outsidersPut,
  SECRET,
} from '../support/outsiders.ts'
import { ANSWERING, named, OVER, panelItem, panelPut, PERIOD, roundPuts } from '../support/rounds.ts'
import { idOf } from '../support/town.ts'
import type { Group } from './matrix.ts'
import { callerOf, personPuts, type Subject } from './people.ts'
import type { Scene } from './scenes.ts'

/**
 * P18(2)c, III.C.7: the employee names someone from outside (here a second one, beside the one of the state), his evaluator
 * vouches for him or does not, either takes it back. The link is good for whoever has it, with whatever token or none: no
 * relation helps, and none is needed. `coll` is a colleague whom the employee named: it is not his affair.
 */
export const OUTSIDERS: Group = {
  scene: 'outsider',
  notFound: 'panel_not_found',
  states: ['tanpa_putaran', 'diusulkan', 'disetujui', 'ditolak', 'dicabut', 'dijawab', 'selesai'],
  rows: {
    //                nobody self   eval   sup    above coll   other admin ownadm pemb  region boot   norole
    nameOutsider: `
      tanpa_putaran     401    404    404    404    404   404    404   404   404    403   404    403    403
      diusulkan         401    201    403    403    404   403    404   404   201    403   404    403    403
      disetujui         401    201    403    403    404   403    404   404   201    403   404    403    403
      ditolak           401    201    403    403    404   403    404   404   201    403   404    403    403
      dicabut           401    201    403    403    404   403    404   404   201    403   404    403    403
      dijawab           401    201    403    403    404   403    404   404   201    403   404    403    403
      selesai           401    past   403    403    404   403    404   404   past   403   404    403    403`,
    listOutsiders: `
      tanpa_putaran     401    404    404    404    404   404    404   404   404    403   404    403    403
      diusulkan         401    200    200    200    404   403    404   404   200    403   404    403    403
      disetujui         401    200    200    200    404   403    404   404   200    403   404    403    403
      ditolak           401    200    200    200    404   403    404   404   200    403   404    403    403
      dicabut           401    200    200    200    404   403    404   404   200    403   404    403    403
      dijawab           401    200    200    200    404   403    404   404   200    403   404    403    403
      selesai           401    200    200    200    404   403    404   404   200    403   404    403    403`,
    decideOutsider: `
      tanpa_putaran     401    404    404    404    404   404    404   404   404    403   404    403    403
      diusulkan         401    403    200    403    404   403    404   404   403    403   404    403    403
      disetujui         401    403    status 403    404   403    404   404   403    403   404    403    403
      ditolak           401    403    status 403    404   403    404   404   403    403   404    403    403
      dicabut           401    403    status 403    404   403    404   404   403    403   404    403    403
      dijawab           401    403    status 403    404   403    404   404   403    403   404    403    403
      selesai           401    403    past   403    404   403    404   404   403    403   404    403    403`,
    revokeOutsider: `
      tanpa_putaran     401    404    404    404    404   404    404   404   404    403   404    403    403
      diusulkan         401    200    200    403    404   403    404   404   200    403   404    403    403
      disetujui         401    200    200    403    404   403    404   404   200    403   404    403    403
      ditolak           401    status status 403    404   403    404   404   status 403   404    403    403
      dicabut           401    status status 403    404   403    404   404   status 403   404    403    403
      dijawab           401    200    200    403    404   403    404   404   200    403   404    403    403
      selesai           401    past   past   403    404   403    404   404   past   403   404    403    403`,
  },
}

export const LINKS: Group = {
  scene: 'outsider',
  notFound: 'link_not_found',
  states: ['tanpa_putaran', 'salah', 'diusulkan', 'disetujui', 'ditolak', 'dicabut', 'dijawab', 'lewat'],
  rows: {
    //                nobody self   eval   sup    above  coll   other  admin  ownadm pemb   region boot   norole
    openOutsideForm: `
      tanpa_putaran     404    404    404    404    404    404    404    404    404    404    404    404    404
      salah             404    404    404    404    404    404    404    404    404    404    404    404    404
      diusulkan         taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken
      disetujui         200    200    200    200    200    200    200    200    200    200    200    200    200
      ditolak           taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken
      dicabut           taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken
      dijawab           used   used   used   used   used   used   used   used   used   used   used   used   used
      lewat             ended  ended  ended  ended  ended  ended  ended  ended  ended  ended  ended  ended  ended`,
    answerFromOutside: `
      tanpa_putaran     404    404    404    404    404    404    404    404    404    404    404    404    404
      salah             404    404    404    404    404    404    404    404    404    404    404    404    404
      diusulkan         taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken
      disetujui         200    200    200    200    200    200    200    200    200    200    200    200    200
      ditolak           taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken
      dicabut           taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken  taken
      dijawab           used   used   used   used   used   used   used   used   used   used   used   used   used
      lewat             ended  ended  ended  ended  ended  ended  ended  ended  ended  ended  ended  ended  ended`,
  },
}

const STATES: Readonly<Record<string, 'diusulkan' | 'disetujui' | 'tidak_disetujui' | 'dicabut'>> = {
  diusulkan: 'diusulkan',
  ditolak: 'tidak_disetujui',
  dicabut: 'dicabut',
  // that it is over is said of what nobody has decided yet
  selesai: 'diusulkan',
}
const periodOf = (state: string) => (state === 'tanpa_putaran' ? '2026-TW2' : PERIOD)
const panelOf = ({ employeeId }: Subject, state: string) => `/v1/panels/${employeeId}-360-${periodOf(state)}/outsiders`
const GIVERS = ['taufik', 'hendra', 'kartika'].map(who => named(idOf(who)))

const byLink = (one: Subject, path: string, state: string, said: object = {}) => ({
  target: `/v1/public/outsiders/${outsiderIdFor(one.employeeId)}/${path}`,
  body: { secret: state === 'salah' ? 'bukan rahasianya' : SECRET, ...said },
})

export const outsider: Scene = {
  shared: () => roundPuts(),
  moment: state => (state === 'selesai' || state === 'lewat' ? OVER : ANSWERING),
  lay(state, one) {
    if (state === 'tanpa_putaran') return personPuts(one)
    const id = outsiderIdFor(one.employeeId)
    const item = outsidersItem(one, [outsiderItem(id, { state: STATES[state] ?? 'disetujui' })])
    return [
      ...personPuts(one),
      panelPut(panelItem(one, GIVERS)),
      outsidersPut(item),
      linkPut(one, id, state === 'dijawab' ? { sealed: 'sidik jawaban' } : {}),
      ...(state === 'diusulkan' ? [addressPut(id)] : []),
    ]
  },
  caller: callerOf,
  shows: () => '',
  call: {
    nameOutsider: (one, state) => ({ target: panelOf(one, state), body: CITIZEN }),
    listOutsiders: (one, state) => ({ target: panelOf(one, state) }),
    decideOutsider: (one, state) => ({
      target: `${panelOf(one, state)}/${outsiderIdFor(one.employeeId)}/decision`,
      body: { agreed: true },
    }),
    revokeOutsider: (one, state) => ({ target: `${panelOf(one, state)}/${outsiderIdFor(one.employeeId)}/revocation` }),
    openOutsideForm: (one, state) => byLink(one, 'form', state),
    answerFromOutside: (one, state) => byLink(one, 'answer', state, { keep: 'Cepat dan ramah di loket' }),
  },
}
