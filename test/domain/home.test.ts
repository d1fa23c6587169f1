import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import { spansOf } from '../../functions/domain/periods/period.ts'
import { busyPeriods, evaluationTask, phaseOf, planTask, waitingFor } from '../../functions/domain/home/home.ts'
import {
  deliveringDeadlines,
  determiningDeadlines,
  judgingDeadlines,
  planDeadlines,
  runningDeadlines,
  soonestFirst,
} from '../../functions/domain/home/home-deadlines.ts'
import { object } from '../../functions/domain/evaluations/objection-rules.ts'
import type { SkpStatus } from '../../functions/domain/plans/skp.ts'
import { CURRENT_RULE_SET } from '../../functions/domain/rulesets/index.ts'
import { defaultWindow } from '../../functions/domain/periods/windows.ts'
import { deliveredItem, evaluationItem, signedItem, TW1 } from '../support/evaluations.ts'

const planning = { opensAt: startOf('2026-01-02'), closesAt: endOf('2026-01-31') }
const periods = spansOf(2026, 'triwulanan').map(span => ({ ...span, ...defaultWindow(span, 'triwulanan') }))
const { closesAt } = TW1
const LAW = { rules: CURRENT_RULE_SET, holidays: new Set<string>() }

describe('the phase', () => {
  test.each([
    ['2026-01-31T23:59:59.999+07:00', 'perencanaan', undefined],
    ['2026-02-01T00:00:00+07:00', 'pelaksanaan', undefined],
    ['2026-03-20T00:00:00+07:00', 'evaluasi', '2026-TW1'],
    ['2026-04-11T00:00:00+07:00', 'pelaksanaan', undefined],
    // the annual window is open beside: what closes first is first
    ['2026-12-28T00:00:00+07:00', 'evaluasi', '2026-TW4'],
    ['2027-01-20T00:00:00+07:00', 'evaluasi', '2026-TAHUNAN'],
  ])('at %s is %s %s', (moment, phase, periodId) => {
    const found = phaseOf(planning, periods, Date.parse(moment))
    expect(found.phase).toBe(phase)
    expect('period' in found ? found.period.periodId : undefined).toBe(periodId)
  })

  test('without a cycle there is none, but last year’s window still is one', () => {
    expect(phaseOf(undefined, [], 0)).toEqual({ phase: 'tanpa_siklus' })
    expect(phaseOf(undefined, periods, startOf('2027-01-20'))).toMatchObject({ phase: 'evaluasi' })
  })

  test('a period that was closed is no phase any more', () => {
    const closed = periods.map(period => ({ ...period, closedAt: 1 }))
    expect(phaseOf(planning, closed, closesAt)).toEqual({ phase: 'pelaksanaan' })
  })
})

test('whoever has an open window has work in it', () => {
  fc.assert(
    fc.property(fc.integer({ min: startOf('2026-01-01'), max: startOf('2027-03-01') }), now => {
      const phase = phaseOf(planning, periods, now)
      if (phase.phase === 'evaluasi') expect(busyPeriods(periods, now)).toContain(phase.period)
    }),
  )
})

describe('a period whose window ended long ago', () => {
  const [first] = periods
  const now = endOf('2026-06-10')
  const busy = (more: object) => busyPeriods(first === undefined ? [] : [{ ...first, ...more }], now)

  test('is on no first screen any more', () => {
    expect(busy({})).toEqual([])
  })

  test('stays there while something that came to a superior is open, however long [IV.A.11]', () => {
    expect(busy({ defaultsOpen: true })).toHaveLength(1)
    expect(busyPeriods(first === undefined ? [] : [{ ...first, defaultsOpen: true }], 0)).toEqual([])
  })
})

describe('tasks', () => {
  const skp = (status: SkpStatus) => ({ skpId: 's', name: 'Siti', status, year: 2026 })
  const task = (of: Parameters<typeof evaluationTask>[0], mine: boolean, now = closesAt) =>
    evaluationTask(of, 'ev', mine, 'p', now)

  test.each<[SkpStatus, 'mine' | 'team', string | undefined]>([
    ['draf', 'mine', 'submitSkp'],
    ['dikembalikan', 'mine', 'submitSkp'],
    ['diajukan', 'mine', undefined],
    ['ditetapkan', 'mine', undefined],
    ['diajukan', 'team', 'approveSkp'],
    ['draf', 'team', undefined],
  ])('a plan that is %s (%s) asks for %s', (status, whose, operation) => {
    expect(planTask(skp(status), whose, 0, 7)?.operation).toBe(operation)
  })

  test('a plan of the people below my evaluators is mine only once January is over [II.C.5]', () => {
    const { closesAt: january } = planning
    expect(planTask(skp('diajukan'), 'below', january, 7)).toBeUndefined()
    expect(planTask(skp('diajukan'), 'below', january + 1, 7)).toMatchObject({ operation: 'approveSkp' })
    expect(planTask(skp('draf'), 'below', january + 1, 7)).toBeUndefined()
  })

  test('a plan’s task is due when planning closes, where that is known', () => {
    expect(planTask(skp('draf'), 'mine', 0, 7)).toMatchObject({ dueAt: 7, subject: 's', href: '/skp/s' })
    expect(planTask(skp('draf'), 'mine', 0, undefined)).not.toHaveProperty('dueAt')
  })

  const signed = signedItem({}, { signedBy: 'p', deliverBy: 55 })
  const delivered = deliveredItem({ deliveredAt: 1, acknowledgeBy: 66, objectBy: 77 })
  const handedOver = evaluationItem({ by: 'superior', superiorDueAt: 88 })

  test.each([
    ['open and mine', evaluationItem(), true, 'submitEvaluation', closesAt],
    ['submitted and of my team', evaluationItem({ status: 'diajukan' }), false, 'signEvaluation', closesAt],
    ['open and of my team', evaluationItem(), false, 'signEvaluation', closesAt],
    ['signed by me', signed, false, 'deliverEvaluation', 55],
    ['delivered to me', delivered, true, 'acknowledgeEvaluation', 66],
    ['handed over to me', handedOver, false, 'signEvaluation', 88],
  ])('an evaluation that is %s asks for its act and its time', (_what, of, mine, operation, dueAt) => {
    expect(task(of, mine)).toMatchObject({ operation, dueAt, subject: 'ev', href: '/evaluations/ev' })
  })

  test('nothing is asked of who cannot do it: before the window, after it, or when another signed', () => {
    expect(task(evaluationItem(), true, TW1.opensAt - 1)).toBeUndefined()
    expect(task(evaluationItem(), true, closesAt + 1)).toBeUndefined()
    expect(evaluationTask(signed, 'ev', false, 'q', 0)).toBeUndefined()
  })
})

test('running deadlines come soonest first, and none that is over or done', () => {
  const late = evaluationItem({ periodId: '2026-TW2', closesAt: closesAt + 10 })
  const running = runningDeadlines([late, evaluationItem(), signedItem()], closesAt)
  expect(running.map(({ periodId, what }) => [periodId, what])).toEqual([
    ['2026-TW1', 'signEvaluation'],
    ['2026-TW2', 'signEvaluation'],
    ['2026-TW1', 'deliverEvaluation'],
  ])
  expect(runningDeadlines([evaluationItem()], closesAt + 1)).toEqual([])
})

test('until the end of January the SKP has its deadline, for who must have one and has none determined [P14(1)]', () => {
  const someone = { kind: 'pns' as const, status: 'aktif' as const }
  const deadline = { what: 'approveSkp', dueAt: endOf('2026-01-31'), article: 'Pasal 14 ayat (1)', state: 'berjalan' }
  expect(planDeadlines(someone, [], 2026, endOf('2026-01-31'))).toEqual([deadline])
  expect(planDeadlines(someone, [{ status: 'diajukan' }], 2026, 0)).toEqual([deadline])
  expect(planDeadlines(someone, [{ status: 'ditetapkan' }], 2026, 0)).toEqual([])
  expect(planDeadlines(someone, [], 2026, endOf('2026-01-31') + 1)).toEqual([])
  expect(planDeadlines({ ...someone, status: 'cltn' }, [], 2026, 0)).toEqual([])
})

const of = (team: Parameters<typeof judgingDeadlines>[0], now: number, me = 'a') =>
  soonestFirst(judgingDeadlines(team, me, now)).map(({ what, dueAt }) => [what, dueAt])
const report = [['report', endOf('2026-05-29')]]
const warned = [['deliverInTime', endOf('2026-04-23')], ...report]

test('who judges has the window’s end while something is unsigned, and as superior his own 14 days', () => {
  const due = endOf('2026-05-01')
  const handedOver = evaluationItem({ by: 'superior', superiorDueAt: due })
  expect(of([evaluationItem(), evaluationItem({ seq: 2 })], closesAt)).toEqual([
    ['signEvaluation', closesAt],
    ...warned,
  ])
  expect(of([handedOver], closesAt + 1)).toEqual([['signBySuperior', due], ...report])
})

test('who signed has the last day of the delivery, and the one on which it is early enough [V.A.5, V.B.8]', () => {
  const mine = (me: string, ...team: Parameters<typeof deliveringDeadlines>[0]) =>
    soonestFirst(deliveringDeadlines(team, me, closesAt)).map(({ what, dueAt }) => [what, dueAt])
  const { signedBy } = signedItem().judgement
  expect(mine(signedBy, signedItem())).toEqual([warned[0], ['deliverEvaluation', endOf('2026-04-24')], ...report])
  expect(mine('another', signedItem())).toEqual([])
  expect(mine(signedBy, deliveredItem({ deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 }))).toEqual([])
  expect(of([signedItem()], closesAt)).toEqual([])
})

test('an objection is to be explained by whose judgement it is, and by nobody who came after him [V.B.4]', () => {
  const times = { deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 }
  const contested = object(deliveredItem(times, {}, { signedBy: 'plh', onBehalfOf: 'kasi' }), 'camat', closesAt, LAW)
  const { explainBy } = contested.objection
  for (const me of ['plh', 'kasi']) expect(of([contested], closesAt, me)).toEqual([['explainObjection', explainBy]])
  expect(of([contested], closesAt, 'baru')).toEqual([])
})

test('who has to determine a plan has until the end of January [P14(1)]', () => {
  const plan = { year: 2026, seq: 1, status: 'diajukan' as const }
  expect(determiningDeadlines([plan, { ...plan, status: 'draf' }], endOf('2026-01-31'))).toMatchObject([
    { what: 'approveSkp', dueAt: endOf('2026-01-31') },
  ])
  expect(determiningDeadlines([plan], endOf('2026-01-31') + 1)).toEqual([])
})

test('one waits for the evaluator to determine and sign, and after his default for the superior', () => {
  const own = [
    { ...evaluationItem(), evaluationId: 'a' },
    { ...evaluationItem({ status: 'diajukan' }), evaluationId: 'b' },
    { ...evaluationItem({ by: 'superior' }), evaluationId: 'c' },
    { ...signedItem({ by: 'superior' }), evaluationId: 'd' },
  ]
  expect(waitingFor([{ skpId: 's', name: 'Siti', status: 'diajukan', year: 2026 }], own, [], [], 0)).toEqual([
    { operation: 'approveSkp', subject: 's', who: 'evaluator' },
    { operation: 'signEvaluation', subject: 'b', who: 'evaluator' },
    { operation: 'signEvaluation', subject: 'c', who: 'superior' },
  ])
})
