import { describe, expect, test } from 'vitest'
import { academicRowFor } from '../../functions/domain/plans/academic-guide.ts'
import { CURRENT_ACADEMIC_GUIDE } from '../../functions/domain/rulesets/academic-guide.ts'
import { CURRENT_RULE_SET } from '../../functions/domain/rulesets/index.ts'
import {
  type Accreditation,
  missingInStudy,
  type Study,
  type StudyProgram,
} from '../../functions/domain/plans/study.ts'

const ACADEMIC_GUIDE = CURRENT_ACADEMIC_GUIDE
const home = (program: StudyProgram, institution: Accreditation, of: Accreditation = 'B') =>
  academicRowFor({ program, place: 'dalam_negeri', accreditation: { institution, program: of } }, ACADEMIC_GUIDE)
const abroad = (program: StudyProgram) => academicRowFor({ program, place: 'luar_negeri' }, ACADEMIC_GUIDE)

/** As the tables of the law print it. */
function printed(row: ReturnType<typeof home>) {
  if (row === undefined) return 'none'
  const { sangat_baik, baik, butuh_perbaikan, kurangBelow } = row.bands
  const to = (band: readonly [number, number]) => band.map(n => n.toFixed(2)).join('–')
  return `${to(sangat_baik)} ${to(baik)} ${to(butuh_perbaikan)} <${kurangBelow.toFixed(2)}`
}

describe('the guide of IPK, copied by hand from the law [II.B.4–7]', () => {
  test.each([
    ['s1', 'A', '3.51–4.00 3.01–3.50 2.76–3.00 <2.76'],
    ['s1', 'B', '3.61–4.00 3.10–3.60 2.76–3.09 <2.76'],
    ['s1', 'C', '3.71–4.00 3.20–3.70 2.76–3.19 <2.76'],
    ['profesi', 'A', '3.51–4.00 3.20–3.50 3.00–3.19 <3.00'],
    ['s2', 'A', '3.51–4.00 3.20–3.50 3.00–3.19 <3.00'],
    ['s3', 'A', '3.51–4.00 3.20–3.50 3.00–3.19 <3.00'],
    ['s2', 'B', '3.61–4.00 3.25–3.60 3.00–3.24 <3.00'],
    ['s3', 'C', '3.71–4.00 3.30–3.70 3.00–3.29 <3.00'],
  ] as const)('at home, %s at an institution accredited %s', (program, institution, row) => {
    expect(printed(home(program, institution))).toBe(row)
  })

  test.each([
    ['s1', '3.51–4.00 3.01–3.50 2.76–3.00 <2.76'],
    ['profesi', '3.51–4.00 3.20–3.50 3.00–3.19 <3.00'],
    ['s2', '3.51–4.00 3.20–3.50 3.00–3.19 <3.00'],
    ['s3', '3.51–4.00 3.20–3.50 3.00–3.19 <3.00'],
  ] as const)('abroad, %s', (program, row) => {
    expect(printed(abroad(program))).toBe(row)
  })

  test.each([
    ['A', 'C', true],
    ['A', 'lainnya', false],
    ['B', 'C', true],
    ['C', 'A', true],
    ['C', 'B', true],
    ['C', 'C', false],
    ['lainnya', 'A', false],
  ] as const)('institution %s with a programme %s has a row: %s', (institution, program, has) => {
    expect(home('s2', institution, program) !== undefined).toBe(has)
  })

  test('what the tables do not know has none', () => {
    expect([home('lainnya', 'A'), abroad('lainnya')]).toEqual([undefined, undefined])
    expect(academicRowFor({ program: 's1', place: 'dalam_negeri' }, ACADEMIC_GUIDE)).toBeUndefined()
  })

  test('graduation is faster, on time or prolonged', () => {
    expect(Object.keys(ACADEMIC_GUIDE.timings.texts)).toEqual(['lebih_cepat', 'tepat_waktu', 'perpanjangan'])
  })

  test('every row, and the times, name their article, and the guide its rule set', () => {
    expect(ACADEMIC_GUIDE.ruleSet).toBe(CURRENT_RULE_SET.id)
    for (const row of ACADEMIC_GUIDE.rows) expect(row.article).toMatch(/^Lampiran BAB II\.B\.[56]\.[ab]$/)
    expect(ACADEMIC_GUIDE.timings.article).toBe('Lampiran BAB II.B.7')
  })
})

const STUDY: Study = {
  program: 's2',
  fieldOfStudy: 'Magister Kebijakan Publik',
  institution: 'Universitas Airlangga',
  place: 'dalam_negeri',
  accreditation: { institution: 'A', program: 'A' },
  academicResult: { gpa: 3.75 },
  graduation: { timing: 'tepat_waktu', normativeEndOn: '2027-08-31' },
}

describe('what an SKP of study leave must say [II.B.1–3]', () => {
  const fields = (study: Study | undefined, onStudyLeave = true) =>
    missingInStudy(study, onStudyLeave).map(({ pointer }) => pointer)

  test('a whole one lacks nothing, nor does nothing of someone who is not on study leave', () => {
    expect([fields(STUDY), fields(undefined, false)]).toEqual([[], []])
  })

  const { accreditation: _accreditation, ...unaccredited } = STUDY
  const { academicResult: _result, ...withoutResult } = STUDY
  const { graduation: _graduation, ...withoutGraduation } = STUDY

  test.each<[string, Study | undefined, string[]]>([
    ['nothing at all', undefined, ['/study']],
    ['no programme', { ...STUDY, fieldOfStudy: '' }, ['/study/fieldOfStudy']],
    ['no institution', { ...STUDY, institution: '' }, ['/study/institution']],
    ['no accreditation at home', unaccredited, ['/study/accreditation']],
    ['no accreditation abroad', { ...unaccredited, place: 'luar_negeri' }, []],
    ['no academic result', withoutResult, ['/study/academicResult']],
    ['an empty academic result', { ...STUDY, academicResult: { other: '' } }, ['/study/academicResult']],
    ['another academic result than IPK', { ...STUDY, academicResult: { other: 'Cum laude' } }, []],
    ['an IPK of zero, which is one', { ...STUDY, academicResult: { gpa: 0 } }, []],
    ['no graduation', withoutGraduation, ['/study/graduation']],
  ])('%s', (_what, study, expected) => {
    expect(fields(study)).toEqual(expected)
  })

  test('what somebody else says of a study he says whole', () => {
    expect(fields(withoutGraduation, false)).toEqual(['/study/graduation'])
  })
})
