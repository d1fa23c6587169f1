import { describe, expect, test } from 'vitest'
import { endsWithin, isWithin, type Placement, placementFaults } from '../../functions/domain/people/placement.ts'
import { articleOfUnfinishedStudy, studyFault } from '../../functions/domain/evaluations/study-outcome.ts'

const study = (more: Partial<Placement> = {}): Placement => ({
  startsOn: '2026-02-01',
  kind: 'tugas_belajar',
  institution: 'Universitas Airlangga',
  place: 'dalam_negeri',
  recordedBy: 'admin',
  ...more,
})

describe('a placement and a period', () => {
  test.each([
    ['2026-01-01', undefined, '2026-TW1', true],
    ['2026-03-31', undefined, '2026-TW1', true],
    ['2026-04-01', undefined, '2026-TW1', false],
    ['2025-01-01', '2025-12-31', '2026-TW1', false],
    ['2025-01-01', '2026-01-01', '2026-TW1', true],
    ['2026-08-15', '2026-08-20', '2026-B08', true],
    ['2026-08-15', '2026-08-20', '2026-B09', false],
    ['2026-12-31', undefined, '2026-TAHUNAN', true],
    ['2026-01-01', undefined, '2026-TW9', false],
  ] as const)('from %s to %s falls into %s: %s', (startsOn, endsOn, periodId, within) => {
    expect(isWithin({ startsOn, endsOn }, periodId)).toBe(within)
  })

  test('ends within a period where its last day does', () => {
    expect(endsWithin(study({ endsOn: '2026-03-31' }), '2026-TW1')).toBe(true)
    expect(endsWithin(study({ endsOn: '2026-04-01' }), '2026-TW1')).toBe(false)
    expect(endsWithin(study(), '2026-TW1')).toBe(false)
  })
})

describe('what of a placement does not fit', () => {
  const today = '2026-07-01'
  const codes = (next: Placement, others: Placement[] = []) =>
    placementFaults(next, others, today).map(({ pointer, code }) => `${pointer} ${code}`)

  test.each<[string, Placement, Placement[], string[]]>([
    ['one alone', study(), [], []],
    ['of one day', study({ endsOn: '2026-02-01' }), [], []],
    ['that ends before it begins', study({ endsOn: '2026-01-31' }), [], ['/endsOn before_start']],
    ['that was finished today', study({ endsOn: today, outcome: 'selesai' }), [], []],
    ['whose outcome comes early', study({ endsOn: '2026-07-02', outcome: 'selesai' }), [], ['/outcome not_over']],
    ['whose outcome comes without an end', study({ outcome: 'tidak_selesai' }), [], ['/outcome not_over']],
    [
      'of a secondment with the outcome of a study',
      study({ kind: 'diperbantukan', endsOn: '2026-03-01', outcome: 'selesai' }),
      [],
      ['/outcome not_for_kind'],
    ],
    ['while he is elsewhere', study(), [study({ startsOn: '2026-06-01' })], ['/endsOn overlaps']],
    ['after he was elsewhere', study(), [study({ startsOn: '2025-01-01', endsOn: '2026-01-31' })], []],
    [
      'beside twenty others',
      study(),
      Array.from({ length: 20 }, (_, n) => study({ startsOn: `${2000 + n}-01-01`, endsOn: `${2000 + n}-01-02` })),
      [' too_many'],
    ],
  ])('%s', (_what, next, others, expected) => {
    expect(codes(next, others)).toEqual(expected)
  })
})

describe('a study that was not finished [IV.B.3.a.3.d, IV.B.3.b.3.d]', () => {
  const failed = study({ endsOn: '2026-05-15', outcome: 'tidak_selesai' })
  const finished = study({ endsOn: '2026-05-15', outcome: 'selesai' })
  const on = (status: 'aktif' | 'tugas_belajar', ...placements: Placement[]) => ({ status, placements })

  test.each([
    ['who is on leave, nothing else being recorded', on('tugas_belajar'), '2026-TW2', undefined],
    ['whose study runs', on('tugas_belajar', study()), '2026-TW1', undefined],
    [
      'who came back, before it is recorded how it ended',
      on('aktif', study({ endsOn: '2026-05-15' })),
      '2026-TW2',
      undefined,
    ],
    ['whose study failed in the period', on('aktif', failed), '2026-TW2', undefined],
    ['whose study failed in the year', on('aktif', failed), '2026-TAHUNAN', undefined],
    ['whose study failed later', on('aktif', failed), '2026-TW1', 'study_not_recorded'],
    ['whose study failed before', on('aktif', failed), '2026-TW3', 'study_not_recorded'],
    ['whose study was finished', on('aktif', finished), '2026-TW2', 'study_not_recorded'],
    ['who never studied', on('aktif'), '2026-TW2', 'study_not_recorded'],
    ['who was lent', on('aktif', study({ kind: 'diperbantukan' })), '2026-TW2', 'study_not_recorded'],
  ] as const)('is named of someone %s', (_what, employee, periodId, code) => {
    expect(studyFault(employee, periodId, true)?.code).toBe(code)
  })

  test.each([
    ['in which it failed', failed, '2026-TW2', 'study_unfinished'],
    ['in whose year it failed', failed, '2026-TAHUNAN', 'study_unfinished'],
    ['before', failed, '2026-TW1', undefined],
    ['after', failed, '2026-TW3', undefined],
    ['in which it was finished', finished, '2026-TW2', undefined],
    ['in which it ran', study(), '2026-TW2', undefined],
  ] as const)('is not passed over in the period %s', (_what, placement, periodId, code) => {
    expect(studyFault(on('aktif', placement), periodId, false)?.code).toBe(code)
  })

  test('is refused by its article, with the day since when the record says otherwise', () => {
    const detail = studyFault(on('aktif', finished), '2026-TAHUNAN', true)?.detail
    expect(detail).toContain('2026-05-15')
    expect(detail).toContain('Lampiran BAB IV.B.3.b.3.d')
    expect(articleOfUnfinishedStudy('2026-TW2')).toBe('Lampiran BAB IV.B.3.a.3.d')
  })
})
