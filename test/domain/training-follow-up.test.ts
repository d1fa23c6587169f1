import { expect, test } from 'vitest'
import { askedFrom, isAskedOfEvaluator, isStillAsked } from '../../functions/domain/development/follow-up.ts'
import { at } from '../support/town.ts'

test.each([
  ['2026-01-01', '2026-04-01'],
  ['2026-03-31', '2026-04-01'],
  ['2026-04-01', '2026-07-01'],
  ['2026-09-30', '2026-10-01'],
  ['2026-10-01', '2027-01-01'],
  ['2026-12-31', '2027-01-01'],
])('a training that ended on %s is asked about from %s on', (endsOn, from) => {
  expect(askedFrom({ endsOn })).toBe(at(`${from}T00:00:00+07:00`))
})

test('it is asked for a year, and not a day before or after', () => {
  const training = { endsOn: '2026-05-06' }
  const from = at('2026-07-01T00:00:00+07:00')
  const until = at('2027-05-07T00:00:00+07:00')
  expect([from - 1, from, until - 1, until].map(now => isStillAsked(training, now))).toEqual([false, true, true, false])
})

test('the evaluator has it on his desk while something is asked of him, now or later', () => {
  const answer = { helped: 'ya', note: 'Ya', answeredAt: 1 } as const
  expect(['diajukan', 'dilaporkan', 'selesai'].map(status => isAskedOfEvaluator({ status }))).toEqual([
    true,
    true,
    true,
  ])
  expect(['ditolak', 'menunggu', 'terdaftar', 'dibatalkan'].some(status => isAskedOfEvaluator({ status }))).toBe(false)
  expect(isAskedOfEvaluator({ status: 'selesai', followUp: { pegawai: answer } })).toBe(true)
  expect(isAskedOfEvaluator({ status: 'selesai', followUp: { penilai: answer } })).toBe(false)
})
