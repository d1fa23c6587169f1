import * as z from 'zod/mini'
import { evaluationIdOf } from './acts.ts'
import { type Client, each, OFFICE } from './client.ts'
import type { Office, Person } from './office.ts'
import { type Expected, QUADRANTS } from './ratings.ts'

const Result = z.object({
  status: z.string(),
  by: z.string(),
  workRating: z.optional(z.string()),
  behaviourRating: z.optional(z.string()),
  predicate: z.optional(z.string()),
  returned: z.optional(z.boolean()),
  finalBy: z.optional(z.string()),
  objection: z.optional(
    z.object({
      outcome: z.optional(z.string()),
      first: z.optional(z.object({ workRating: z.string(), behaviourRating: z.string() })),
    }),
  ),
})
export type Outcome = z.output<typeof Result> & { readonly person: Person; readonly period: string }

export const PERIODS = ['TW1', 'TW2', 'TW3', 'TW4', 'TAHUNAN'] as const

/** The end of the year as the system tells it, asked person by person. */
export async function outcomesOf(api: Client, office: Office): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  await each(office.people, async person => {
    for (const period of PERIODS) {
      const told = await api.must(OFFICE, 'GET', `/v1/evaluations/${evaluationIdOf(person, period)}`)
      outcomes.push({ ...z.parse(Result, told), person, period })
    }
  })
  return outcomes
}

type Nips = ReadonlyMap<string, string>

/** The line of a person in a period: his own, else that of everybody. */
export function expectedFor(
  expected: readonly Expected[],
  nips: Nips,
  person: Person,
  period: string,
): Expected | undefined {
  return (
    expected.find(line => line.period === period && line.nip === nips.get(person.employeeId)) ??
    expected.find(line => line.period === period && line.nip === '*')
  )
}

const contestedBy = ({ objection, first }: Expected) =>
  objection === '' ? [] : [objection, first.work, first.behaviour]

/** Every difference between what came out and what the hand-written file says; none is a year that went right. */
export function differences(outcomes: readonly Outcome[], expected: readonly Expected[], nips: Nips): string[] {
  const found: string[] = []
  for (const outcome of outcomes) {
    const { person, period, workRating, behaviourRating, predicate, by, status, objection } = outcome
    const line = expectedFor(expected, nips, person, period)
    const { first = { workRating, behaviourRating } } = objection ?? {}
    const contested = objection === undefined ? [] : [objection.outcome, first.workRating, first.behaviourRating]
    const is = [workRating, behaviourRating, predicate, by, status, ...contested].join(' ')
    const should =
      line === undefined
        ? 'tidak ada barisnya'
        : [line.work, line.behaviour, line.predicate, line.by, 'final', ...contestedBy(line)].join(' ')
    if (is !== should) found.push(`${person.name} ${period}: seharusnya ${should}, ternyata ${is}`)
  }
  for (const [period, cells] of Object.entries(QUADRANTS)) {
    const counted = new Map<string, number>()
    for (const { workRating, behaviourRating } of outcomes.filter(outcome => outcome.period === period)) {
      const cell = `${workRating}/${behaviourRating}`
      counted.set(cell, (counted.get(cell) ?? 0) + 1)
    }
    for (const cell of new Set([...counted.keys(), ...Object.keys(cells)]))
      if (counted.get(cell) !== cells[cell])
        found.push(
          `Kuadran ${period} ${cell}: seharusnya ${cells[cell] ?? 0} orang, ternyata ${counted.get(cell) ?? 0}`,
        )
  }
  return found
}
