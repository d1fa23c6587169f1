import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accepted,
  changeFaults,
  correctionActions,
  correctionDeadline,
  declined,
  requested,
  withdrawn,
} from '../../functions/domain/people/correction-rules.ts'
import {
  type Correction,
  type CorrectionChange,
  CorrectionStatus,
  corrected,
} from '../../functions/domain/people/correction.ts'
import { Refusal } from '../../functions/domain/refusal.ts'
import { correctionItem } from '../support/corrections.ts'
import { employeeItem } from '../support/evaluations.ts'

const HOURS_72 = 72 * 60 * 60 * 1000
const NOW = Date.parse('2026-03-27T16:00:00+07:00')
const employee = employeeItem(1, {
  grade: 'III/b',
  email: 'a@contoh.go.id',
  nip: '198608052013031001',
  evaluatorId: 'kasi',
})

const ask = (change: CorrectionChange, earlier: readonly Correction[] = []) =>
  requested({ employee, change, named: undefined, reason: 'Keliru', now: NOW }, earlier)
const codeOf = (said: unknown) => (said instanceof Refusal ? said.code : 'taken')

describe('who asks for a correction', () => {
  test('is answered within three times 24 hours, weekend or not', () => {
    const asked = ask({ field: 'grade', value: 'III/c' })
    if (asked instanceof Refusal) throw new Error(asked.code)
    expect(asked.dueAt - asked.requestedAt).toBe(HOURS_72)
    const stateAt = (now: number, one: Correction = asked) => correctionDeadline(one, now).state
    expect([stateAt(NOW), stateAt(NOW + HOURS_72), stateAt(NOW + HOURS_72 + 1)]).toEqual([
      'berjalan',
      'berjalan',
      'lewat',
    ])
    const decidedAt = (now: number) => accepted(asked, { by: 'x', now })
    const [inTime, late] = [decidedAt(NOW + HOURS_72), decidedAt(NOW + HOURS_72 + 1)]
    if (inTime instanceof Refusal || late instanceof Refusal) throw new Error('open requests are decided')
    expect([stateAt(NOW * 2, inTime), stateAt(NOW * 2, late)]).toEqual(['dipenuhi', 'lewat'])
  })

  test.each<[CorrectionChange]>([
    [{ field: 'evaluator', value: 'kasi' }],
    [{ field: 'name', value: employee.name }],
    [{ field: 'nip', value: "'1986 0805 2013 0310 01" }],
    [{ field: 'grade', value: 'III/b' }],
    [{ field: 'position', value: { kind: 'pelaksana', name: employee.position.name } }],
    [{ field: 'unit', value: 'KTP01' }],
    [{ field: 'email', value: 'a@contoh.go.id' }],
    [{ field: 'status', value: 'aktif' }],
  ])('asks for nothing that is recorded so: %j', change => {
    expect(codeOf(ask(change))).toBe('nothing_to_correct')
  })

  test('has one open request for each field; what was decided stands in no way', () => {
    const grade = { field: 'grade', value: 'III/d' } as const
    for (const status of CorrectionStatus.options)
      expect([status, codeOf(ask(grade, [correctionItem(employee, status)]))]).toEqual([
        status,
        status === 'diajukan' ? 'correction_exists' : 'taken',
      ])
    expect(codeOf(ask({ field: 'name', value: 'Siti' }, [correctionItem(employee)]))).toBe('taken')
  })

  test('asks at most twenty times in thirty days', () => {
    const month = 30 * 24 * 60 * 60 * 1000
    const earlier = (requestedAt: number) =>
      Array.from({ length: 20 }, (_, n) => ({ ...correctionItem(employee, 'dicabut'), seq: n + 1, requestedAt }))
    const grade = { field: 'grade', value: 'III/d' } as const
    expect(codeOf(ask(grade, earlier(NOW - month + 1)))).toBe('too_many_corrections')
    expect(ask(grade, earlier(NOW - month))).toMatchObject({ seq: 21, version: 1 })
    expect(codeOf(ask(grade, earlier(NOW).slice(1)))).toBe('taken')
  })

  test.each<[CorrectionChange, string, string]>([
    [{ field: 'nip', value: '123' }, '/value', 'nip_length'],
    [{ field: 'nip', value: '198608052013211001' }, '/value', 'kind_differs'],
    [{ field: 'grade', value: 'XVII' }, '/value', 'grade'],
    [{ field: 'position', value: { kind: 'fungsional', name: 'Bidan' } }, '/value/jenjang', 'jenjang'],
  ])('learns at once what cannot be right: %j', (change, pointer, code) => {
    expect(changeFaults(employee, change)).toMatchObject([{ pointer, code }])
  })

  test('is not told of other faults of his record', () => {
    const odd = { ...employee, grade: 'IX' }
    expect(changeFaults(odd, { field: 'name', value: 'Siti' })).toEqual([])
    expect(changeFaults(odd, { field: 'nip', value: '198909032017031001' })).toEqual([])
  })
})

describe('a request that is decided', () => {
  const decisions = [
    ['accepted', (one: Correction) => accepted(one, { by: 'x', now: NOW })],
    ['declined', (one: Correction) => declined(one, 'Belum ada SK', { by: 'x', now: NOW })],
    ['withdrawn', (one: Correction) => withdrawn(one, NOW)],
  ] as const

  test.each(decisions)('is %s only while it waits', (_how, decide) => {
    for (const status of CorrectionStatus.options)
      expect(codeOf(decide(correctionItem(employee, status)))).toBe(status === 'diajukan' ? 'taken' : 'wrong_status')
  })

  test('offers nothing any more', () => {
    for (const status of CorrectionStatus.options) {
      const offered = (['self', 'admin'] as const).map(as => correctionActions(correctionItem(employee, status), as))
      expect(offered).toEqual(
        status === 'diajukan' ? [['withdrawCorrection'], ['acceptCorrection', 'declineCorrection']] : [[], []],
      )
    }
  })
})

test('a correction changes the field that it names and nothing else', () => {
  const changes: fc.Arbitrary<CorrectionChange> = fc.oneof(
    fc.record({ field: fc.constantFrom('evaluator', 'name', 'grade', 'unit', 'email'), value: fc.string() }),
    fc.record({ field: fc.constant('status'), value: fc.constantFrom('aktif', 'cltn', 'berhenti') }),
  )
  const holder = { evaluator: 'evaluatorId', unit: 'unitId' } as const
  fc.assert(
    fc.property(changes, change => {
      const place = change.field === 'evaluator' || change.field === 'unit' ? holder[change.field] : change.field
      expect(corrected(employee, change)).toEqual({ ...employee, [place]: change.value })
    }),
  )
})
