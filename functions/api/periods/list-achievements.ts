import * as z from 'zod/mini'
import { Role } from '../../domain/people/employee.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { findPeriod } from './find-period.ts'
import { achievementView, AchievementView, leads } from './view.ts'

export const listAchievements = operation({
  id: 'listAchievements',
  area: 'periods',
  route: 'GET /v1/periods/{periodId}/achievements',
  summary: 'What the units achieved in a period',
  allow: Role.options,
  who: 'all units for the administrator, the pembina and the head of region; else the units that one heads or belongs to',
  paged: true,
  output: z.object({ items: z.array(AchievementView) }),
  refusals: ['period_not_found'],
  table: {
    period: ['GetItem'],
    achievement: ['Query', 'BatchGetItem'],
    employee: ['GetItem'],
    unit: ['Query'],
  },
  async find({ path, actor, page }, { table }) {
    const period = await findPeriod(table, path.periodId)
    if (period instanceof Refusal) return period
    const { periodId } = period
    if (leads(actor)) return table.page(ranges.achievements(periodId), page.limit, page.start)
    const me = actor.employeeId
    if (me === undefined) return { items: [] }
    const [profile, units] = await Promise.all([table.get(keys.employee(me)), table.all(ranges.units())])
    const mine = units.filter(unit => unit.headId === me || unit.unitId === profile?.unitId)
    return { items: await table.getAll(mine.map(unit => keys.achievement(periodId, unit.unitId))) }
  },
  decide: ({ found, actor }) => ({
    answer: { items: found.items.map(item => achievementView(item, actor)) },
    next: found.next,
  }),
})

export const handler = lambda(listAchievements)
