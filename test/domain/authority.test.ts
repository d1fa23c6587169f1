import { expect, test } from 'vitest'
import { authorityOf, HEAD_OF_REGION, type Standing } from '../../functions/domain/people/authority.ts'
import { type Employee, EmployeeStatus } from '../../functions/domain/people/employee.ts'
import { startOf } from '../../functions/domain/instant.ts'
import { employeeItem } from '../support/evaluations.ts'

const NOW = startOf('2026-03-25')

const under = (employeeId: string, evaluatorId?: string, status: EmployeeStatus = 'aktif'): Employee =>
  employeeItem(1, { employeeId, status, ...(evaluatorId === undefined ? {} : { evaluatorId }) })

const HEAD = employeeItem(1, { employeeId: 'wali', kind: 'kepala_daerah' })
const OFFICE = [
  under('staf', 'kasi'),
  under('kasi', 'camat'),
  under('camat', 'sekda'),
  under('sekda', 'wali'),
  under('baru', 'camat'),
  under('puncak'),
  HEAD,
]

/** The answer, and who was asked for on the way. */
function ask(standing: Standing = {}, changed: readonly Employee[] = [], headId = 'wali') {
  const people = new Map([...OFFICE, ...changed].map(person => [person.employeeId, person]))
  const asking = authorityOf(people.get('staf') ?? HEAD, standing, NOW)
  const asked: string[] = []
  let step = asking.next()
  while (step.done !== true) {
    const wanted = step.value === HEAD_OF_REGION ? headId : step.value
    asked.push(wanted)
    step = asking.next(people.get(wanted))
  }
  const { evaluator, superior, unnamed } = step.value
  return { who: [evaluator?.employeeId, superior?.employeeId], unnamed, asked }
}

const left = (employeeId: string, evaluatorId?: string) => under(employeeId, evaluatorId, 'berhenti')

test.each<[string, Standing, Employee[], (string | undefined)[]]>([
  ['his evaluator judges, and that one’s evaluator stands above [P1(9)]', {}, [], ['kasi', 'camat']],
  ['who has left is followed by the next above [IV.A.2 kalimat 2]', {}, [left('kasi', 'camat')], ['camat', 'sekda']],
  ['level by level [IV.A.2 kalimat 2]', {}, [left('kasi', 'camat'), left('camat', 'sekda')], ['sekda', 'wali']],
  ['above the evaluator, too, the first in office stands', {}, [left('camat', 'sekda')], ['kasi', 'sekda']],
  ['who kept the period judges it [IV.A.14]', { keptEvaluatorId: 'baru' }, [], ['baru', 'camat']],
  ['but not when he has left', { keptEvaluatorId: 'baru' }, [left('baru', 'puncak')], ['kasi', 'camat']],
  [
    'after the default it stays with whom it came to [IV.A.11]',
    { by: 'superior', actorId: 'sekda' },
    [],
    ['kasi', 'sekda'],
  ],
  ['until he has left', { by: 'superior', actorId: 'baru' }, [left('baru', 'sekda')], ['kasi', 'camat']],
  ['nobody is his own superior', { by: 'superior', actorId: 'staf' }, [], ['kasi', 'camat']],
  ['before the default, whose desk it is on says nothing', { by: 'penilai', actorId: 'baru' }, [], ['kasi', 'camat']],
  [
    'a circle in the records is not walked twice',
    {},
    [left('kasi', 'camat'), left('camat', 'kasi')],
    [undefined, 'wali'],
  ],
  ['nor does it make someone his own evaluator', {}, [left('kasi', 'staf')], [undefined, 'wali']],
  ['where the head of region evaluates, he is above himself', {}, [under('staf', 'wali')], ['wali', 'wali']],
  ['who is named and not there is nobody', {}, [under('staf', 'hantu')], [undefined, 'wali']],
])('%s', (_what, standing, changed, who) => {
  expect(ask(standing, changed).who).toEqual(who)
})

const signed = (signedBy: string, onBehalfOf?: string, status = 'keberatan'): Standing => ({
  ...{ by: 'penilai', status },
  judgement: { signedBy, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
})

test.each<[string, Standing, Employee[], (string | undefined)[]]>([
  ['whoever judges the employee by now', signed('kasi'), [under('staf', 'sekda')], ['kasi', 'camat']],
  ['from its signature on', signed('kasi', undefined, 'dinilai'), [under('staf', 'sekda')], ['kasi', 'camat']],
  ['until it is final', signed('kasi', undefined, 'final'), [under('staf', 'sekda')], ['sekda', 'wali']],
  ['though he has left, below the superior whom he had', signed('kasi'), [left('kasi', 'camat')], [undefined, 'camat']],
  ['and below the next above, where that one has left', signed('kasi'), [left('camat', 'sekda')], ['kasi', 'sekda']],
  [
    'with whom stood above it at the signature',
    { ...signed('kasi'), judgement: { signedBy: 'kasi', aboveId: 'camat' } },
    [under('kasi', 'puncak')],
    ['kasi', 'camat'],
  ],
  [
    'or the next above that one, where he is out of office',
    { ...signed('kasi'), judgement: { signedBy: 'kasi', aboveId: 'camat' } },
    [under('kasi', 'puncak'), left('camat', 'sekda')],
    ['kasi', 'sekda'],
  ],
  ['of the office that another acted in', signed('baru', 'kasi'), [], ['kasi', 'camat']],
  ['who never decides on what he signed there himself', signed('camat', 'kasi'), [], ['kasi', 'sekda']],
])('a judgement stays with whose it is, %s [V.B.2, V.B.5]', (_what, standing, changed, who) => {
  expect(ask(standing, changed).who).toEqual(who)
})

test.each<[string, Employee[], string, (string | undefined)[], boolean]>([
  ['there is no evaluator', [under('staf')], 'wali', [undefined, 'wali'], true],
  ['the evaluator has nobody above', [under('staf', 'puncak')], 'wali', ['puncak', 'wali'], true],
  ['all above have left', [left('camat', 'sekda'), left('sekda')], 'wali', ['kasi', 'wali'], true],
  [
    'the head of region has left too',
    [under('staf', 'puncak'), { ...HEAD, status: 'berhenti' }],
    'wali',
    ['puncak', undefined],
    true,
  ],
  ['the region has no head', [under('staf', 'puncak')], 'nobody', ['puncak', undefined], true],
  ['the head of region is the recorded superior', [under('staf', 'sekda')], 'wali', ['sekda', 'wali'], false],
  ['the evaluator is the head of region', [under('staf', 'wali')], 'wali', ['wali', 'wali'], false],
])('the head of region stands in, and the administrator is told, where %s', (_when, changed, headId, who, unnamed) => {
  expect(ask({}, changed, headId)).toMatchObject({ who, unnamed })
})

test('in office is whoever has not left and is not away from his office (BAB II.C.8)', () => {
  const holds = EmployeeStatus.options.filter(status => ask({}, [under('kasi', 'camat', status)]).who[0] === 'kasi')
  expect(holds).toEqual(['aktif', 'tugas_belajar'])
})

test('nobody more is asked for than there must be', () => {
  expect(ask().asked).toEqual(['kasi', 'camat'])
  expect(ask({ keptEvaluatorId: 'baru', by: 'superior', actorId: 'sekda' }).asked).toEqual(['baru', 'sekda'])
})

test('ten levels up the walk ends', () => {
  const ladder = Array.from({ length: 12 }, (_, n) => left(`p${n}`, `p${n + 1}`))
  const { who, asked } = ask({}, [under('staf', 'p0'), ...ladder, under('p12')])
  expect(who).toEqual([undefined, 'wali'])
  expect(asked).toHaveLength(11)
})
