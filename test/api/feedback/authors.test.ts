import { describe, expect, test } from 'vitest'
import { consumers } from '../../../functions/consumers.ts'
import { jobs } from '../../../functions/jobs.ts'
import type { AnyJob } from '../../../functions/kit/job.ts'
import { preToken } from '../../../functions/identity/pre-token.ts'
import { type AnyOperation, grantsOf } from '../../../functions/kit/operation.ts'
import { operations } from '../../../functions/operations.ts'
import { type Family, FAMILY, type Grants, INDEX_FAMILY, type Kind } from '../../../functions/store/kinds.ts'
import { FEW_HANDS, HELD_FAMILIES, handsOf } from '../../support/few-hands.ts'

type Declaration = { id: string; table: Grants }

const declared: Declaration[] = [
  ...operations.map((operation: AnyOperation) => ({ id: operation.id, table: grantsOf(operation) })),
  ...[...jobs, ...consumers].map(({ id, table }: Pick<AnyJob, 'id' | 'table'>) => ({ id, table })),
  { id: preToken.id, table: preToken.table },
]
const WRITES = new Set(['PutItem', 'DeleteItem', 'UpdateItem', 'ConditionCheckItem'])

/** What IAM would allow: grants are folded from kinds to key families. */
const actionsOn = (family: Family, { table }: Declaration) => [
  ...new Set(Object.entries(table).flatMap(([name, actions]) => (isOf(family, name) ? actions : []))),
]
const isOf = (family: Family, name: string) => KINDS.some(kind => kind === name && FAMILY[kind] === family)
const KINDS: readonly Kind[] = Object.keys(FAMILY).filter((name): name is Kind => name in FAMILY)

const touching = (family: Family) =>
  declared.flatMap(each => {
    const actions = actionsOn(family, each)
    return actions.length === 0 ? [] : [`${each.id}: ${actions.toSorted().join(' ')}`]
  })
const reading = (family: Family) =>
  declared.filter(each => actionsOn(family, each).some(action => !WRITES.has(action))).map(({ id }) => id)

describe('who wrote a feedback', () => {
  test.each(HELD_FAMILIES)('%s is touched by these few, each for its reason [III.C.15]', family => {
    expect(touching(family).toSorted()).toEqual(handsOf(family))
  })

  test('is read by nothing, and that two have one author only by the job that counts [III.C.15]', () => {
    expect(reading('AUTHOR')).toEqual([])
    expect(reading('VOICE')).toEqual(['releaseFeedback'])
    // a job: nobody calls it, and what it answers is two numbers
    expect(operations.map(({ id }: AnyOperation) => id)).not.toContain('releaseFeedback')
  })

  test('stands in a family of its own, and in no index', () => {
    for (const family of HELD_FAMILIES)
      expect([family, KINDS.filter(kind => FAMILY[kind] === family)]).toEqual([family, [expect.any(String)]])
    const indexed = Object.values(INDEX_FAMILY).flatMap(kinds => Object.keys(kinds))
    const held = KINDS.filter(kind => FAMILY[kind] in FEW_HANDS)
    expect(indexed.filter(kind => held.some(each => each === kind))).toEqual([])
  })

  test('cannot be told by what is read for the employee: not even the content that waits', () => {
    const list: Declaration | undefined = declared.find(({ id }) => id === 'listReceivedFeedback')
    expect(list?.table).toEqual({ releasedFeedback: ['Query'], period: ['Query'] })
  })
})
