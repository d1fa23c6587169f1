import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classAbout } from '../../functions/domain/feedback/feedback-class.ts'
import { Refusal } from '../../functions/domain/refusal.ts'
import {
  leaderFaults,
  mayForm,
  type Team,
  teamDaysFaults,
  teamFeedbackFault,
  withinTeam,
} from '../../functions/domain/teams/team.ts'
import { NO_HISTORY } from '../../functions/store/history.ts'
import { employeeItem } from '../support/evaluations.ts'
import { at } from '../support/town.ts'

const NOW = at('2026-03-25T09:00:00+07:00')
const TEAM: Team = {
  ...{ teamId: 't', name: 'Jalan lingkar', purpose: 'p', former: { employeeId: 'f', name: 'F' } },
  ...{ leader: { employeeId: 'l', name: 'L' }, startsOn: '2026-04-01', endsOn: '2026-06-30' },
  ...{ formedAt: 0, version: 1, ...NO_HISTORY },
}
const TW2 = { startsOn: '2026-04-01', endsOn: '2026-06-30' }
const members = (...ids: string[]) =>
  ids.map(employeeId => ({ teamId: 't', employeeId, name: employeeId, assignmentId: `${employeeId}-p` }))
const codes = (faults: readonly { code: string }[]) => faults.map(({ code }) => code)

describe('who forms a team [P1(10), II.A.5.f.6]', () => {
  const unit = (mandiri: boolean, headId: string) => ({ unitId: 'u', name: 'U', mandiri, headId })
  const person = (kind: 'pimpinan_tinggi' | 'administrator') => employeeItem(1, { position: { name: 'J', kind } })
  const { employeeId: me } = employeeItem(1)
  test.each([
    ['a pimpinan tinggi', person('pimpinan_tinggi'), undefined, true],
    ['the head of a unit mandiri', person('administrator'), unit(true, me), true],
    ['the head of a unit that is not mandiri', person('administrator'), unit(false, me), false],
    ['somebody else of a unit mandiri', person('administrator'), unit(true, 'x'), false],
    ['one who is on leave', { ...person('pimpinan_tinggi'), status: 'cltn' as const }, undefined, false],
  ])('%s', (_who, former, of, may) => {
    expect(mayForm(former, of)).toBe(may)
  })

  test('under one of his own people', () => {
    expect(codes(leaderFaults('f', { evaluatorId: 'f' }))).toEqual([])
    expect(codes(leaderFaults('f', { evaluatorId: 'x' }))).toEqual(['not_own_employee'])
    expect(codes(leaderFaults('f', { evaluatorId: undefined }))).toEqual(['not_own_employee'])
    expect(codes(leaderFaults('f', undefined))).toEqual(['not_own_employee'])
  })

  test.each([
    ['2026-03-25', '2026-03-25', []],
    ['2026-03-24', '2026-03-25', ['in_the_past']],
    ['2026-03-26', '2026-03-25', ['before_start']],
    ['2026-03-25', '2029-03-27', []],
    ['2026-03-25', '2029-03-28', ['too_far']],
  ])('from %s to %s: %j', (startsOn, endsOn, expected) => {
    expect(codes(teamDaysFaults({ startsOn, endsOn }, NOW))).toEqual(expected)
  })
})

test.each([
  ['2026-04-01', '2026-06-30', []],
  ['2026-03-31', '2026-06-30', ['/startsOn']],
  ['2026-04-01', '2026-07-01', ['/endsOn']],
])('a part from %s to %s lies within the team: %j', (startsOn, endsOn, pointers) => {
  expect(withinTeam(TEAM, { startsOn, endsOn }).map(({ pointer }) => pointer)).toEqual(pointers)
})

describe('what members say of one another [P18]', () => {
  const fault = (giverId: string, toId: string, ids: string[], period = TW2, pimpinan: string[] = []) => {
    const refused = teamFeedbackFault(TEAM, members(...ids), { giverId, toId, period, pimpinan })
    return refused instanceof Refusal ? (refused.errors ?? [])[0]?.code : 'given'
  }

  test.each([
    ['a member of another', 'a', 'b', ['a', 'b', 'c', 'd'], 'given'],
    ['a member of the leader', 'a', 'l', ['a', 'b', 'c'], 'given'],
    ['the leader of a member, however few they are', 'l', 'a', ['a'], 'given'],
    ['where only two others could have written it', 'a', 'b', ['a', 'b', 'c'], 'team_too_small'],
    ['where one has two parts', 'a', 'b', ['a', 'b', 'c', 'c'], 'team_too_small'],
    ['the leader of someone outside', 'l', 'x', ['a', 'b', 'c', 'd'], 'unknown_team'],
    ['someone outside of a member', 'x', 'a', ['a', 'b', 'c', 'd'], 'unknown_team'],
    ['who formed it of a member', 'f', 'a', ['a', 'b', 'c', 'd'], 'unknown_team'],
  ])('%s', (_what, giver, to, ids, said) => {
    expect(fault(giver, to, ids)).toBe(said)
  })

  test('where who is named anyway, as pimpinan or leader, is not one of the three', () => {
    const four = ['a', 'b', 'c', 'd']
    expect(fault('a', 'b', four, TW2, ['c'])).toBe('team_too_small')
    expect(fault('a', 'b', [...four, 'l'], TW2, ['d'])).toBe('team_too_small')
    expect(fault('a', 'b', four, TW2, ['x', 'y'])).toBe('given')
    expect(fault('c', 'b', four, TW2, ['c'])).toBe('given')
  })

  test('in a period in which the team works', () => {
    const all = ['a', 'b', 'c', 'd']
    expect(fault('a', 'b', all, { startsOn: '2026-01-01', endsOn: '2026-03-31' })).toBe('unknown_team')
    expect(fault('a', 'b', all, { startsOn: '2026-01-01', endsOn: '2026-12-31' })).toBe('given')
  })

  test('whatever they are to one another, at least three could have written what is not named', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'l'), { minLength: 0 })
    const plain = fc.constantFrom('pimpinan' as const, 'setingkat' as const, 'bawahan' as const, 'lain' as const)
    fc.assert(
      fc.property(
        ids,
        plain,
        fc.constantFrom('a', 'b', 'l'),
        fc.constantFrom('a', 'b', 'l'),
        (all, kind, giver, to) => {
          const inIt = members(...all.filter(id => id !== 'l'))
          fc.pre(
            giver !== to &&
              teamFeedbackFault(TEAM, inIt, { giverId: giver, toId: to, period: TW2, pimpinan: [] }) === undefined,
          )
          const said = classAbout({ teamId: 't' }, kind, giver === 'l')
          if (said === 'pimpinan') return
          // one class for all of them: it does not part the members
          expect(said).toBe('lain')
          expect(inIt.filter(({ employeeId }) => employeeId !== to).length).toBeGreaterThanOrEqual(3)
        },
      ),
    )
  })

  test('the leader, and who assigned, are named as pimpinan [IV.A.4]', () => {
    expect(classAbout({ teamId: 't' }, 'lain', true)).toBe('pimpinan')
    expect(classAbout({ assignmentId: 'e-p' }, 'lain', false)).toBe('pimpinan')
    expect(classAbout({ workResultId: 'r' }, 'setingkat', false)).toBe('setingkat')
    expect(classAbout({ teamId: 't' }, 'pimpinan', false)).toBe('pimpinan')
  })
})
