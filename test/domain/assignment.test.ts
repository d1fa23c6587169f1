import { describe, expect, test } from 'vitest'
import { Assignment } from '../../functions/domain/plans/skp.ts'
import { contentProblems, kindProblems } from '../../functions/domain/plans/skp-rules.ts'
import { draftItem, EXTRA, MAIN } from '../support/skp.ts'

describe('an assignment as Plt., Plh. or to a structural post counts as a main result [II.A.6.d]', () => {
  test.each(Assignment.options)('%s', assignment => {
    const result = (kind: 'utama' | 'tambahan') => ({ kind, assignment, statement: 'Plt. Sekretaris', indicators: [] })
    expect(contentProblems(draftItem(), { workResults: [result('utama')] })).toBeUndefined()
    expect(contentProblems(draftItem(), { workResults: [result('utama'), result('tambahan')] })).toMatchObject({
      code: 'invalid_input',
      errors: [{ pointer: '/workResults/1/kind', code: 'assignment_is_main' }],
    })
  })

  test('also where the evaluator sets the priorities [II.A.6.c]', () => {
    const [main, extra] = draftItem().workResults
    if (main === undefined || extra === undefined) throw new Error('no results')
    const skp = draftItem({ workResults: [main, { ...extra, kind: 'utama', assignment: 'plt' }] })
    expect(kindProblems(skp, { [MAIN]: 'tambahan' })).toBeUndefined()
    expect(kindProblems(skp, { [EXTRA]: 'tambahan' })).toMatchObject({
      errors: [{ pointer: `/kinds/${EXTRA}`, code: 'assignment_is_main' }],
    })
  })
})
