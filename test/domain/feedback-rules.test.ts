import { describe, expect, test } from 'vitest'
import { classOf } from '../../functions/domain/feedback/feedback-class.ts'
import { contentOf, FeedbackInput, hasWorkResult, mayGive } from '../../functions/domain/feedback/feedback-rules.ts'
import type { Skp } from '../../functions/domain/plans/skp.ts'

const said = {
  to: 'receiver',
  periodId: '2026-TW1',
  about: { value: 'kolaboratif' },
  kind: 'insidentil',
  tone: 'apresiasi',
  observation: 'Laporan dibagikan sebelum rapat.',
  impact: 'Rapat selesai dalam satu jam.',
}
const problemsOf = (input: object) =>
  (FeedbackInput.safeParse(input).error?.issues ?? []).map(issue => `/${issue.path.join('/')}`)

describe('what feedback must say', () => {
  const [text, link] = ['x'.repeat(2001), { title: 'Notulen', url: 'https://contoh.go.id/notulen' }]

  test.each([
    ['is about a core value', {}],
    ['is about a work result', { about: { workResultId: 'hasil-1' } }],
    ['is to improve and says how', { tone: 'perbaikan', suggestion: 'Bagikan sehari sebelumnya.' }],
    ['shows five proofs', { evidence: Array.from({ length: 5 }, () => link) }],
    ['names a training', { trainingId: 'pelatihan-1' }],
  ])('it is taken when it %s [III.C.1–3]', (_, change) => {
    expect(problemsOf({ ...said, ...change })).toEqual([])
  })

  test.each([
    ['is to improve but does not say how', { tone: 'perbaikan' }, '/suggestion'],
    ['is about nothing', { about: {} }, '/about'],
    ['is about a work result and a core value', { about: { workResultId: 'h', value: 'loyal' } }, '/about'],
    ['is about an unknown value', { about: { value: 'rajin' } }, '/about'],
    ['saw nothing', { observation: ' ' }, '/observation'],
    ['saw too much', { observation: text }, '/observation'],
    ['has too long an effect', { impact: text }, '/impact'],
    ['suggests too much', { suggestion: text }, '/suggestion'],
    ['shows six proofs', { evidence: Array.from({ length: 6 }, () => link) }, '/evidence'],
    ['shows a script as proof', { evidence: [{ title: 'x', url: 'javascript:alert(1)' }] }, '/evidence/0/url'],
    ['names too long a training', { trainingId: 'x'.repeat(65) }, '/trainingId'],
    ['is for no period', { periodId: '2026-TW5' }, '/periodId'],
    ['is of an unknown tone', { tone: 'marah' }, '/tone'],
    ['is of an unknown kind', { kind: 'mingguan' }, '/kind'],
  ])('it is not taken when it %s [III.C.1–3]', (_, change, pointer) => {
    expect(problemsOf({ ...said, ...change }).some(problem => problem.startsWith(pointer))).toBe(true)
  })
})

describe('who gives, seen from who receives', () => {
  const person = (employeeId: string, evaluatorId?: string) => ({
    employeeId,
    ...(evaluatorId === undefined ? {} : { evaluatorId }),
  })
  const to = person('staf', 'kasi')

  test.each([
    ['his evaluator', person('kasi', 'camat'), to, 'pimpinan'],
    ['the superior of his evaluator', person('camat'), to, 'pimpinan'],
    ['someone whom he evaluates', person('magang', 'staf'), to, 'bawahan'],
    ['someone with the same evaluator', person('rekan', 'kasi'), to, 'setingkat'],
    ['someone with another evaluator', person('jauh', 'kasi-lain'), to, 'lain'],
    ['someone without an evaluator', person('baru'), to, 'lain'],
    ['someone without an evaluator to another such', person('baru'), person('lama'), 'lain'],
  ])('%s', (_, giver, receiver, expected) => {
    expect(classOf(giver, { ...receiver, superiorId: 'camat' })).toBe(expected)
  })
})

const at = (text: string) => Date.parse(text)
const period = {
  periodId: '2026-TW1',
  kind: 'periodik' as const,
  name: 'Triwulan I 2026',
  startsOn: '2026-01-01',
  endsOn: '2026-03-31',
  evaluationOpensAt: at('2026-03-20T00:00:00+07:00'),
  evaluationClosesAt: at('2026-04-10T23:59:59.999+07:00'),
}

describe('when and to whom feedback may be given', () => {
  test.each([
    ['a', 'b', '2025-12-31T23:59:59.999+07:00', 'period_not_open'],
    ['a', 'b', '2026-01-01T00:00:00+07:00', undefined],
    ['a', 'b', '2026-04-10T23:59:59.999+07:00', undefined],
    ['a', 'b', '2026-04-11T00:00:00+07:00', 'period_closed'],
    ['a', 'a', '2026-02-01T00:00:00+07:00', 'own_feedback'],
  ])('%s to %s at %s: %s [P19(3)]', (giver, to, now, code) => {
    expect(mayGive(giver, to, period, at(now))?.code).toBe(code)
  })
})

describe('what is kept as content', () => {
  const keep = (name: 'setingkat' | 'pimpinan', now: string) =>
    contentOf(FeedbackInput.parse(said), {
      feedbackId: 'f',
      class: name,
      giver: { employeeId: 'g', name: 'Giver' },
      period,
      now: at(now),
    })

  test('of a peer holds neither who nor when, but the month', () => {
    const kept = keep('setingkat', '2026-02-14T09:30:00+07:00')
    expect(kept).not.toHaveProperty('giver')
    expect(kept).not.toHaveProperty('inWindow')
    expect(kept.month).toBe('2026-02')
    expect(JSON.stringify(kept)).not.toContain('Giver')
  })

  test('of pimpinan holds the name', () => {
    expect(keep('pimpinan', '2026-02-14T09:30:00+07:00').giver).toEqual({ employeeId: 'g', name: 'Giver' })
  })

  test.each([
    ['2026-03-19T23:59:59.999+07:00', undefined],
    ['2026-03-20T00:00:00+07:00', true],
  ])('given at %s is marked as given in the window: %s', (now, expected) => {
    expect(keep('setingkat', now).inWindow).toBe(expected)
  })
})

describe('a work result that feedback may be about', () => {
  const plan = (status: 'draf' | 'diajukan' | 'dikembalikan', workResultId: string): Skp => ({
    ...BASE,
    status,
    workResults: [{ workResultId, kind: 'utama', statement: 'Hasil', indicators: [] }],
  })
  const replaced: Skp = {
    ...plan('draf', 'lama'),
    status: 'diganti',
    approval: {
      approvedAt: 0,
      approvedBy: 'kasi',
      evaluatorId: 'kasi',
      position: { name: 'Pelaksana', kind: 'pelaksana' },
      ruleSet: 'permenpanrb-6-2022',
    },
  }

  test.each([
    ['of a draft', [plan('draf', 'a')], 'a', true],
    ['of a submitted plan', [plan('diajukan', 'a')], 'a', true],
    ['of nobody', [plan('draf', 'a')], 'b', false],
    ['of a replaced plan only', [replaced], 'lama', false],
    ['of no plan', [], 'a', false],
  ])('is one %s', (_, plans, id, expected) => {
    expect(hasWorkResult(plans, id)).toBe(expected)
  })
})

const BASE = {
  employeeId: 'staf',
  name: 'Staf',
  year: 2026,
  seq: 1,
  approach: 'kualitatif' as const,
  version: 1,
  late: false,
  behaviourExpectations: {},
  resources: [],
  accountability: [],
  consequences: { positive: [], negative: [] },
  historySeq: 1,
  historyHash: 'x',
}
