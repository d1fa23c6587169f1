import { describe, expect, test } from 'vitest'
import type { Evaluation } from '../../functions/domain/evaluations/evaluation.ts'
import { documentationDeadlines, documentationTasks } from '../../functions/domain/home/documentation-tasks.ts'
import { addDays, endOf, startOf } from '../../functions/domain/instant.ts'
import {
  askedDocumentation,
  documentationOf,
  documentationSpans,
  marked,
} from '../../functions/domain/monitoring/documentation-rules.ts'
import { CycleDefinition, defineCycle } from '../../functions/domain/periods/cycle.ts'
import { type Period, spansOf } from '../../functions/domain/periods/period.ts'
import { Refusal } from '../../functions/domain/refusal.ts'
import { evaluationItem, signedItem } from '../support/evaluations.ts'

const window = { evaluationOpensAt: startOf('2026-03-20'), evaluationClosesAt: endOf('2026-04-10') }
const quarters = spansOf(2026, 'triwulanan').map((span): Period => ({ ...span, ...window, documentation: 'bulanan' }))
const [TW1, , , TW4, YEAR] = quarters
if (TW1 === undefined || TW4 === undefined || YEAR === undefined) throw new Error('no quarters')

const PLANNING = { opensAt: '2026-01-01T00:00:00+07:00', closesAt: '2026-01-31T23:59:59.999+07:00' }
const define = (body: object, ...more: [Parameters<typeof defineCycle>[2]?, number?]) =>
  defineCycle(2026, CycleDefinition.parse({ planning: PLANNING, ...body }), more[0], more[1] ?? startOf('2025-12-01'))
const documentedBy = (cycle: ReturnType<typeof define>) =>
  cycle instanceof Refusal
    ? cycle.errors?.map(({ pointer, code }) => [pointer, code])
    : cycle.periods.map(one => one.documentation)

describe('the agency sets the documentation periods [P16(3)–(4), III.A.5–6]', () => {
  test('months within quarters, none of the year; as often as it evaluates where it says nothing or the same', () => {
    expect(documentedBy(define({ rhythm: 'triwulanan', documentation: 'bulanan' }))).toEqual([
      ...['bulanan', 'bulanan', 'bulanan', 'bulanan'],
      undefined,
    ])
    const none = Array.from({ length: 5 }, () => undefined)
    expect(documentedBy(define({ rhythm: 'triwulanan' }))).toEqual(none)
    expect(documentedBy(define({ rhythm: 'triwulanan', documentation: 'triwulanan' }))).toEqual(none)
    expect(documentedBy(define({ rhythm: 'bulanan', documentation: 'bulanan' }))).not.toContain('bulanan')
  })

  test('never longer than a period of evaluation', () => {
    expect(documentedBy(define({ rhythm: 'bulanan', documentation: 'triwulanan' }))).toEqual([
      ['/documentation', 'longer_than_evaluation'],
    ])
  })

  test('for periods that have not begun: people document by what was said then', () => {
    const before = define({ rhythm: 'triwulanan' })
    if (before instanceof Refusal) throw new Error(before.code)
    const monthly = { rhythm: 'triwulanan', documentation: 'bulanan' }
    expect(documentedBy(define(monthly, before, startOf('2026-04-01') - 1))).toEqual([
      ...[undefined, 'bulanan', 'bulanan', 'bulanan'],
      undefined,
    ])
    expect(documentedBy(define(monthly, before, startOf('2026-04-01')))?.slice(1, 3)).toEqual([undefined, 'bulanan'])
  })
})

describe('the documentation periods of an evaluation [P16(2), III.A.4, III.A.8]', () => {
  test('are the months of its quarter, to the day', () => {
    expect(documentationSpans(TW1)).toEqual([
      { spanId: '2026-B01', startsOn: '2026-01-01', endsOn: '2026-01-31' },
      { spanId: '2026-B02', startsOn: '2026-02-01', endsOn: '2026-02-28' },
      { spanId: '2026-B03', startsOn: '2026-03-01', endsOn: '2026-03-31' },
    ])
    expect(documentationSpans(TW4).map(({ endsOn }) => endsOn)).toEqual(['2026-10-31', '2026-11-30', '2026-12-31'])
    expect(documentationSpans(YEAR)).toEqual([])
    expect(documentationSpans({ ...TW1, documentation: undefined })).toEqual([])
  })

  const states = (now: number, documented: { spanId: string; at: number }[] = []) =>
    documentationOf({ documented }, TW1, now).map(({ state }) => state)

  test.each([
    ['on its first day', startOf('2026-02-01'), ['berjalan', 'berjalan', 'belum_mulai']],
    ['until the fifth day after it', endOf('2026-02-05'), ['berjalan', 'berjalan', 'belum_mulai']],
    ['then it is missing', endOf('2026-02-05') + 1, ['terlewat', 'berjalan', 'belum_mulai']],
  ])('%s', (_title, now, expected) => {
    expect(states(now)).toEqual(expected)
  })

  test('what is late is there all the same, and marked; what was in time stays in time', () => {
    const at = (moment: number) => [{ spanId: '2026-B01', at: moment }]
    expect(states(startOf('2026-03-01'), at(endOf('2026-02-05')))[0]).toBe('tercatat')
    expect(states(startOf('2026-03-01'), at(endOf('2026-02-05') + 1))[0]).toBe('terlambat')
    expect(marked(marked({}, '2026-B01', 1), '2026-B02', 2)).toEqual({
      documented: [
        { spanId: '2026-B01', at: 1 },
        { spanId: '2026-B02', at: 2 },
      ],
    })
  })

  test('are asked for from their last day, until they are there', () => {
    const asked = (day: string, documented: { spanId: string; at: number }[] = []) =>
      askedDocumentation({ documented }, TW1, startOf(day)).map(({ span }) => span.spanId)
    expect(asked('2026-01-30')).toEqual([])
    expect(asked('2026-01-31')).toEqual(['2026-B01'])
    expect(asked(addDays('2026-03-31', -1))).toEqual(['2026-B01', '2026-B02'])
    expect(asked('2026-03-31', [{ spanId: '2026-B01', at: 1 }])).toEqual(['2026-B02', '2026-B03'])
  })
})

describe('a task and a clock while it can be written [P16(2)]', () => {
  const tasks = (evaluation: Evaluation, day: string) =>
    documentationTasks(evaluation, 'id', quarters, startOf(day)).map(({ dueAt, href }) => [dueAt, href])
  const clocks = (evaluation: Evaluation, day: string) =>
    documentationDeadlines(evaluation, quarters, startOf(day)).map(({ dueAt }) => dueAt)

  test('what is missed stays a task, and is no running clock any more', () => {
    expect(tasks(evaluationItem(), '2026-01-31')).toEqual([
      [endOf('2026-02-05'), '/evaluations/id/documentation/2026-B01'],
    ])
    expect(clocks(evaluationItem(), '2026-01-31')).toEqual([endOf('2026-02-05')])
    expect(tasks(evaluationItem(), '2026-02-20')).toHaveLength(1)
    expect(clocks(evaluationItem(), '2026-02-20')).toEqual([])
  })

  test('nothing is asked of what was handed in, signed or closed', () => {
    for (const one of [evaluationItem({ status: 'diajukan' }), signedItem(), evaluationItem({ by: 'superior' })])
      expect(tasks(one, '2026-04-05')).toEqual([])
    expect(tasks(evaluationItem(), '2026-04-11')).toEqual([])
    expect(tasks(evaluationItem({ periodId: '2026-TAHUNAN' }), '2026-04-05')).toEqual([])
  })
})
