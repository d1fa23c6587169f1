import { expect, test } from 'vitest'
import { lawFrom } from '../../functions/store/calendar.ts'

/** Which items are asked for while the clock is set. */
async function askedFor(event: string, clock: 'deliver' | 'report' | 'explainObjection') {
  const asked: string[] = []
  await lawFrom(
    {
      async get({ pk }) {
        asked.push(pk)
        return undefined
      },
    },
    Date.parse(event),
    [clock],
  )
  return asked
}

test.each<[string, Parameters<typeof askedFor>[1], string[]]>([
  ['2026-04-10T09:00:00+07:00', 'report', ['CYCLE#2026']],
  ['2026-12-08T09:00:00+07:00', 'deliver', ['CYCLE#2026']],
  ['2026-12-11T09:00:00+07:00', 'deliver', ['CYCLE#2026', 'CYCLE#2027']],
  ['2026-12-28T09:00:00+07:00', 'explainObjection', ['CYCLE#2026']],
  ['2026-12-29T09:00:00+07:00', 'explainObjection', ['CYCLE#2026', 'CYCLE#2027']],
  ['2026-12-31T17:00:00Z', 'deliver', ['CYCLE#2027']],
])('from %s the clock "%s" asks for %j, one item a year', async (event, clock, expected) => {
  expect(await askedFor(event, clock)).toEqual(expected)
})
