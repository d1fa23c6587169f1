import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainFaults, heldFaults } from '../../functions/store/chain.ts'
import { type Act, entryAfter, type Head, NO_HISTORY } from '../../functions/store/history.ts'
import type { Item } from '../../functions/store/items.ts'

const SUBJECT = 'x-2026-TW1-1'

/** A chain of these many acts, and the item that carries its head. */
function chainOf(length: number, of: (n: number) => Partial<Act> = () => ({})) {
  let head: Head = NO_HISTORY
  const entries: Item<'history'>[] = []
  for (let n = 1; n <= length; n += 1) {
    const act = { at: n * 1000, by: 'orang', operation: 'rateEvaluation', to: `s${n}`, fixed: { n }, ...of(n) }
    const next = entryAfter(SUBJECT, head, act)
    head = next.head
    entries.push(next.write.item)
  }
  return { entries, item: { ...head, status: `s${length}` } }
}

const lengths = fc.integer({ min: 2, max: 8 })

describe('a chain', () => {
  test('that nobody touched has no fault', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), length => {
        const { entries, item } = chainOf(length)
        expect(chainFaults(SUBJECT, entries, item)).toStrictEqual([])
      }),
    )
    expect(chainFaults(SUBJECT, [], { status: 'terbuka' })).toStrictEqual([])
  })

  test('that lacks an entry, wherever it stood, says so', () => {
    fc.assert(
      fc.property(lengths, fc.nat(), (length, pick) => {
        const { entries, item } = chainOf(length)
        const seq = (pick % length) + 1
        const left = entries.filter(entry => entry.seq !== seq)
        expect(chainFaults(SUBJECT, left, item)).toContainEqual({
          subject: SUBJECT,
          what: 'missing',
          where: `history ${seq}`,
        })
      }),
    )
  })

  test('of which any field is another one says so', () => {
    fc.assert(
      fc.property(
        lengths,
        fc.nat(),
        fc.constantFrom('at', 'by', 'operation', 'to', 'fixed', 'previous', 'hash', 'seq', 'subject'),
        (length, pick, field) => {
          const { entries, item } = chainOf(length)
          const other = field === 'at' || field === 'seq' ? 99 : field === 'fixed' ? { n: 'x' } : 'x'
          const forged = entries.map((entry, n) => (n === pick % length ? { ...entry, [field]: other } : entry))
          expect(chainFaults(SUBJECT, forged, item)).not.toStrictEqual([])
        },
      ),
    )
  })

  test('whose entries changed places says so', () => {
    const { entries, item } = chainOf(3)
    const [one, two, three] = entries
    if (one === undefined || two === undefined || three === undefined) throw new Error('three entries')
    expect(chainFaults(SUBJECT, [one, three, two], item).map(({ what }) => what)).toContain('out_of_order')
  })

  test.each([
    ['the item is gone', undefined, 'missing'],
    ['the head is another one', { historyHash: 'x' }, 'altered'],
    ['the item knows of more', { historySeq: 4 }, 'missing'],
    ['the item knows of less', { historySeq: 2 }, 'altered'],
    ['the state is another one', { status: 'final' }, 'altered'],
  ])('says so where %s', (_what, change, what) => {
    const { entries, item } = chainOf(3)
    const held = change === undefined ? undefined : { ...item, ...change }
    expect(chainFaults(SUBJECT, entries, held).map(fault => fault.what)).toContain(what)
  })
})

describe('what an item holds', () => {
  const fixing = (fixed: Record<string, unknown>, operation = 'signEvaluation') =>
    chainOf(1, () => ({ fixed, operation }))

  test.each([
    ['is what was fixed', { predicate: 'baik' }, { predicate: 'baik' }, 0],
    ['is another thing', { predicate: 'baik' }, { predicate: 'kurang' }, 1],
    ['is gone', { predicate: 'baik' }, { predicate: undefined }, 1],
    ['was never fixed', {}, { predicate: 'baik' }, 0],
    ['is a moment, told as people read it', { signedAt: 0 }, { signedAt: 0 }, 0],
    ['is hidden by a salt', { deviation: { reason: 'd', salt: 's' } }, { deviation: { reason: 'd' } }, 0],
  ])('%s', (_what, fixed, held, faults) => {
    expect(heldFaults(SUBJECT, fixing(fixed).entries, held)).toHaveLength(faults)
  })

  test('is not what an unsigned draft was when a closing took it over', () => {
    const { entries } = fixing({ workRating: 'sesuai_ekspektasi' }, 'closeDuePeriods')
    expect(heldFaults(SUBJECT, entries, { workRating: 'di_atas_ekspektasi' })).toStrictEqual([])
  })
})
