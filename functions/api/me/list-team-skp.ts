import * as z from 'zod/mini'
import { mustHaveSkp, type Relation } from '../../domain/employee.ts'
import { yearOf } from '../../domain/instant.ts'
import { refuse } from '../../domain/refusal.ts'
import { SkpStatus } from '../../domain/skp.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { ranges } from '../../store/keys.ts'
import { skpHead, SkpListItem } from '../skp/view.ts'
import { Year } from '../year.ts'

const MINE: ReadonlySet<Relation> = new Set<Relation>(['evaluator'])

/** Someone of the team who has no SKP of that year yet. */
const WithoutSkp = z.object({
  employeeId: z.string(),
  name: z.string(),
  year: z.number(),
  allowedActions: z.array(z.string()),
})

const TeamSkp = z.union([SkpListItem, WithoutSkp])

export const listTeamSkp = operation({
  id: 'listTeamSkp',
  area: 'me',
  route: 'GET /v1/me/team/skp',
  summary: "My team's SKP of a year, and who has none yet",
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator',
  paged: true,
  query: z.strictObject({ year: z.optional(Year), status: z.optional(SkpStatus) }),
  output: z.object({ items: z.array(TeamSkp) }),
  refusals: ['not_allowed'],
  table: { employee: ['QueryByActor'], skp: ['QueryByTeam'] },
  async find({ actor, query, page }, { table, now }) {
    if (actor.employeeId === undefined) return refuse('not_allowed')
    const year = query.year ?? yearOf(now)
    const [team, plans] = await Promise.all([
      table.list(ranges.team(actor.employeeId), page.limit, page.start),
      table.listAll(ranges.teamSkp(actor.employeeId, year)),
    ])
    return { team, plans, year }
  },
  decide({ found: { team, plans, year }, query }, { now }) {
    const items = team.items.flatMap((employee): z.input<typeof TeamSkp>[] => {
      const own = plans.filter(skp => skp.employeeId === employee.employeeId)
      if (own.length > 0) return own.map(skp => skpHead(skp, { relations: MINE, now }))
      const { employeeId, name } = employee
      return mustHaveSkp(employee) ? [{ employeeId, name, year, allowedActions: [] }] : []
    })
    const wanted = items.filter(
      item => query.status === undefined || ('status' in item && item.status === query.status),
    )
    return { answer: { items: wanted }, next: team.next }
  },
})

export const handler = lambda(listTeamSkp)
