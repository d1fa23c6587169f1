import type { AnyWrite } from '../../functions/store/access.ts'
import { NO_HISTORY } from '../../functions/store/history.ts'
import * as keys from '../../functions/store/keys.ts'
import { idOf } from '../support/town.ts'
import { assignment, GIVER, partIn } from './assignments-scene.ts'
import { EVALUATOR, personPuts, type Subject } from './people.ts'
import type { Scene } from './scenes.ts'

const DAYS = { startsOn: '2026-03-25', endsOn: '2026-12-31' }
const WORDS = { name: 'Jalan lingkar', purpose: 'Jalan lingkar dibuka' }

/** The team of each. */
const teamId = ({ employeeId }: Subject) => [...employeeId].toReversed().join('')

function lay(state: string, one: Subject): readonly AnyWrite[] {
  if (state === 'tidak_ada') return personPuts(one)
  const { employeeId, name } = one
  const team = { teamId: teamId(one), name: WORDS.name }
  const leader = state === 'ketua' ? { employeeId, name } : { employeeId: GIVER, name: 'Putri Siregar' }
  const item = {
    ...{ ...team, ...WORDS, ...DAYS, leader, former: { employeeId: idOf('sekda'), name: 'Citra Pratama' } },
    ...{ formedAt: 0, version: 1, ...NO_HISTORY },
  }
  const part = partIn(one, team, state === 'anggota')
  const member = { teamId: team.teamId, employeeId, name, assignmentId: `${employeeId}-${part.place}` }
  const when = { absent: true as const }
  return [
    ...personPuts(one),
    { action: 'PutItem', key: keys.team(team.teamId), item, when },
    ...(state === 'ketua' ? [] : [{ action: 'PutItem' as const, key: keys.assignment(part), item: part, when }]),
    ...(state === 'anggota' ? [{ action: 'PutItem' as const, key: keys.teamMember(member), item: member, when }] : []),
  ]
}

export const team: Scene = {
  ...assignment,
  moment: () => '2026-03-25T09:00:00+07:00',
  lay,
  shows: (operation, body, one) => (operation === 'listTeams' && JSON.stringify(body).includes(teamId(one)) ? 'i' : ''),
  call: {
    getTeam: one => ({ target: `/v1/teams/${teamId(one)}` }),
    listTeams: () => ({ target: '/v1/teams?limit=100' }),
    formTeam: () => ({ target: '/v1/teams', body: { ...WORDS, ...DAYS, leaderId: EVALUATOR } }),
  },
}
