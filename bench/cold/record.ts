import type {
  BatchGetCommandInput,
  GetCommandInput,
  PutCommandInput,
  QueryCommandInput,
  TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

export type Step =
  | { readonly name: 'GetItemCommand'; readonly input: GetCommandInput }
  | { readonly name: 'BatchGetItemCommand'; readonly input: BatchGetCommandInput }
  | { readonly name: 'QueryCommand'; readonly input: QueryCommandInput }
  | { readonly name: 'PutItemCommand'; readonly input: PutCommandInput }
  | { readonly name: 'TransactWriteItemsCommand'; readonly input: TransactWriteCommandInput }

/** Notes what a client sends, in waves: what was under way together stays together. Writes lose their conditions. */
export function recorder(client: DynamoDBClient): { readonly waves: Step[][] } {
  const waves: Step[][] = []
  let underWay = 0
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async args => {
        if (underWay === 0) waves.push([])
        underWay += 1
        waves.at(-1)?.push(stepOf(commandName, args.input))
        try {
          return await next(args)
        } finally {
          underWay -= 1
        }
      },
    { step: 'initialize', priority: 'high' },
  )
  return { waves }
}

function stepOf(name: string, input: object): Step {
  const copy = structuredClone(input)
  switch (name) {
    case 'GetItemCommand':
    case 'BatchGetItemCommand':
    case 'QueryCommand':
    case 'PutItemCommand':
    case 'TransactWriteItemsCommand':
      return JSON.parse(JSON.stringify({ name, input: withoutConditions(copy) }))
    default:
      throw new Error(`${name} is not known to the baseline`)
  }
}

const OF_A_CONDITION = new Set(['ConditionExpression', 'ReturnValuesOnConditionCheckFailure', 'ClientRequestToken'])
const NAMES = new Set(['ExpressionAttributeNames', 'ExpressionAttributeValues'])

/** The same write, once more: it must not fail because it has happened. A mere check becomes a put of what it checks. */
function withoutConditions(input: object): object {
  if ('KeyConditionExpression' in input) return input
  const kept = Object.entries(input).filter(([name]) => !OF_A_CONDITION.has(name) && !NAMES.has(name))
  return Object.fromEntries(
    kept.map(([name, value]) => [
      name,
      name === 'TransactItems' && Array.isArray(value) ? value.map(unconditional) : value,
    ]),
  )
}

function unconditional(item: Record<string, object>): object {
  const { ConditionCheck: check } = item
  if (check !== undefined && 'Key' in check && 'TableName' in check)
    return { Put: { TableName: check.TableName, Item: check.Key } }
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, withoutConditions(value)]))
}
