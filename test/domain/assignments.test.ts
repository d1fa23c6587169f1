import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assignment, assignmentAfter, stateOf } from '../../functions/domain/assignments/assignment.ts'
import {
  assignmentActions,
  daysFaults,
  mayAssign,
  openingFaults,
  type Part,
  seesAssignment,
} from '../../functions/domain/assignments/assignment-rules.ts'
import { inclusionIn, planToInclude } from '../../functions/domain/assignments/inclusion.ts'
import { workloadOf } from '../../functions/domain/assignments/workload.ts'
import { Refusal } from '../../functions/domain/refusal.ts'
import { NO_HISTORY } from '../../functions/store/history.ts'
import { employeeItem } from '../support/evaluations.ts'
import { approvedItem, draftItem } from '../support/skp.ts'
import { at } from '../support/town.ts'

const NOW = at('2026-03-25T09:00:00+07:00')

function assignment(status: Assignment['status'], more: Partial<Assignment> = {}): Assignment {
  const asked = {
    ...{ employeeId: 'e', employeeName: 'E', place: 'p', year: 2026, form: 'penunjukan' as const },
    ...{ scope: 'lintas_unit' as const, giver: { employeeId: 'g', name: 'G', post: 'Camat' } },
    ...{ statement: 's', expectedResult: 'r', startsOn: '2026-04-01', endsOn: '2026-06-30' },
    ...{ askedBy: 'g', askedAt: 0, version: 1, ...NO_HISTORY },
  }
  const decided = { decidedAt: 1, decidedBy: 'k' }
  const whole = {
    diajukan: { ...asked, status: 'diajukan', actorId: 'k' },
    disetujui: { ...asked, ...decided, status: 'disetujui' },
    ditolak: { ...asked, ...decided, status: 'ditolak', declineReason: 'penuh' },
    ditarik: { ...asked, status: 'ditarik', withdrawnAt: 1 },
  } as const
  return Object.assign({}, whole[status], more)
}

const parts = (...all: Part[]): ReadonlySet<Part> => new Set(all)
const STATES = ['diajukan', 'disetujui', 'ditolak', 'ditarik'] as const

describe('who assigns [P1(10), II.A.5.f.4]', () => {
  const post = (kind: 'pengawas' | 'pelaksana' | 'fungsional' | 'administrator' | 'pimpinan_tinggi') =>
    employeeItem(1, { position: { name: 'Jabatan', kind } })
  test.each([
    ['pimpinan_tinggi', undefined, true],
    ['administrator', undefined, true],
    ['pengawas', undefined, true],
    ['pelaksana', undefined, false],
    ['fungsional', undefined, false],
    ['fungsional', employeeItem(1).employeeId, true],
    ['fungsional', 'another', false],
  ] as const)('%s, the unit being headed by %s', (kind, headId, may) => {
    expect(mayAssign(post(kind), headId === undefined ? undefined : { headId })).toBe(may)
  })

  test('not one who is out of office', () => {
    expect(mayAssign({ ...post('pengawas'), status: 'cltn' }, undefined)).toBe(false)
  })
})

describe('the last day', () => {
  test.each([
    ['2026-06-30T23:59:59.999+07:00', 'diajukan'],
    ['2026-07-01T00:00:00.000+07:00', 'lewat'],
  ])('at %s what nobody decided is %s', (moment, state) => {
    expect(stateOf(assignment('diajukan'), at(moment))).toBe(state)
    expect(stateOf(assignment('disetujui'), at(moment))).toBe('disetujui')
    const actions = assignmentActions(assignment('diajukan'), parts('evaluator'), false, at(moment))
    expect(actions).toEqual(state === 'lewat' ? [] : ['approveAssignment', 'declineAssignment'])
  })

  test.each([
    ['2026-03-25', '2026-12-31', undefined],
    ['2026-03-24', '2026-12-31', 'in_the_past'],
    ['2027-03-26', '2027-03-26', undefined],
    ['2027-03-27', '2027-03-27', 'too_far'],
    ['2026-04-01', '2026-03-31', 'before_start'],
    ['2026-04-01', '2027-01-01', 'other_year'],
  ])('from %s to %s: %s', (startsOn, endsOn, code) => {
    expect(daysFaults({ startsOn, endsOn }, NOW).map(fault => fault.code)).toEqual(code === undefined ? [] : [code])
  })
})

test('inside an official opens the chance, outside a body [II.A.5.f.11]', () => {
  const application = { statement: 's', expectedResult: 'r', startsOn: '2026-04-01', endsOn: '2026-04-02' }
  const faults = (scope: 'unit_kerja' | 'negara_sahabat', more: object) =>
    openingFaults({ ...application, scope, ...more }).map(({ pointer, code }) => `${pointer} ${code}`)
  expect(faults('unit_kerja', { giverId: 'g' })).toEqual([])
  expect(faults('unit_kerja', { host: 'h' })).toEqual(['/giverId required', '/host not_for_scope'])
  expect(faults('negara_sahabat', { host: 'h' })).toEqual([])
  expect(faults('negara_sahabat', { giverId: 'g' })).toEqual(['/host required', '/giverId not_for_scope'])
})

describe('before the evaluator has decided [II.A.5.f.10]', () => {
  const anyAssignment = fc
    .tuple(fc.constantFrom(...STATES), fc.constantFrom('penunjukan' as const, 'sukarela' as const))
    .map(([status, form]) => assignment(status, { form }))
  const anyParts = fc.subarray(['evaluator', 'superior', 'delegator', 'giver'] as const).map(all => parts(...all))

  test('nothing of it can enter a plan, and nobody but the evaluator decides', () => {
    fc.assert(
      fc.property(anyAssignment, fc.oneof(anyParts, fc.constant(parts('self'))), (one, held) => {
        const actions = assignmentActions(one, held, false, NOW)
        if (one.status !== 'disetujui') expect(actions).not.toContain('includeAssignment')
        if (!held.has('self')) expect(actions).not.toContain('includeAssignment')
        if (!held.has('evaluator')) expect(actions).not.toContain('approveAssignment')
        if (one.status !== 'diajukan') expect(actions).not.toContain('withdrawAssignment')
      }),
    )
  })

  test('the employee reads nothing of a designation, everyone with a part does', () => {
    expect(STATES.map(status => seesAssignment(assignment(status), parts('self')))).toEqual([false, true, true, false])
    const own = STATES.map(status => seesAssignment(assignment(status, { form: 'sukarela' }), parts('self')))
    expect(own).toEqual([true, true, true, true])
    expect(seesAssignment(assignment('diajukan'), parts('giver'))).toBe(true)
    expect(seesAssignment(assignment('disetujui'), parts())).toBe(false)
  })
})

describe('into which plan it goes [P14(2), II.A.5.f.13]', () => {
  const result = { ...draftItem().workResults[0], workResultId: 'r9', assignmentId: 'e-p' }
  const holding = [{ kind: 'utama' as const, statement: 's', indicators: [], ...result }]
  const [draft, sent, back] = [draftItem(), draftItem({ status: 'diajukan' }), draftItem({ status: 'dikembalikan' })]
  const inForce = approvedItem('k', 1)

  test.each([
    ['a draft', [draft], draft],
    ['a returned one', [back], back],
    ['the draft of a change before the plan in force', [inForce, draft], draft],
    ['a revision of the plan in force', [inForce], inForce],
  ])('%s', (_what, plans, plan) => {
    expect(planToInclude(plans, 'e-p', 2026)).toBe(plan)
  })

  test.each([
    ['no plan', [], 'belum ada'],
    ['a plan before the evaluator', [inForce, sent], 'Tarik kembali'],
    ['a plan that holds it', [approvedItem('k', 1, { workResults: holding })], 'sudah dimuat'],
    [
      'a full one',
      [draftItem({ workResults: Array.from({ length: 40 }, () => draftItem().workResults).flat() })],
      '40',
    ],
  ])('not with %s', (_what, plans, words) => {
    const refused = planToInclude(plans, 'e-p', 2026)
    expect(refused instanceof Refusal ? refused.detail : '').toContain(words)
  })

  test('what a replaced plan held is held no more; the one in force is named before a draft', () => {
    const former = approvedItem('k', 1, { workResults: holding }, 'diganti')
    expect(inclusionIn([former], 'e-p')).toBeUndefined()
    const plans = [draftItem({ workResults: holding }), approvedItem('k', 1, { workResults: holding })]
    expect(inclusionIn(plans, 'e-p')).toMatchObject({ status: 'ditetapkan', workResultId: 'r9' })
  })
})

test('the workload is the plan in force, and what else is assigned and not over [II.A.5.f.12]', () => {
  const others = [
    assignment('disetujui', { place: 'q', startsOn: '2026-05-01' }),
    assignment('diajukan', { place: 'r' }),
    assignment('disetujui', { place: 'over', endsOn: '2026-03-24' }),
    assignment('ditolak', { place: 's' }),
    assignment('ditarik', { place: 't' }),
    assignment('diajukan'),
  ]
  const load = workloadOf(
    assignment('diajukan'),
    [draftItem({ workResults: [] }), approvedItem('k', 1)],
    others,
    [],
    NOW,
  )
  expect(load.workResults).toHaveLength(2)
  expect(load.assignments.map(({ place }) => place)).toEqual(['r', 'q'])
  expect(workloadOf(assignment('diajukan'), [draftItem()], [], [], NOW).workResults).toHaveLength(2)
})

test('only what waits goes to another desk', () => {
  expect(STATES.map(status => assignmentAfter(assignment(status), 'new')?.actorId)).toEqual([
    'new',
    ...[undefined, undefined, undefined],
  ])
  expect(assignmentAfter(assignment('diajukan'), 'k')).toBeUndefined()
})
