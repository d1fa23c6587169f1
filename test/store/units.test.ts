import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { unitsDocument } from '../../bench/units/document.ts'
import { type Measured, measureStory } from '../../bench/units/story.ts'
import { operations } from '../../functions/operations.ts'
import { OTHER_ENGINE } from '../support/engine.ts'

/** Reading may cost a tenth more than the sizes ask for. */
const READ_MARGIN = 1.1

const READS = [
  'getMe',
  'getSkp',
  'listMySkp',
  'getHome',
  'getEvaluation',
  'listMyEvaluations',
  'getReasons',
  'getHistory',
]
const TRANSITIONS = [
  ...['submitSkp', 'withdrawSkp', 'returnSkp', 'reviseSkp'],
  ...['returnEvaluation', 'deliverEvaluation', 'acknowledgeEvaluation'],
]

// capacity is counted as AWS counts it by our engine only
describe.skipIf(OTHER_ENGINE)('what an operation costs', () => {
  let measured: readonly Measured[] = []
  beforeAll(async () => {
    measured = await measureStory(inject('endpoint'))
  }, 120_000)

  const unitsOf = (id: string) => {
    const found = measured.find(one => one.id === id)
    if (found === undefined) throw new Error(`${id} was not measured`)
    return found.units
  }

  test('is measured for every operation, once', () => {
    expect(measured.map(({ id }) => id).toSorted()).toEqual(operations.map(({ id }) => id).toSorted())
  })

  test.each(READS)('%s reads hardly more than the sizes of its items ask for', id => {
    const { read, leastRead, write } = unitsOf(id)
    expect(read).toBeGreaterThan(0)
    expect(read).toBeLessThanOrEqual(READ_MARGIN * leastRead)
    expect(write).toBe(0)
  })

  test.each(TRANSITIONS)('%s writes the state, its history and the record of its key, in one transaction', id => {
    const { write, leastWrite, written } = unitsOf(id)
    expect(written).toEqual({ [id.endsWith('Skp') ? 'skp' : 'evaluation']: 1, history: 1, idempotency: 1 })
    expect(write).toBeGreaterThan(0)
    expect(write).toBeLessThanOrEqual(leastWrite)
  })

  test('a submission also holds every realisation that it tells of, and nothing else', () => {
    const { write, leastWrite, written } = unitsOf('submitEvaluation')
    const { realisation = 0, ...rest } = written
    expect(realisation).toBeGreaterThan(0)
    expect(rest).toEqual({ evaluation: 1, history: 1, idempotency: 1 })
    expect(write).toBeLessThanOrEqual(leastWrite)
  })

  test('a signature fixes the rating too, and nothing else', () => {
    const { write, leastWrite, written } = unitsOf('signEvaluation')
    expect(written).toEqual({ evaluation: 1, history: 1, idempotency: 1, rating: 1 })
    expect(write).toBeLessThanOrEqual(leastWrite)
  })

  test('a plan that is saved is one bare write', () => {
    const { write, leastWrite, written } = unitsOf('editSkp')
    expect(written).toEqual({ skp: 1 })
    expect(write).toBe(leastWrite)
  })

  test('a rating that is saved is its own write and a check that nobody signed meanwhile', () => {
    const { write, leastWrite, written } = unitsOf('rateEvaluation')
    expect(written).toEqual({ evaluation: 1, rating: 1 })
    expect(write).toBe(leastWrite)
  })

  test('on the indexes is no more than what they show of the change', () => {
    for (const { id, units } of measured) expect(units.indexWrite, id).toBeLessThanOrEqual(units.leastIndexWrite)
  })

  test('is what docs/units.md says', () => {
    const page = readFileSync(new URL('../../docs/units.md', import.meta.url), 'utf8')
    expect(unitsDocument(measured)).toBe(page)
  })
})
