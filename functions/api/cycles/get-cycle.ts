import { Role } from '../../domain/people/employee.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { cycleView, CycleView, findCycle, yearOf } from './view.ts'

export const getCycle = operation({
  id: 'getCycle',
  area: 'cycles',
  route: 'GET /v1/cycles/{year}',
  summary: 'A year of performance with its periods, each where it stands by the clock',
  allow: Role.options,
  who: 'anyone',
  output: CycleView,
  refusals: ['cycle_not_found'],
  table: { cycle: ['GetItem'], period: ['Query'] },
  async find({ path }, { table, now }) {
    const year = yearOf(path.year)
    if (year instanceof Refusal) return year
    const stored = await findCycle(table, year)
    return stored === undefined ? refuse('cycle_not_found') : { stored, now }
  },
  decide: ({ found: { stored, now }, actor }) => ({ answer: cycleView(stored, actor, now) }),
})

export const handler = lambda(getCycle)
