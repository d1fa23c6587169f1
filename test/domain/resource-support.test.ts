import { describe, expect, test } from 'vitest'
import {
  isUnmet,
  reasonOfAdjustment,
  resourceDecisionFault,
  resourceOutcomeFault,
  ResourceState,
  resourceStateOf,
} from '../../functions/domain/plans/resource-support.ts'
import { at } from '../support/town.ts'

const fulfilled = (outcome: 'terpenuhi' | 'tidak_terpenuhi') => ({
  fulfilment: { outcome, onDay: '2026-03-01', recordedAt: 1, recordedBy: 'k' },
})

describe('what became of a need [P11(1), P11(2)]', () => {
  test.each([
    [undefined, 'diminta', false],
    [{ agreed: true }, 'disepakati', false],
    [{ agreed: false }, 'tidak_disepakati', true],
    [{ agreed: true, ...fulfilled('terpenuhi') }, 'terpenuhi', false],
    [{ agreed: true, ...fulfilled('tidak_terpenuhi') }, 'tidak_terpenuhi', true],
  ])('%j is %s', (support, state, unmet) => {
    expect(resourceStateOf(support)).toBe(state)
    expect(isUnmet(resourceStateOf(support))).toBe(unmet)
  })

  test('an agreement may change until it is fulfilled', () => {
    const open = ResourceState.options.filter(state => resourceDecisionFault(state) === undefined)
    expect(open).toEqual(['diminta', 'disepakati', 'tidak_disepakati', 'tidak_terpenuhi'])
  })

  test('only what was agreed comes or does not, on a day of the year that is not ahead', () => {
    const now = at('2026-03-25T00:00:00+07:00')
    const code = (state: ResourceState, day: string) => resourceOutcomeFault(state, 2026, day, now)?.code
    const states = ResourceState.options.filter(state => code(state, '2026-03-25') === undefined)
    expect(states).toEqual(['disepakati', 'terpenuhi', 'tidak_terpenuhi'])
    expect(code('disepakati', '2026-03-26')).toBe('invalid_input')
    expect(code('disepakati', '2026-01-01')).toBeUndefined()
    expect(code('disepakati', '2025-12-31')).toBe('invalid_input')
  })

  test('a revision names the article and the need, cut where it is long', () => {
    expect(reasonOfAdjustment('x'.repeat(900), 'tidak_disepakati', 'alasan')).toHaveLength(
      'Pasal 11 ayat (2), dukungan "" tidak disepakati: alasan'.length + 200,
    )
  })
})
