import { describe, expect, test } from 'vitest'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import { spansOf } from '../../functions/domain/periods/period.ts'
import {
  decline,
  handBack,
  isByAnother,
  propose,
  reopen,
  roundOf,
  standingProposal,
} from '../../functions/domain/periods/reopening.ts'
import { defaultWindow } from '../../functions/domain/periods/windows.ts'
import { evaluationItem, signedItem } from '../support/evaluations.ts'

const others = spansOf(2026, 'triwulanan').map(span => ({ ...span, ...defaultWindow(span, 'triwulanan') }))
const named = (periodId: string) => {
  const found = others.find(each => each.periodId === periodId)
  if (found === undefined) throw new Error(periodId)
  return { ...found, closedAt: found.evaluationClosesAt + 1 }
}
const CLOSED = named('2026-TW1')
const NOW = startOf('2026-04-20')
const UNTIL = endOf('2026-05-08')
const WEEK = 7 * 86_400_000
const as = { until: UNTIL, reason: 'Data hilang', by: 'satu', sub: 'masuk-satu' }
const proposal = { ...as, at: NOW, lapsesAt: NOW + WEEK }
const REOPENED = { from: 0, until: 1, reason: 'x', proposedBy: 'satu', proposedAt: 0, by: 'dua', at: 0 }
const PROPOSED = { ...CLOSED, proposal }

describe('the proposal of one administrator', () => {
  test('waits a week for another one, and no longer than the end that it asks for', () => {
    expect(propose(CLOSED, as, others, NOW)).toStrictEqual(PROPOSED)
    expect(propose(CLOSED, { ...as, until: NOW + 1000 }, others, NOW)).toMatchObject({
      proposal: { lapsesAt: NOW + 1000 },
    })
    expect(standingProposal(PROPOSED, proposal.lapsesAt)).toBe(proposal)
    expect(standingProposal(PROPOSED, proposal.lapsesAt + 1)).toBeUndefined()
  })

  test.each([
    ['while the window is open', { ...CLOSED, closedAt: undefined }, NOW, 'period_not_closed'],
    ['while another one waits', PROPOSED, proposal.lapsesAt, 'reopening_proposed'],
    ['for an end that has passed', CLOSED, UNTIL, 'invalid_input'],
    [
      'after five of them',
      { ...CLOSED, reopenings: Array.from({ length: 5 }, () => REOPENED) },
      NOW,
      'too_many_reopenings',
    ],
  ])('is refused %s', (_when, period, now, code) => {
    expect(propose(period, as, others, now)).toMatchObject({ code })
  })

  test('is made again once the last one has lapsed', () => {
    const now = proposal.lapsesAt + 1
    expect(propose(PROPOSED, as, others, now)).toMatchObject({ proposal: { at: now } })
  })

  test('of the annual window ends with January at the latest [IV.A.8.b]', () => {
    const annual = { ...named('2026-TAHUNAN'), evaluationClosesAt: endOf('2027-01-15') }
    const now = startOf('2027-01-20')
    expect(propose(annual, { ...as, until: endOf('2027-01-31') }, others, now)).toHaveProperty('proposal')
    expect(propose(annual, { ...as, until: endOf('2027-01-31') + 1 }, others, now)).toMatchObject({
      code: 'invalid_input',
      detail: expect.stringContaining('IV.A.8.b'),
    })
  })
})

describe('the consent of another one', () => {
  test('opens the window until the end that was proposed', () => {
    const { closedAt: _, ...open } = CLOSED
    const from = CLOSED.evaluationClosesAt
    const reopened = reopen(PROPOSED, 'dua', others, NOW + 1)
    expect(reopened).toStrictEqual({
      ...open,
      evaluationClosesAt: UNTIL,
      reopenings: [
        { from, until: UNTIL, reason: as.reason, proposedBy: 'satu', proposedAt: NOW, by: 'dua', at: NOW + 1 },
      ],
    })
  })

  test.each([
    ['where nothing is proposed', CLOSED, NOW, 'reopening_not_proposed'],
    ['at the last moment of the proposal', PROPOSED, proposal.lapsesAt, undefined],
    ['the moment after', PROPOSED, proposal.lapsesAt + 1, 'reopening_lapsed'],
  ])('%s', (_when, period, now, code) => {
    const answer = reopen(period, 'dua', others, now)
    expect('code' in answer ? answer.code : undefined).toBe(code)
  })

  test('is refused where the next window has moved forward into it meanwhile', () => {
    const moved = others.map(each => ({ ...each, ...(each.periodId === '2026-TW2' && { evaluationOpensAt: UNTIL }) }))
    expect(reopen(PROPOSED, 'dua', moved, NOW)).toMatchObject({ code: 'reopening_lapsed' })
  })
})

test('a proposal is declined as long as it waits', () => {
  expect(decline(PROPOSED, NOW)).toStrictEqual({ after: CLOSED, declined: proposal })
  expect(decline(PROPOSED, proposal.lapsesAt + 1)).toMatchObject({ code: 'reopening_not_proposed' })
  expect(decline(CLOSED, NOW)).toMatchObject({ code: 'reopening_not_proposed' })
})

test('every reopening begins another round of the closing', () => {
  expect(roundOf({})).toBe(0)
  expect(roundOf({ reopenings: [REOPENED, REOPENED] })).toBe(2)
})

describe('what goes back to the evaluator', () => {
  const window = { evaluationOpensAt: CLOSED.evaluationOpensAt, evaluationClosesAt: UNTIL }
  const handed = evaluationItem({
    status: 'diajukan',
    by: 'superior',
    superiorDueAt: UNTIL - 1,
    closedAt: NOW - 5,
    actorId: 'atasan',
    version: 4,
  })

  test('is unsigned, as it was, with the end that holds now', () => {
    expect(handBack(handed, window, 'penilai')).toStrictEqual({
      ...evaluationItem({ status: 'diajukan', closesAt: UNTIL, actorId: 'penilai', version: 5 }),
    })
    expect(handBack(handed, window, undefined)).not.toHaveProperty('actorId')
  })

  test.each([
    ['signed', signedItem({ by: 'superior' })],
    ['with the evaluator already', evaluationItem()],
  ])('is not what is %s', (_what, evaluation) => {
    expect(handBack(evaluation, window, 'penilai')).toMatchObject({ code: 'wrong_status' })
  })
})

test.each([
  ['another profile and login', { employeeId: 'dua', sub: 'masuk-dua' }, true],
  ['another administrator without a profile', { sub: 'masuk-dua' }, true],
  ['the same profile under another login', { employeeId: 'satu', sub: 'masuk-dua' }, false],
  ['the same login, linked to a profile since', { employeeId: 'dua', sub: 'masuk-satu' }, false],
  ['the same login, no longer linked to one', { sub: 'masuk-satu' }, false],
])('a second administrator is another person: %s', (_who, actor, isOther) => {
  expect(isByAnother(proposal, actor)).toBe(isOther)
})
