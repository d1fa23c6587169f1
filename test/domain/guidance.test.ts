import { describe, expect, test } from 'vitest'
import { CompetencyInput } from '../../functions/domain/coaching/competencies.ts'
import { competencyNeeds } from '../../functions/domain/coaching/competency-needs.ts'
import { GuidanceFeedbackInput } from '../../functions/domain/coaching/guidance-input.ts'
import { GUIDANCE_CRITERIA } from '../../functions/domain/coaching/guidance-criteria.ts'
import {
  entryFaults,
  guidanceActions,
  guidanceParts,
  preparationFaults,
  seesGuidance,
  signed,
} from '../../functions/domain/coaching/guidance-rules.ts'
import type { Relation } from '../../functions/domain/people/employee.ts'
import { startOf } from '../../functions/domain/instant.ts'
import { ANSWERS, COMPETENCIES, ENTRY, GUIDANCE_STATES, guidanceItem } from '../support/guidance.ts'
import { idOf } from '../support/town.ts'

const of = (state: keyof typeof GUIDANCE_STATES, more = {}) => guidanceItem('e', { ...GUIDANCE_STATES[state], ...more })
const GUIDE = idOf('taufik')
const parts = (me: string, ...relations: Relation[]) => guidanceParts(of('mulai'), new Set(relations), me)
const WHO = {
  pegawai: parts('e', 'self'),
  pembimbing: parts(GUIDE),
  penilai: parts('p', 'evaluator'),
  atasan: parts('a', 'superior'),
  rekan: parts('r'),
  kepegawaian: guidanceParts(of('mulai'), new Set<Relation>(['admin']), 'k', true),
}

describe('who may do what in guidance [P21, III.D.4.a–d, III.D.4.i–j, III.D.4.k]', () => {
  test.each([
    ['mulai', 'pegawai', ['prepareGuidance']],
    ['mulai', 'pembimbing', []],
    ['disiapkan', 'pembimbing', ['addGuidanceEntry']],
    ['dicatat', 'pegawai', ['prepareGuidance', 'signGuidance']],
    ['dicatat', 'pembimbing', ['addGuidanceEntry', 'signGuidance']],
    ['dicatat', 'penilai', []],
    ['ditandatangani', 'pegawai', ['rateGuidance']],
    ['ditandatangani', 'pembimbing', ['evaluateCompetencies']],
    ['ditandatangani', 'penilai', []],
    ['dievaluasi', 'penilai', ['reportGuidance']],
    ['dievaluasi', 'atasan', []],
    ['dilaporkan', 'pegawai', ['rateGuidance']],
    ['dilaporkan', 'pembimbing', []],
    ['dilaporkan', 'penilai', []],
    ['dilaporkan', 'atasan', ['decideGuidance']],
    ['dilaporkan', 'kepegawaian', ['decideGuidance']],
    ['dievaluasi', 'kepegawaian', []],
    ['ditindaklanjuti', 'atasan', []],
    ['ditindaklanjuti', 'kepegawaian', ['decideGuidance']],
    ['ditindaklanjuti', 'penilai', []],
  ] as const)('%s, %s: %j', (state, who, expected) => {
    expect(guidanceActions(of(state), WHO[who])).toEqual(expected)
  })

  test('the superior reads what was reported to him, nobody else anything', () => {
    for (const who of ['pegawai', 'pembimbing', 'penilai'] as const)
      expect(seesGuidance(of('mulai'), WHO[who])).toBe(true)
    expect(seesGuidance(of('dievaluasi'), WHO.atasan)).toBe(false)
    expect(seesGuidance(of('dilaporkan'), WHO.atasan)).toBe(true)
    expect(seesGuidance(of('dilaporkan'), WHO.rekan)).toBe(false)
    expect(seesGuidance(of('dievaluasi'), WHO.kepegawaian)).toBe(false)
    expect(seesGuidance(of('dilaporkan'), WHO.kepegawaian)).toBe(true)
  })

  test('an evaluator who guides himself is both; the employee is only himself', () => {
    expect([...parts(GUIDE, 'evaluator')]).toEqual(['pembimbing', 'penilai'])
    expect([...parts(GUIDE, 'self')]).toEqual(['pegawai'])
  })

  test('who judges or guides him is not the personnel unit to him [III.D.4.k]', () => {
    const asPersonnel = (me: string, ...relations: Relation[]) => [
      ...guidanceParts(of('mulai'), new Set(relations), me, true),
    ]
    expect(asPersonnel('k', 'admin')).toEqual(['kepegawaian'])
    expect(asPersonnel('p', 'evaluator', 'admin')).toEqual(['penilai'])
    expect(asPersonnel(GUIDE, 'admin')).toEqual(['pembimbing'])
    expect(asPersonnel('e', 'self')).toEqual(['pegawai'])
  })
})

describe('the record of guidance', () => {
  test('coaching is prepared by a report, mentoring by a plan, training by neither [III.D.4.e.3, III.D.4.f.3, B.1.6, B.1.7]', () => {
    const missing = (kind: 'coaching' | 'mentoring' | 'formal_training', given = {}) =>
      preparationFaults(kind, given).map(({ pointer }) => pointer)
    expect(missing('coaching')).toEqual(['/progress', '/problems', '/causes'])
    expect(missing('coaching', { progress: 'a', problems: 'b', causes: 'c' })).toEqual([])
    expect(missing('mentoring')).toEqual(['/actionPlan'])
    expect(missing('formal_training')).toEqual([])
    expect(guidanceActions(of('mulai', { kind: 'formal_training' }), WHO.pembimbing)).toEqual(['addGuidanceEntry'])
    expect(guidanceActions(of('mulai', { kind: 'mentoring' }), WHO.pembimbing)).toEqual([])
  })

  test('is complete with the second signature, whoever signs first; and closed with the first [B.1.6, B.1.7]', () => {
    const one = signed(of('dicatat'), WHO.pembimbing, 7)
    expect(one).toMatchObject({ status: 'berjalan', guideSignedAt: 7 })
    expect(guidanceActions(one, WHO.pembimbing)).toEqual([])
    expect(guidanceActions(one, WHO.pegawai)).toEqual(['signGuidance'])
    expect(signed(one, WHO.pegawai, 8)).toMatchObject({
      status: 'ditandatangani',
      employeeSignedAt: 8,
      guideSignedAt: 7,
    })
    expect(signed(signed(of('dicatat'), WHO.pegawai, 7), WHO.pembimbing, 8)).toMatchObject({ status: 'ditandatangani' })
  })

  test('thirty meetings are enough, and none is to come', () => {
    expect(
      guidanceActions(of('dicatat', { journal: Array.from({ length: 30 }, () => ENTRY) }), WHO.pembimbing),
    ).toEqual(['signGuidance'])
    expect(entryFaults(ENTRY, startOf('2026-02-05'))).toEqual([])
    expect(entryFaults(ENTRY, startOf('2026-02-05') - 1)).toMatchObject([{ pointer: '/on' }])
  })

  test('the employee answers nine criteria in the words of the law [III.D.4.g, B.1.8]', () => {
    expect(GUIDANCE_CRITERIA).toHaveLength(9)
    expect(GuidanceFeedbackInput.safeParse({ answers: ANSWERS }).success).toBe(true)
    for (const answers of [ANSWERS.slice(1), [...ANSWERS, 'lagi'], ANSWERS.with(0, '')])
      expect(GuidanceFeedbackInput.safeParse({ answers }).success).toBe(false)
  })
})

describe('competencies after guidance [III.D.4.h, B.1.9]', () => {
  const faults = (competencies: object[]) =>
    CompetencyInput.safeParse({ competencies, recommendation: 'Ikuti pelatihan' }).success
  const [first, ...rest] = COMPETENCIES

  test.each([
    ['all nine and a technical one', COMPETENCIES, true],
    ['none technical', COMPETENCIES.slice(0, 9), true],
    ['one missing', rest, false],
    ['one twice', [...COMPETENCIES, first ?? {}], false],
    ['above five', [{ ...first, score: 6 }, ...rest], false],
    ['below one', [{ ...first, score: 0 }, ...rest], false],
    ['between two', [{ ...first, score: 2.5 }, ...rest], false],
    ['no reason', [{ ...first, reason: '' }, ...rest], false],
    ['a technical one without its name', [...COMPETENCIES, { competency: 'teknis', score: 3, reason: 'a' }], false],
    ['another one with a name', [{ ...first, name: 'x' }, ...rest], false],
  ] as const)('%s: %#', (_, competencies, isTaken) => {
    expect(faults([...competencies])).toBe(isTaken)
  })

  test('below three is a need, the lowest first, with its reason', () => {
    expect(competencyNeeds(COMPETENCIES)).toMatchObject([
      { competency: 'teknis', score: 1, reason: 'Belum ada indikator yang dipenuhi' },
      { competency: 'integritas', score: 2 },
    ])
    expect(competencyNeeds(COMPETENCIES.map(each => ({ ...each, score: 3 })))).toEqual([])
  })
})
