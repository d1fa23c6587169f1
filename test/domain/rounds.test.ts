import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CORE_VALUES } from '../../functions/domain/feedback/core-values.ts'
import type { RoundAnswer, RoundClass } from '../../functions/domain/feedback/round.ts'
import { anonymousResults, groupsOf } from '../../functions/domain/feedback/round-results.ts'
import {
  giverRefusal,
  isApproved,
  RoundInput,
  roundFaults,
  stageOf,
} from '../../functions/domain/feedback/round-rules.ts'
import { AnswerInput, STATEMENTS, unmarked } from '../../functions/domain/feedback/statements.ts'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import { ANSWER, answerItem, DAYS, MARKS, named, panelItem, PERIOD, roundItem } from '../support/rounds.ts'

const TO = { employeeId: 'pegawai', name: 'Siti' }
const round = roundItem()

describe('the form', () => {
  test('has the 21 statements of Pasal 10(3), in their words and order [P10(1)–(3)]', () => {
    expect(STATEMENTS).toHaveLength(21)
    expect(STATEMENTS.map(({ text }) => text)).toEqual(Object.values(CORE_VALUES).flatMap(({ guides }) => [...guides]))
  })

  test('asks what to do next wherever something is to get better', () => {
    expect(AnswerInput().safeParse(ANSWER).success).toBe(true)
    expect(AnswerInput().safeParse({ improve: { observation: 'Terlambat' } }).success).toBe(false)
    expect(AnswerInput().safeParse({ marks: { sopan: 'sering_terlihat' } }).success).toBe(false)
    expect(AnswerInput().safeParse({ marks: { loyal_1: 4 } }).success).toBe(false)
  })

  test('is complete with all statements, whatever was said', () => {
    expect(unmarked(MARKS)).toEqual([])
    const { loyal_2: _, ...others } = MARKS
    expect(unmarked(others)).toEqual(['loyal_2'])
  })
})

describe('a round by the clock, without a job', () => {
  const cases = [
    [endOf(DAYS.nominateUntil), 'pengusulan', false],
    [endOf(DAYS.nominateUntil) + 1, 'persetujuan', false],
    [endOf(DAYS.approveUntil), 'persetujuan', false],
    [endOf(DAYS.approveUntil) + 1, 'pengisian', true],
    [endOf(DAYS.answerUntil), 'pengisian', true],
    [endOf(DAYS.answerUntil) + 1, 'selesai', true],
  ] as const
  test.each(cases)('%d: %s; silence agrees: %s', (now, stage, approved) => {
    expect(stageOf(round, now)).toBe(stage)
    expect(isApproved(round, panelItem(TO, []), now)).toBe(approved)
    expect(isApproved(round, panelItem(TO, [], { approvedAt: 1 }), now)).toBe(true)
  })

  const period = {
    ...{
      periodId: PERIOD,
      kind: 'periodik' as const,
      name: 'Triwulan I 2026',
      startsOn: '2026-01-01',
      endsOn: '2026-03-31',
    },
    ...{ evaluationOpensAt: startOf('2026-03-20'), evaluationClosesAt: endOf('2026-04-10') },
  }
  const faults = (more: object) =>
    roundFaults(
      RoundInput().parse({ unitIds: ['kec'], classes: ['setingkat'], ...DAYS, ...more }),
      period,
      startOf('2026-03-10'),
    )
  test.each([
    [{}, []],
    [{ nominateUntil: '2026-03-09' }, ['/nominateUntil']],
    [{ approveUntil: '2026-03-19' }, ['/approveUntil']],
    [{ answerUntil: '2026-03-25' }, ['/answerUntil']],
    [{ answerUntil: '2026-04-09' }, []],
    [{ answerUntil: '2026-04-10' }, ['/answerUntil']],
    [{ fewest: 6, most: 5 }, ['/most']],
  ])('%o is refused at %o: what is said can be weighed before the window closes', (more, pointers) => {
    expect(faults(more).map(({ pointer }) => pointer)).toEqual(pointers)
  })

  test('fewer than three are never enough', () => {
    const input = { unitIds: ['kec'], classes: ['lain'], ...DAYS, fewest: 2 }
    expect(RoundInput().safeParse(input).success).toBe(false)
  })
})

describe('who may answer', () => {
  const NOW = endOf(DAYS.approveUntil) + 1
  const panel = panelItem(TO, [named('a'), named('b', 'menolak'), named('c', 'dikeluarkan')])
  const of = (employeeId: string, as: RoundClass, classes = round.classes) =>
    giverRefusal({ ...round, classes }, panel, { employeeId, class: as }, NOW)?.code
  test.each([
    ['a', 'setingkat', undefined],
    ['b', 'setingkat', 'not_in_panel'],
    ['c', 'setingkat', 'not_in_panel'],
    ['d', 'setingkat', 'not_in_panel'],
    ['d', 'lain', 'not_in_panel'],
    ['d', 'pimpinan', undefined],
    ['d', 'bawahan', undefined],
    // named as a colleague, and the evaluator since: he answers as pimpinan, by name
    ['a', 'pimpinan', undefined],
  ] as const)('%s as %s: %s', (who, as, code) => {
    expect(of(who, as)).toBe(code)
  })

  test('who has come to judge does not answer as the colleague that he was, where pimpinan are not asked', () => {
    expect(of('a', 'pimpinan', ['setingkat', 'lain'])).toBe('class_not_asked')
  })

  test('only the classes that the round asks [P18]', () => {
    expect(of('d', 'bawahan', ['setingkat'])).toBe('class_not_asked')
    expect(of('d', 'pimpinan', ['setingkat'])).toBe('class_not_asked')
  })

  test('a named colleague not before the evaluator has agreed, or has been silent long enough', () => {
    const early = endOf(DAYS.approveUntil)
    const asked = (at: number, approvedAt?: number) =>
      giverRefusal(round, { ...panel, approvedAt }, { employeeId: 'a', class: 'setingkat' }, at)?.code
    expect(asked(early)).toBe('wrong_status')
    expect(asked(early, 1)).toBeUndefined()
    expect(asked(early + 1)).toBeUndefined()
  })
})

const classes = fc.constantFrom<RoundClass>('pimpinan', 'setingkat', 'bawahan', 'lain')
const answers = fc.array(classes, { maxLength: 9 }).map(all => all.map((of, n) => answerItem('pegawai', `a${n}`, of)))
const anonymous = (all: readonly RoundAnswer[]) => all.filter(each => each.class !== 'pimpinan')

describe('what is shown [III.C.15]', () => {
  test('every anonymous answer stands with two others or more, once; fewer than three stand nowhere', () => {
    fc.assert(
      fc.property(answers, all => {
        const groups = groupsOf(all)
        for (const group of groups) expect(group.length).toBeGreaterThanOrEqual(3)
        const shown = groups.flatMap(group => group.map(({ answerId }) => answerId)).toSorted()
        const wanted = anonymous(all).map(({ answerId }) => answerId)
        expect(shown).toEqual(wanted.length < 3 ? [] : wanted.toSorted())
      }),
      { numRuns: 2_000 },
    )
  })

  test('a label never narrows it further: whoever may have written under it are three or more', () => {
    fc.assert(
      fc.property(answers, all => {
        for (const { class: label, statements } of anonymousResults(all).shown) {
          const size = Object.values(statements[0]?.counts ?? {}).reduce((sum, each) => sum + each, 0)
          const couldBe = label === 'gabungan' ? anonymous(all) : all.filter(each => each.class === label)
          expect(size).toBeGreaterThanOrEqual(3)
          expect(couldBe.length).toBeGreaterThanOrEqual(size)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('texts stand in no order that tells which two are one giver’s, nor in that of giving', () => {
    const texts = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })), {
      minLength: 3,
      maxLength: 8,
    })
    const value = fc.constantFrom('belum_terlihat', 'selalu_terlihat', 'tidak_dapat_menilai')
    fc.assert(
      fc.property(texts, fc.infiniteStream(fc.nat()), fc.infiniteStream(value), (pairs, stream, values) => {
        const all = pairs.map(([keep, observation], n) =>
          answerItem('pegawai', `a${n}`, 'setingkat', {
            ...{ keep, improve: { observation, suggestion: 'x' } },
            marks: { ...MARKS, loyal_1: values.next().value },
          }),
        )
        const order = all.map(each => [stream.next().value, each] as const)
        const mixed = order.toSorted(([a], [b]) => a - b).map(([, each]) => each)
        // as it is sent: the order of names tells as much as that of lines
        expect(JSON.stringify(anonymousResults(mixed))).toBe(JSON.stringify(anonymousResults(all)))
      }),
    )
  })

  test('counts stand in the order of the scale: that of the answers would be one giver’s trace through all statements', () => {
    const marks = ['selalu_terlihat', 'belum_terlihat', 'kadang_terlihat'] as const
    const all = marks.map((mark, n) =>
      answerItem('pegawai', `a${n}`, 'setingkat', { marks: { ...MARKS, loyal_1: mark, loyal_2: mark } }),
    )
    const [group] = anonymousResults(all).shown
    for (const statement of ['loyal_1', 'loyal_2'])
      expect(Object.keys(group?.statements.find(each => each.statement === statement)?.counts ?? {})).toEqual([
        'belum_terlihat',
        'kadang_terlihat',
        'selalu_terlihat',
      ])
  })

  test('counts are counts: nothing is summed into a score', () => {
    const [group] = anonymousResults(['a', 'b', 'c'].map(id => answerItem('pegawai', id, 'lain'))).shown
    expect(group?.statements).toContainEqual({ statement: 'loyal_3', counts: { sering_terlihat: 3 } })
    expect(Object.keys(group ?? {}).toSorted()).toEqual(['class', 'improve', 'keep', 'statements'])
  })
})
