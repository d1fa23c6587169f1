import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Relation } from '../../functions/domain/people/employee.ts'
import { endOf } from '../../functions/domain/instant.ts'
import { SkpStatus } from '../../functions/domain/plans/skp.ts'
import { SKP_ACTIONS, type SkpAction, skpActions, skpRefusalOf } from '../../functions/domain/plans/skp-actions.ts'

const JANUARY_ENDS = endOf('2026-01-31')
const at = (status: SkpStatus) => ({ status, year: 2026 })
const PNS = { kind: 'pns', status: 'aktif' } as const
const may = (status: SkpStatus, who: Relation[], now = JANUARY_ENDS) =>
  skpActions(at(status), PNS, new Set(who), now).filter(action => !/^(get|list)/.test(action))

test.each<[SkpStatus, Relation, SkpAction[]]>([
  ['draf', 'self', ['editSkp', 'submitSkp']],
  ['dikembalikan', 'self', ['editSkp', 'submitSkp']],
  ['diajukan', 'self', ['withdrawSkp']],
  ['ditetapkan', 'self', ['reviseSkp', 'recordResource']],
  ['diganti', 'self', []],
  ['draf', 'evaluator', []],
  ['diajukan', 'evaluator', ['setExpectations', 'returnSkp', 'approveSkp', 'decideResource']],
  ['ditetapkan', 'evaluator', ['setExpectations', 'reviseSkp', 'decideResource', 'recordResource']],
  ['diajukan', 'superior', []],
  ['diajukan', 'admin', []],
])('an SKP that is %s leaves its %s to do: %j [P14(3), II.A.7.a.10]', (status, relation, actions) => {
  expect(may(status, [relation])).toEqual(actions)
})

describe('the silent evaluator [II.C.5]', () => {
  test('until the last moment of January the superior is sent to the evaluator', () => {
    const refusal = skpRefusalOf('approveSkp', at('diajukan'), PNS, new Set(['superior'] as const), JANUARY_ENDS)
    expect(refusal?.code).toBe('evaluator_first')
  })

  test('from the first moment of February both may determine and return it', () => {
    for (const who of ['superior', 'evaluator'] as const)
      expect(may('diajukan', [who], JANUARY_ENDS + 1)).toEqual(expect.arrayContaining(['returnSkp', 'approveSkp']))
  })

  test('who is both need not wait', () => {
    expect(may('diajukan', ['evaluator', 'superior'])).toEqual([
      'setExpectations',
      'returnSkp',
      'approveSkp',
      'decideResource',
    ])
  })

  test('what is determined already is nobody to determine again, whoever asks and whenever', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SkpStatus.options), fc.nat(), (status, later) => {
        const refusal = skpRefusalOf(
          'approveSkp',
          at(status),
          PNS,
          new Set(['evaluator'] as const),
          JANUARY_ENDS + later,
        )
        expect(refusal?.code).toBe(status === 'diajukan' ? undefined : 'wrong_status')
      }),
    )
  })
})

test('who is nothing to the person may do nothing', () => {
  for (const status of SkpStatus.options) expect(skpActions(at(status), PNS, new Set(), JANUARY_ENDS + 1)).toEqual([])
})

test('everyone who may see an SKP sees it in every state', () => {
  for (const status of SkpStatus.options)
    for (const who of SKP_ACTIONS.getSkp.who)
      expect(skpActions(at(status), PNS, new Set([who]), 0)).toEqual(
        expect.arrayContaining(['getSkp', 'getSkpHistory']),
      )
})
