import { refuse } from '../../domain/refusal.ts'
import { isOfTeam } from '../../domain/teams/team.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isTeamId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { teamView, TeamView } from './view.ts'

export const getTeam = operation({
  id: 'getTeam',
  area: 'teams',
  route: 'GET /v1/teams/{teamId}',
  summary: 'One team: purpose, leader, days, and who takes part by an approved assignment',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'who formed it, its leader, its members',
  output: TeamView,
  refusals: ['team_not_found'],
  table: { team: ['GetItem'], teamMember: ['Query'] },
  async find({ path: { teamId }, actor: { employeeId: me } }, { table }) {
    const team = isTeamId(teamId) ? await table.get(keys.team(teamId)) : undefined
    if (team === undefined || me === undefined) return refuse('team_not_found')
    const members = await table.all(ranges.membersOf(teamId))
    return team.former.employeeId === me || isOfTeam(team, members, me) ? { team, members } : refuse('team_not_found')
  },
  decide: ({ found: { team, members }, actor }, { now }) => ({
    answer: teamView(team, members, actor.employeeId, now),
  }),
})

export const handler = lambda(getTeam)
