import { describe, expect, test } from 'vitest'
import {
  counsellingActions,
  counsellingParts,
  type CounsellingPart,
  seesBehaviour,
  seesCounselling,
  seesRecord,
} from '../../functions/domain/counselling/counselling-actions.ts'
import { CounsellingStatus, CounsellorKind } from '../../functions/domain/counselling/counselling.ts'
import { counsellingTask } from '../../functions/domain/home/counselling-tasks.ts'
import { scheduleFaults } from '../../functions/domain/counselling/counselling-rules.ts'
import type { Relation } from '../../functions/domain/people/employee.ts'
import { counsellingItem } from '../support/counselling.ts'
import { at, idOf } from '../support/town.ts'

const NOW = at('2026-02-10T09:00:00+07:00')
const ALL = ['pegawai', 'penilai', 'atasan', 'konselor', 'kepegawaian'] as const
const readers = (sees: (parts: ReadonlySet<CounsellingPart>) => boolean) => ALL.filter(each => sees(new Set([each])))
const one = (...of: Parameters<typeof counsellingItem> extends [string, ...infer Rest] ? Rest : never) =>
  counsellingItem(idOf('hendra'), ...of)

describe('who reads what came of the session', () => {
  test.each([
    ['of an evaluator: his superior', 'pejabat_penilai', ['pegawai', 'atasan', 'konselor']],
    [
      'of an official: the evaluator and the superior',
      'pejabat_konseling',
      ['pegawai', 'penilai', 'atasan', 'konselor'],
    ],
    [
      'of an independent counsellor: PyB and the personnel unit',
      'konselor_independen',
      ['pegawai', 'konselor', 'kepegawaian'],
    ],
  ] as const)('%s, beside the employee and who counselled [III.D.5.d]', (_what, kind, expected) => {
    for (const status of ['direkam', 'ditindaklanjuti'] as const)
      expect(readers(parts => seesRecord(one(status, kind), parts))).toEqual(expected)
  })

  test('nobody before it is signed', () => {
    for (const status of ['disampaikan', 'dilaporkan', 'dijadwalkan', 'membaik', 'tidak_dikonseling'] as const)
      expect(readers(parts => seesRecord(one(status), parts))).toEqual([])
  })
})

test('what was told is between the two until it is reported; the superior reads it never [III.D.5.a–b]', () => {
  const before = ['pegawai', 'penilai', 'konselor']
  for (const status of ['disampaikan', 'membaik'] as const) {
    expect(readers(parts => seesBehaviour(one(status), parts))).toEqual(before)
    expect(readers(parts => seesCounselling(one(status), parts))).toEqual(before)
  }
  for (const status of ['dilaporkan', 'dijadwalkan', 'direkam', 'tidak_dikonseling'] as const)
    expect(readers(parts => seesBehaviour(one(status), parts))).toEqual([...before, 'kepegawaian'])
  expect(readers(parts => seesCounselling(one('direkam', 'pejabat_penilai'), parts))).toContain('atasan')
})

test('what someone is to a case: who judges or counsels is not the personnel unit as well', () => {
  const actor = { sub: 's', employeeId: idOf('admin'), roles: ['pegawai', 'admin_kepegawaian'] as const }
  const parts = (
    relations: Relation[],
    of = one('dijadwalkan'),
    who: typeof actor | { sub: string; roles: ['pembina'] } = actor,
  ) => [...counsellingParts(of, new Set(relations), who)]
  expect(parts(['self', 'admin'])).toEqual(['pegawai'])
  expect(parts(['evaluator', 'admin'])).toEqual(['penilai'])
  expect(parts(['superior', 'admin'])).toEqual(['atasan'])
  expect(parts(['admin'])).toEqual(['kepegawaian'])
  expect(parts([], undefined, { sub: 's', roles: ['pembina'] })).toEqual(['kepegawaian'])
  const counsellor = { employeeId: idOf('admin'), name: 'Nugroho', kind: 'konselor_independen' as const }
  expect(parts(['admin'], one('dijadwalkan', undefined, { counsellor }))).toEqual(['konselor'])
})

test('the first screen asks for just what its rules allow of whom they await', () => {
  const people = {
    pegawai: 'hendra',
    penilai: 'kasi',
    atasan: 'camat',
    konselor: 'taufik',
    kepegawaian: 'admin',
  } as const
  const around = { evaluatorId: idOf('kasi'), superiorId: idOf('camat') }
  const awaited = new Set(['answerBehaviour', 'scheduleCounselling', 'recordCounselling', 'decideCounselling'])
  for (const status of CounsellingStatus.options)
    for (const kind of CounsellorKind.options)
      for (const part of ALL)
        for (const now of [NOW - 1, NOW]) {
          const of = one(status, kind)
          const me = idOf(people[part])
          const parts = new Set([part, ...(of.counsellor?.employeeId === me ? (['konselor'] as const) : [])])
          const isParty = part !== 'konselor' || of.counsellor?.employeeId === me
          // a session may be put off, and nobody waits for that
          const awaits = (action: string) =>
            awaited.has(action) && !(action === 'scheduleCounselling' && status === 'dijadwalkan')
          const allowed = isParty ? counsellingActions(of, parts, now).filter(awaits) : []
          const asked = isParty ? counsellingTask({ ...of, counsellingId: 'c' }, { ...around, me }, now) : undefined
          expect([asked?.operation], `${status} ${kind} ${part}`).toEqual([allowed[0]])
        }
})

test('the record is filled in from the hour of the session on [III.D.5.c.2.c]', () => {
  const actions = (now: number) => counsellingActions(one('dijadwalkan'), new Set(['konselor']), now)
  expect([actions(NOW - 1), actions(NOW)]).toEqual([[], ['recordCounselling']])
})

test('the evaluator never decides on what was reported to him, and the superior not on what was not [III.D.5.e]', () => {
  const decides = (kind: 'pejabat_konseling' | 'konselor_independen') =>
    readers(parts => counsellingActions(one('direkam', kind), parts, NOW).includes('decideCounselling'))
  expect(decides('pejabat_konseling')).toEqual(['atasan'])
  expect(decides('konselor_independen')).toEqual(['kepegawaian'])
})

describe('who can be the counsellor [III.D.5.c.2.a–b]', () => {
  const around = { employeeId: idOf('hendra'), evaluatorId: idOf('kasi'), superiorId: idOf('camat') }
  const input = { counsellorId: '', kind: 'konselor_independen', basis: 'Pelatihan', at: NOW + 1, place: 'R' } as const
  const person = (word: string, evaluatorId = idOf('kasi')) => ({
    ...{ employeeId: idOf(word), status: 'aktif' as const, evaluatorId },
  })
  const faults = (
    kind: (typeof input)['kind'] | 'pejabat_penilai' | 'pejabat_konseling',
    named?: ReturnType<typeof person>,
  ) => scheduleFaults({ ...input, kind }, named, around, NOW).map(({ pointer }) => pointer)
  test.each([
    ['an independent one', 'konselor_independen', person('taufik'), true],
    ['nobody', 'konselor_independen', undefined, false],
    ['the employee himself', 'konselor_independen', person('hendra'), false],
    ['his evaluator, as independent', 'konselor_independen', person('kasi'), false],
    ['his superior', 'konselor_independen', person('camat'), false],
    ['one of his own people', 'konselor_independen', person('taufik', idOf('hendra')), false],
    ['his evaluator, trained', 'pejabat_penilai', person('kasi'), true],
    ['another as evaluator', 'pejabat_penilai', person('taufik'), false],
    ['an official with that function', 'pejabat_konseling', person('taufik'), true],
    ['the superior, as such an official', 'pejabat_konseling', person('camat'), false],
  ] as const)('%s', (_who, kind, named, isFit) => {
    expect(faults(kind, named)).toEqual(isFit ? [] : ['/counsellorId'])
  })

  test('who is out of office cannot; a basis is named for the two others; the hour is still to come', () => {
    const { basis: _, ...bare } = input
    const away = { ...person('taufik'), status: 'cltn' as const }
    const pointers = (given: Parameters<typeof scheduleFaults>[0], named: typeof away | ReturnType<typeof person>) =>
      scheduleFaults(given, named, around, NOW).map(({ pointer }) => pointer)
    expect(pointers(input, away)).toEqual(['/counsellorId'])
    expect(pointers({ ...bare, kind: 'pejabat_konseling', at: NOW }, person('taufik'))).toEqual(['/basis', '/at'])
    expect(pointers({ ...bare, kind: 'konselor_independen' }, person('taufik'))).toEqual([])
  })
})
