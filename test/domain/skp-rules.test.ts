import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Employee } from '../../functions/domain/people/employee.ts'
import { NO_HISTORY } from '../../functions/store/history.ts'
import type { ResultKind, SkpContent } from '../../functions/domain/plans/skp.ts'
import {
  approve,
  contentProblems,
  draftSkp,
  edit,
  isDraft,
  kindProblems,
  replaced,
  returnDraft,
  revisionOf,
  submitDraft,
  withdrawDraft,
} from '../../functions/domain/plans/skp-rules.ts'
import { approvedItem, draftItem, EXTRA, MAIN } from '../support/skp.ts'

const employee = {
  employeeId: 'e',
  name: 'Siti',
  position: { name: 'Penata', kind: 'pelaksana' as const },
  unitId: 'kec',
}
const content = (workResults: SkpContent['workResults']): SkpContent => ({
  workResults,
  behaviourExpectations: {},
  resources: [],
  accountability: [],
  consequences: { positive: [], negative: [] },
})
const result = (statement: string, workResultId?: string): SkpContent['workResults'][number] => ({
  ...(workResultId === undefined ? {} : { workResultId }),
  kind: 'utama',
  statement,
  indicators: [],
})
const idOf = (of: unknown, place: number) => `r${place}${JSON.stringify(of).length}`
const determined = (kinds: Record<string, ResultKind> = {}, superiorId?: string) =>
  approve(draftItem({ status: 'diajukan', returnedReason: 'lama' }), {
    kinds,
    employee,
    approvedBy: 'p',
    evaluatorId: 'p',
    superiorId,
    ruleSet: 'permenpanrb-6-2022',
    now: 5,
  })

test('a new draft is empty, in its first version, and belongs to its evaluator', () => {
  const as = { year: 2026, seq: 1, approach: 'kualitatif' as const, late: true, copied: undefined }
  const draft = draftSkp({ ...employee, evaluatorId: 'p' }, as, NO_HISTORY)
  expect(draft).toMatchObject({ status: 'draf', version: 1, late: true, workResults: [], actorId: 'p' })
})

describe('editing', () => {
  test('results keep their ids, new ones get one, and the version grows by one', () => {
    const edited = edit(draftItem(), content([result('Lama', EXTRA), result('Baru')]), idOf)
    expect(edited.version).toBe(2)
    expect(edited.workResults.map(each => each.workResultId)).toEqual([EXTRA, expect.stringMatching(/^r/)])
  })

  test('the same content twice is the same SKP but for its version', () => {
    const said = content([result('Baru'), result('Baru'), result('Lama', MAIN)])
    const once = edit(draftItem(), said, idOf)
    const twice = edit(once, said, idOf)
    expect(twice.workResults).toEqual(once.workResults)
  })

  test('an id that is not of this SKP, or stands twice, is refused at its field', () => {
    const foreign = contentProblems(draftItem(), content([result('X', 'rasing')]))
    expect(foreign).toMatchObject({ code: 'invalid_input', errors: [{ pointer: '/workResults/0/workResultId' }] })
    const twice = contentProblems(draftItem(), content([result('X', MAIN), result('Y', MAIN)]))
    expect(twice).toMatchObject({ code: 'invalid_input', errors: [{ code: 'repeated_work_result' }] })
  })

  test('no content whatever gives two results one id', () => {
    const statement = fc.constantFrom('A', 'B')
    const one = fc.record({ statement, old: fc.boolean() })
    fc.assert(
      fc.property(fc.array(fc.array(one, { maxLength: 6 }), { maxLength: 5 }), edits => {
        let skp = draftItem({ workResults: [] })
        for (const results of edits) {
          const free = skp.workResults.map(each => each.workResultId)
          const said = results.map(each => result(each.statement, each.old ? free.pop() : undefined))
          skp = edit(skp, content(said), (of, place) => `r${place}${JSON.stringify(of)}`)
          const ids = skp.workResults.map(each => each.workResultId)
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
    )
  })
})

describe('approval', () => {
  test('the evaluator decides the priority of each result [II.A.2.a.6, II.A.6.c]', () => {
    const approved = determined({ [EXTRA]: 'utama', [MAIN]: 'tambahan' }, 'a')
    expect(approved.workResults.map(({ kind }) => kind)).toEqual(['tambahan', 'utama'])
    expect(approved.approval).toMatchObject({ approvedAt: 5, superiorId: 'a', unitId: 'kec' })
    expect(approved).not.toHaveProperty('returnedReason')
  })

  test('at least one result stays main [II.A.2.a.1–2, II.A.6.a–b]', () => {
    expect(kindProblems(draftItem(), { [MAIN]: 'tambahan' })).toMatchObject({ errors: [{ pointer: '/kinds' }] })
    expect(kindProblems(draftItem(), { [MAIN]: 'tambahan', [EXTRA]: 'utama' })).toBeUndefined()
    expect(kindProblems(draftItem({ workResults: [] }), {})).toBeUndefined()
  })

  test('a result that is not in it cannot be given a priority', () => {
    expect(kindProblems(draftItem(), { rasing: 'utama' })).toMatchObject({ errors: [{ pointer: '/kinds/rasing' }] })
  })
})

test('a revision copies the plan with the ids of its results and names what it is to replace', () => {
  const former = approvedItem('p', 1, { seq: 2 })
  const employee = { position: former.approval.position, unitId: former.approval.unitId }
  const as = { seq: 3, reason: 'Target naik', employee }
  const draft = revisionOf(former, { ...as, evaluatorId: 'q' }, NO_HISTORY)
  expect(draft).toMatchObject({ status: 'draf', version: 1, seq: 3, revises: 2, late: false, actorId: 'q' })
  expect(draft.workResults).toEqual(former.workResults)
  expect(revisionOf(former, { ...as, evaluatorId: undefined }, NO_HISTORY)).not.toHaveProperty('actorId')
})

describe('a revision', () => {
  const former = approvedItem('p', 1, { seq: 2, document: 1 })
  const { position, unitId } = former.approval
  const revised = (employee: Pick<Employee, 'position' | 'unitId'>, evaluatorId: string) =>
    revisionOf(former, { seq: 3, reason: 'Studi', employee, evaluatorId }, NO_HISTORY)

  test('for the same post and evaluator is written into the same document [II.B.12, II.B.13]', () => {
    expect(revised({ position, unitId }, 'p').document).toBe(1)
  })

  test.each([
    ['another post', { position: { name: 'Analis', kind: 'pelaksana' as const }, unitId }, 'p'],
    ['another unit', { position, unitId: 'lain' }, 'p'],
    ['another evaluator', { position, unitId }, 'q'],
  ])('for %s is another document [II.C.6, II.C.7]', (_what, employee, evaluatorId) => {
    expect(revised(employee, evaluatorId).document).toBe(3)
  })
})

test('what is replaced keeps its approval and is on nobody’s desk', () => {
  const former = approvedItem('p', 1, { actorId: 'p' })
  expect(replaced(former)).toMatchObject({ status: 'diganti', approval: former.approval, version: former.version + 1 })
  expect(replaced(former)).not.toHaveProperty('actorId')
})

test('whatever the employee and the evaluator do to a draft, its version grows by one and its plan stays', () => {
  const steps = {
    submit: (skp: ReturnType<typeof draftItem>) => submitDraft(skp, 1),
    withdraw: withdrawDraft,
    sendBack: (skp: ReturnType<typeof draftItem>) => returnDraft(skp, 'Perjelas target'),
  }
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.values(steps))), todo => {
      let skp = draftItem()
      for (const step of todo) {
        const next = step(skp)
        expect(next.version).toBe(skp.version + 1)
        expect(next.workResults).toBe(skp.workResults)
        expect(isDraft(next)).toBe(true)
        expect(next.submittedAt !== undefined).toBe(next.status === 'diajukan')
        if (next.status === 'diajukan') expect(next).not.toHaveProperty('returnedReason')
        skp = next
      }
    }),
  )
})
