import * as z from 'zod/mini'
import type { Team } from '../../domain/teams/team.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Reads } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { teamIdOfListed } from '../../store/index-keys.ts'
import { teamHead, TeamListItem } from './view.ts'

const SIDES = ['member', 'led', 'formed'] as const

export const listTeams = operation({
  id: 'listTeams',
  area: 'teams',
  route: 'GET /v1/teams',
  summary: 'The teams of the caller: those he takes part in (default), leads, or formed',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'anyone, his own',
  paged: true,
  query: z.strictObject({ side: z._default(z.enum(SIDES), 'member') }),
  output: z.object({ items: z.array(TeamListItem) }),
  refusals: [],
  table: { team: ['BatchGetItem', 'QueryByActor', 'QueryByTeam'], assignment: ['Query'] },
  async find({ query: { side }, actor: { employeeId: me }, page }, { table }) {
    if (me === undefined) return { items: [] }
    if (side === 'member') {
      const { items, next } = await table.page(ranges.assignmentsOf(me), page.limit, page.start)
      const mine = items.flatMap(({ status, team }) => (status === 'disetujui' && team ? [team.teamId] : []))
      return { items: await teamsOf(table, mine), next }
    }
    const range = side === 'led' ? ranges.teamsLedBy(me) : ranges.teamsFormedBy(me)
    const { items, next } = await table.list(range, page.limit, page.start)
    return { items: await teamsOf(table, items.map(teamIdOfListed)), next }
  },
  decide({ found: { items, next }, query: { side }, actor: { employeeId } }, { now }) {
    return { answer: { items: items.map(team => teamHead(team, employeeId, side === 'member', now)) }, next }
  },
})

async function teamsOf(table: Reads<'team'>, teamIds: readonly string[]): Promise<Team[]> {
  const found = new Map((await table.getAll(teamIds.map(keys.team))).map(team => [team.teamId, team]))
  return [...new Set(teamIds)].flatMap(teamId => found.get(teamId) ?? [])
}

export const handler = lambda(listTeams)
