import { BatchWriteCommand, type BatchWriteCommandInput, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { atOnce } from '../../functions/kit/at-once.ts'
import type { AnyWrite, Put } from '../../functions/store/access.ts'
import { storedItem } from '../../functions/store/expressions.ts'
import type { Item } from '../../functions/store/items.ts'
import * as keys from '../../functions/store/keys.ts'
import {
  employeeIdOf,
  employeeItem,
  employeePuts,
  evaluationItem,
  evaluationPuts,
  signedItem,
  TW1,
} from './evaluations.ts'

type AnyPut = Extract<AnyWrite, { action: 'PutItem' }>

export const { periodId } = TW1
/** The first moment after the window. */
export const AFTER = TW1.closesAt + 1

const TEAM = 20
const FIRST_EVALUATOR = 10_000_000
/** The evaluator of all evaluators; nobody stands above him, and the region has no head yet. */
const SUPERIOR = employeeIdOf(20_000_000)

const periodPut: Put<'period'> = {
  action: 'PutItem',
  key: keys.period(periodId),
  item: {
    year: 2026,
    periodId,
    kind: 'periodik',
    name: 'Triwulan I 2026',
    startsOn: '2026-01-01',
    endsOn: '2026-03-31',
    evaluationOpensAt: TW1.opensAt,
    evaluationClosesAt: TW1.closesAt,
  },
  when: { absent: true },
}

/** By a person's place in the list. */
export const isSigned = (place: number): boolean => place % 2 === 0

/** Of the unsigned every third is handed in; one in fifty was begun under an evaluator who has nobody above him. */
function evaluationOf(n: number, place: number): Item<'evaluation'> {
  const base = { employeeId: employeeIdOf(n), name: `Pegawai ${n}`, actorId: evaluatorOf(place) }
  if (isSigned(place)) return signedItem(base, { signedBy: evaluatorOf(place) })
  return evaluationItem({
    ...base,
    ...(place % 3 === 0 ? { status: 'diajukan' as const, submittedAt: TW1.opensAt } : {}),
    ...(place % 50 === 7 ? { keptEvaluatorId: SUPERIOR } : {}),
  })
}

const evaluatorOf = (place: number) => employeeIdOf(FIRST_EVALUATOR + Math.floor(place / TEAM))

/** The evaluator's unsigned draft, of every fifth. */
const draftPut = ({ employeeId, seq, actorId = '' }: Item<'evaluation'>): Put<'rating'> => {
  const by = 'penilai'
  return {
    action: 'PutItem',
    key: keys.rating({ employeeId, periodId, seq, by }),
    item: {
      ...{ employeeId, periodId, seq, by, ratedBy: actorId, ratedAt: TW1.opensAt, version: 1 },
      ...{ workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan', results: [] },
    },
    when: { absent: true },
  }
}

/** A period at its end: the evaluations of these people, half of them signed, and beside them people without SKP. */
export function* closingPuts(people: Iterable<number>, withoutSkp: Iterable<number>): Generator<AnyPut> {
  yield periodPut
  yield* employeePuts(employeeItem(1, { employeeId: SUPERIOR }))
  let place = 0
  for (const n of people) {
    const evaluation = evaluationOf(n, place)
    const evaluatorId = evaluatorOf(place)
    if (place % TEAM === 0) yield* employeePuts(employeeItem(n, { employeeId: evaluatorId, evaluatorId: SUPERIOR }))
    yield* employeePuts(employeeItem(n, { evaluatorId }))
    yield* evaluationPuts(evaluation)
    if (!isSigned(place) && place % 5 === 0) yield draftPut(evaluation)
    place += 1
  }
  for (const n of withoutSkp) yield* employeePuts(employeeItem(n))
}

type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>

const BATCH = 25

/** Straight into the table, without conditions: what has been there before the test. */
export async function layDown(
  client: Pick<DynamoDBDocumentClient, 'send'>,
  tableName: string,
  puts: Iterable<AnyPut>,
): Promise<void> {
  await atOnce(4, batches(puts), async batch => {
    let left: Requests = { [tableName]: batch.map(write => ({ PutRequest: { Item: storedItem(write) } })) }
    while (Object.keys(left).length > 0) {
      const { UnprocessedItems = {} } = await client.send(new BatchWriteCommand({ RequestItems: left }))
      left = UnprocessedItems
    }
  })
}

function* batches(puts: Iterable<AnyPut>): Generator<AnyPut[]> {
  let batch: AnyPut[] = []
  for (const put of puts) {
    batch.push(put)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
