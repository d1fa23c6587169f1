import * as z from 'zod/mini'
import { plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { mustHaveSkp } from '../../domain/people/employee.ts'
import { yearOf } from '../../domain/instant.ts'
import { refuse } from '../../domain/refusal.ts'
import { SkpStatus } from '../../domain/plans/skp.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { pageOfPeople } from '../employees/people-pages.ts'
import { teamAt } from '../team.ts'
import { skpHead, SkpListItem } from '../skp/view.ts'
import { desksOf, partsAt, plansAt, READS_OF_DESKS } from '../desks.ts'
import { Year } from '../year.ts'

/** Someone of the team who has no SKP of that year yet. */
const WithoutSkp = z.object({
  employeeId: plainText,
  name: plainText,
  year: plainNumber,
  allowedActions: plainTexts,
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
  table: { ...READS_OF_DESKS, skp: ['Query', 'QueryByTeam'] },
  async find({ actor, query, page }, { table, now }) {
    if (actor.employeeId === undefined) return refuse('not_allowed')
    const year = query.year ?? yearOf(now)
    const desks = await desksOf(table, actor.employeeId, now)
    const [team, plans] = await Promise.all([teamAt(table, desks), plansAt(table, desks, year)])
    const plt = await table.getAll(desks.plt.map(({ employeeId }) => keys.employee(employeeId)))
    const { items, next } = pageOfPeople([...team, ...plt], page.limit, page.start)
    // where he stands in for someone, another may act there
    const standsIn = items.some(({ evaluatorId = '' }) => !desks.ids.includes(evaluatorId))
    const at = { ...desks, shared: desks.shared || standsIn }
    return { mine: await partsAt(table, at, actor, items, () => 'evaluator', now), next, plans, year }
  },
  decide({ found: { mine, next, plans, year }, query }, { now }) {
    const items = mine.flatMap(({ one: employee, relations }): z.input<typeof TeamSkp>[] => {
      const own = plans.filter(skp => skp.employeeId === employee.employeeId)
      if (own.length > 0) return own.map(skp => skpHead(skp, employee, { relations, now }))
      const { employeeId, name } = employee
      return mustHaveSkp(employee) ? [{ employeeId, name, year, allowedActions: [] }] : []
    })
    const wanted = items.filter(
      item => query.status === undefined || ('status' in item && item.status === query.status),
    )
    return { answer: { items: wanted }, next }
  },
})

export const handler = lambda(listTeamSkp)
