import * as z from 'zod/mini'
import { type Assignment, isPast } from '../../domain/assignments/assignment.ts'
import { formatInstant } from '../../domain/instant.ts'
import { type Part, seesAssignment } from '../../domain/assignments/assignment-rules.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { desksOf, pageOverDesks, READS_OF_DESKS, tasksAt } from '../desks.ts'
import { owedOf } from '../../store/assigned.ts'
import { periodsAround } from '../period-in-play.ts'
import { inOrder } from './listed.ts'
import { assignmentHead, AssignmentListItem } from './view.ts'

const SIDES = ['received', 'given', 'waiting'] as const
const PART_OF = { received: 'self', given: 'giver', waiting: 'evaluator' } as const satisfies Record<
  (typeof SIDES)[number],
  Part
>

export const listAssignments = operation({
  id: 'listAssignments',
  area: 'assignments',
  route: 'GET /v1/assignments',
  summary: 'The assignments of the caller: received (default), given, or waiting for his approval',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'anyone, his own; at the desk of an office whoever acts in it',
  paged: true,
  query: z.strictObject({ side: z._default(z.enum(SIDES), 'received') }),
  output: z.object({ items: z.array(AssignmentListItem) }),
  refusals: [],
  table: {
    ...READS_OF_DESKS,
    assignment: ['Query', 'BatchGetItem', 'QueryByActor', 'QueryByTeam'],
    period: ['Query'],
    releasedFeedback: ['Query'],
  },
  async find({ query: { side }, actor, page }, { table, now }) {
    const me = actor.employeeId
    if (me === undefined) return { items: [] }
    if (side === 'received') {
      const { items, next } = await table.page(ranges.assignmentsOf(me), page.limit, page.start)
      return { items: items.filter(each => seesAssignment(each, new Set(['self']))), next }
    }
    if (side === 'given') {
      const { items, next } = await table.list(ranges.assignmentsBy(me), page.limit, page.start)
      const given = await inOrder(table, items)
      return { items: given, next, owed: await owedOf(table, me, given, await periodsAround(table, now), now) }
    }
    const desks = await desksOf(table, me, now)
    const list = (id: string, limit: number, start: typeof page.start) =>
      table.list(ranges.assignmentsBefore(id), limit, start)
    const { items, next } = await pageOverDesks(desks, { desk: list }, page.limit, page.start)
    const waiting = (await inOrder(table, items)).filter(each => each.status === 'diajukan' && !isPast(each, now))
    return { items: await tasksAt(table, desks, actor, waiting, () => 'evaluator', now), next }
  },
  decide({ found: { items, next, owed = [] }, query: { side } }, { now }) {
    const parts = new Set([PART_OF[side]])
    const dueOf = (one: Assignment) => owed.find(({ assignment }) => assignment === one)?.dueAt
    return {
      answer: {
        items: items.map(each => {
          const dueAt = dueOf(each)
          return { ...assignmentHead(each, { parts, now }), ...(dueAt && { feedbackDueAt: formatInstant(dueAt) }) }
        }),
      },
      next,
    }
  },
})

export const handler = lambda(listAssignments)
