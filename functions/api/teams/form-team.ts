import { refuse } from '../../domain/refusal.ts'
import { leaderFaults, mayForm, type Team, teamDaysFaults } from '../../domain/teams/team.ts'
import { TeamInput } from '../../domain/teams/team-input.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { fixing } from '../../store/fixed.ts'
import { entryAfter, NO_HISTORY } from '../../store/history.ts'
import { isEmployeeId, randomText } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { giverAt } from '../assignments/asking.ts'
import { chainOf } from '../chain.ts'
import { teamView, TeamView } from './view.ts'

export const formTeam = operation({
  id: 'formTeam',
  area: 'teams',
  route: 'POST /v1/teams',
  summary: 'A pimpinan tinggi or head of a unit mandiri forms a team under one of his own people (II.A.5.f.6)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'a pimpinan tinggi, the head of a unit mandiri; the leader is one whom he evaluates',
  status: 201,
  input: TeamInput,
  output: TeamView,
  refusals: ['not_allowed'],
  table: {
    employee: ['GetItem'],
    region: ['GetItem'],
    unit: ['GetItem'],
    team: ['PutItem'],
    history: ['PutItem'],
  },
  async find({ actor }, { table }) {
    const former = await giverAt(table, actor.employeeId)
    return former !== undefined && mayForm(former.employee, former.unit) ? former : refuse('not_allowed')
  },
  async gather({ found: { employee }, input }, { table, now }) {
    const chain = isEmployeeId(input.leaderId) ? await chainOf(table, input.leaderId, now) : undefined
    const leader = chain && { evaluatorId: chain.evaluatorId }
    const faults = [...leaderFaults(employee.employeeId, leader), ...teamDaysFaults(input, now)]
    return chain === undefined || faults.length > 0
      ? refuse('invalid_input', undefined, faults)
      : { leader: chain.employee }
  },
  decide({ found: { employee, unit }, gathered: { leader }, input, actor }, { now, randomBytes }) {
    const { name, purpose, startsOn, endsOn } = input
    const { employeeId: leaderId } = leader
    const unitId = unit?.unitId
    const act = { at: now, by: employee.employeeId, operation: 'formTeam', to: 'dibentuk' }
    const teamId = randomText(randomBytes, 16)
    const formed = {
      ...{ teamId, name, purpose, unitId, startsOn, endsOn, formedAt: now },
      former: { employeeId: employee.employeeId, name: employee.name },
      leader: { employeeId: leaderId, name: leader.name },
    }
    const fixed = fixing(formed, { leaderId, unitId, startsOn, endsOn })
    const entry = entryAfter(teamId, NO_HISTORY, { ...act, fixed })
    const team: Team = { ...formed, version: 1, ...entry.head }
    return {
      answer: teamView(team, [], actor.employeeId, now),
      writes: [{ action: 'PutItem', key: keys.team(teamId), item: team, when: { absent: true } }, entry.write],
    }
  },
})

export const handler = lambda(formTeam)
