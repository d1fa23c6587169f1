import * as z from 'zod/mini'
import * as keys from '../../functions/store/keys.ts'
import { idOf } from '../support/town.ts'
import { layEvaluation, MOMENTS } from './evaluation-scene.ts'
import type { Group } from './matrix.ts'
import { callerOf } from './people.ts'
import type { Scene } from './scenes.ts'

/**
 * UU 27/2022: everyone about himself, nobody about another. `tanpa_profil`: a token of someone who is not recorded.
 * 200a: that an administrator looked is told. 200n: with the NIP; 200p: with a predicate, once it is delivered.
 */
export const PERSONAL: Group = {
  scene: 'personal',
  notFound: 'employee_not_found',
  states: ['tanpa_profil', 'dinilai', 'disampaikan'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    listAccesses: `
      tanpa_profil   401    200    200    200    200   200   200   200    200    200   200    403    403
      dinilai        401    200a   200    200    200   200   200   200    200a   200   200    403    403
      disampaikan    401    200a   200    200    200   200   200   200    200a   200   200    403    403`,
    exportMyData: `
      tanpa_profil   401    404    200    200    200   200   200   200    404    200   200    403    403
      dinilai        401    200n   200    200    200   200   200   200    200n   200   200    403    403
      disampaikan    401    200np  200    200    200   200   200   200    200np  200   200    403    403`,
  },
}

const Export = z.looseObject({
  person: z.looseObject({ nip: z.optional(z.looseObject({ number: z.string() })) }),
  evaluations: z.array(z.looseObject({ predicate: z.optional(z.string()) })),
})
const Items = z.looseObject({ items: z.array(z.unknown()) })

export const personal: Scene = {
  shared: () => [],
  moment: state => MOMENTS[state] ?? '2026-06-25T09:00:00+07:00',
  lay: (state, one) =>
    state === 'tanpa_profil'
      ? []
      : [
          ...layEvaluation(state, one),
          {
            action: 'PutItem',
            key: keys.access(one.employeeId, 1, 'lot'),
            item: { employeeId: one.employeeId, at: 1, by: idOf('admin'), operation: 'getSkp' },
            when: { absent: true },
          },
        ],
  caller: callerOf,
  shows(operation, body, { nip }) {
    if (operation === 'listAccesses') return Items.parse(body).items.length > 0 ? 'a' : ''
    const { person, evaluations } = Export.parse(body)
    return `${person.nip?.number === nip ? 'n' : ''}${evaluations.some(each => each.predicate !== undefined) ? 'p' : ''}`
  },
  call: {
    listAccesses: () => ({ target: '/v1/me/accesses' }),
    exportMyData: () => ({ target: '/v1/me/export' }),
  },
}
