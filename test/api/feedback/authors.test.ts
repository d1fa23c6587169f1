import { describe, expect, test } from 'vitest'
import { consumers } from '../../../functions/consumers.ts'
import { jobs } from '../../../functions/jobs.ts'
import type { AnyJob } from '../../../functions/kit/job.ts'
import { type AnyOperation, grantsOf } from '../../../functions/kit/operation.ts'
import { operations } from '../../../functions/operations.ts'
import { type Family, FAMILY, type Grants, type Kind } from '../../../functions/store/kinds.ts'

type Declaration = { id: string; table: Grants }

const declared: Declaration[] = [
  ...operations.map((operation: AnyOperation) => ({ id: operation.id, table: grantsOf(operation) })),
  ...[...jobs, ...consumers].map(({ id, table }: Pick<AnyJob, 'id' | 'table'>) => ({ id, table })),
]
const WRITES = new Set(['PutItem'])

/** What IAM would allow: grants are folded from kinds to key families. */
const actionsOn = (family: Family, { table }: Declaration) =>
  Object.entries(table).flatMap(([name, actions]) => (isOf(family, name) ? actions : []))
const isOf = (family: Family, name: string) => KINDS.some(kind => kind === name && FAMILY[kind] === family)
const KINDS: readonly Kind[] = Object.keys(FAMILY).filter((name): name is Kind => name in FAMILY)

const touching = (family: Family) => declared.filter(each => actionsOn(family, each).length > 0).map(({ id }) => id)
const reading = (family: Family) =>
  declared.filter(each => actionsOn(family, each).some(action => !WRITES.has(action))).map(({ id }) => id)

describe('who wrote a feedback', () => {
  test('is written down by the giving and read by nothing', () => {
    expect(touching('AUTHOR').toSorted()).toEqual(['giveFeedback', 'submitAnswer'])
    expect(reading('AUTHOR')).toEqual([])
  })

  test('is read from the list of the given only by the giver himself', () => {
    const own = ['declineFeedbackRequest', 'exportMyData', 'getHome', 'listFeedbackRequests', 'listGivenFeedback']
    // the letter to the giver himself leaves out what he has given already
    expect(reading('GIVEN').toSorted()).toEqual([...own, 'remindShard'])
    expect(touching('GIVEN').toSorted()).toEqual([...own, 'giveFeedback', 'remindShard'].toSorted())
  })

  test('nor from the answers of a round: only the giver reads what he gave, and who reads them for the employee no giver’s', () => {
    const givers = ['declineInvitation', 'draftAnswer', 'exportMyData', 'getHome', 'getPanel', 'listInvitations']
    expect(reading('TOLD').toSorted()).toEqual([...givers, 'remindShard', 'submitAnswer'])
    expect(reading('ANSWERS')).toEqual(['getPanel'])
  })

  test('cannot be told by what is read for the employee: not even the content that waits', () => {
    const list: Declaration | undefined = declared.find(({ id }) => id === 'listReceivedFeedback')
    expect(list?.table).toEqual({ releasedFeedback: ['Query'], period: ['Query'] })
  })
})
