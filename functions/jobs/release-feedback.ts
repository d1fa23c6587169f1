import { hasLeft } from '../domain/people/employee.ts'
import * as z from 'zod/mini'
import { plainNumber } from '../domain/shapes.ts'
import {
  batchesOf,
  dueTurns,
  partsOf,
  type Placed,
  released,
  shuffleBy,
  type Turn,
} from '../domain/feedback/feedback-turns.ts'
import { smallClasses } from '../domain/feedback/small-classes.ts'
import type { Feedback } from '../domain/feedback/feedback.ts'
import { dayOf, startOf } from '../domain/instant.ts'
import type { Period } from '../domain/periods/period.ts'
import { atOnce } from '../kit/at-once.ts'
import { job, scheduled, type Working } from '../kit/job.ts'
import type { WritesOf } from '../store/access.ts'
import type { Item } from '../store/items.ts'
import * as keys from '../store/keys.ts'
import * as ranges from '../store/ranges.ts'
import { SHARDS } from '../store/places.ts'

const TABLE = {
  period: ['Query'],
  feedbackQueue: ['Query', 'PutItem', 'DeleteItem'],
  feedback: ['Query', 'PutItem'],
  voice: ['Query'],
  employee: ['GetItem', 'QueryByActor'],
  releasedFeedback: ['PutItem'],
} as const

export const releaseFeedback = job({
  id: 'releaseFeedback',
  summary: 'Gives employees the feedback that waits for its batch, after each month and at the opening of the window',
  impact: 'Employees do not see the feedback of colleagues that is due to them; nothing is lost, the next run gives it',
  schedule: { dailyAt: '00:05' },
  report: z.object({ people: plainNumber, released: plainNumber }),
  table: TABLE,
  async run(_input, working) {
    const year = Number(dayOf(working.now).slice(0, 4))
    const years = await Promise.all([year - 1, year].map(each => working.table.all(ranges.periodsOfYear(each))))
    const report = { people: 0, released: 0 }
    let broken = 0
    for (const period of years.flat().filter(({ startsOn }) => startOf(startsOn) <= working.now)) {
      const shards = Array.from({ length: SHARDS }, (_, shard) => shard)
      const people = async (shard: number) => {
        for (const line of await working.table.all(ranges.feedbackQueue(period.periodId, shard))) {
          try {
            const given = await releaseTo(line, period, working)
            if (given === undefined) continue
            report.people += 1
            report.released += given
          } catch (error) {
            broken += 1
            working.log({
              level: 'error',
              job: 'releaseFeedback',
              error: error instanceof Error ? error.name : 'unknown',
            })
          }
        }
      }
      // all of them to their end, also where one fails: nothing may go on behind the back of a run that has ended
      await atOnce(SHARDS, shards, people)
    }
    // one broken item keeps only its own line waiting, but is not passed over in silence
    if (broken > 0) throw new Error(`the feedback of ${broken} people could not be released`)
    return report
  },
})

type Line = Item<'feedbackQueue'>

/** How many feedbacks he got; `undefined`: nothing was due to him. */
async function releaseTo(line: Line, period: Period, working: Working<typeof TABLE>): Promise<number | undefined> {
  const turns = dueTurns(period, line.released, working.now)
  if (turns.length === 0) return undefined
  const [said, tags, small] = await Promise.all([
    working.table.all(ranges.feedbackOf(line.employeeId, period.periodId)),
    working.table.all(ranges.voicesOf(line.employeeId, period.periodId)),
    smallAround(working.table, line.employeeId),
  ])
  const contents = new Map(said.map(content => [content.feedbackId, content]))
  const voices = new Map(tags.map(({ feedbackId, tag }) => [feedbackId, tag]))
  const shuffle = shuffleBy(working.randomBytes)
  let given = 0
  let standing = line
  for (const turn of turns) {
    const parts = partsOf(batchesOf([...contents.values()], turn, shuffle, { voices, small }), turn, shuffle, voices)
    for (const [n, part] of (parts.length === 0 ? [[]] : parts).entries()) {
      const done = n >= parts.length - 1
      const next = {
        ...standing,
        released: done ? [...standing.released, turn.mark] : standing.released,
        turn: standing.turn + 1,
      }
      const placed = part.flatMap(place => releaseOf(contents.get(place.feedbackId), place, turn))
      const writes = [lineWrite(standing, next, done && turn.last), ...placed.flatMap(({ writes: both }) => both)]
      // another run is at it: it does the rest
      if ((await working.table.commit(writes)).failed) return given
      for (const { content } of placed) contents.set(content.feedbackId, content)
      given += placed.length
      standing = next
    }
  }
  return given
}

/** By the organisation as the index has it: that it may lag by a moment names nobody. */
async function smallAround(table: Working<typeof TABLE>['table'], employeeId: string) {
  const evaluatorId = (await table.get(keys.employee(employeeId)))?.evaluatorId
  const [below, beside] = await Promise.all([
    table.listAll(ranges.team(employeeId)),
    evaluatorId === undefined ? [] : table.listAll(ranges.team(evaluatorId)),
  ])
  const others = (people: typeof below) =>
    people.filter(each => each.employeeId !== employeeId && !hasLeft(each)).length
  return smallClasses({ bawahan: others(below), setingkat: others(beside) })
}

type Write = WritesOf<typeof TABLE>

/** After the last release the line goes: nothing will come any more. */
function lineWrite(standing: Line, next: Line, last: boolean): Write {
  const key = keys.feedbackQueue(standing.periodId, standing.employeeId)
  const when = { equals: { turn: standing.turn } }
  return last ? { action: 'DeleteItem', key, when } : { action: 'PutItem', key, item: next, when }
}

function releaseOf(unreleased: Feedback | undefined, { feedbackId, class: as, place }: Placed, turn: Turn) {
  if (unreleased === undefined) return []
  const { employeeId, periodId } = unreleased
  const { shown, kept: content } = released(unreleased, { class: as, place }, turn)
  const writes: Write[] = [
    {
      action: 'PutItem',
      key: keys.releasedFeedback(employeeId, periodId, place),
      item: shown,
      when: { absent: true },
    },
    {
      action: 'PutItem',
      key: keys.feedback(employeeId, periodId, feedbackId),
      item: content,
      when: { equals: { feedbackId }, without: ['releasedIn'] },
    },
  ]
  return [{ content, writes }]
}

export const handler = scheduled(releaseFeedback)
