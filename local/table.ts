import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { TABLE } from '../functions/store/schema.ts'

type KeyNames = { readonly partition: string; readonly sort: string }

const keySchema = ({ partition, sort }: KeyNames) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
]

/** The one table as the cloud has it; one that is there already stays. Answers whether it was made now. */
export async function createTable(client: DynamoDBClient, name: string): Promise<boolean> {
  const keys: readonly KeyNames[] = [TABLE.key, ...Object.values(TABLE.indexes)]
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: keySchema(TABLE.key),
        AttributeDefinitions: keys.flatMap(({ partition, sort }) => [
          { AttributeName: partition, AttributeType: 'S' as const },
          { AttributeName: sort, AttributeType: 'S' as const },
        ]),
        GlobalSecondaryIndexes: Object.entries(TABLE.indexes).map(([IndexName, key]) => {
          const projected = key.projected()
          return {
            IndexName,
            KeySchema: keySchema(key),
            Projection:
              projected === 'ALL'
                ? { ProjectionType: 'ALL' as const }
                : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...projected] },
          }
        }),
        StreamSpecification: { StreamEnabled: true, StreamViewType: TABLE.stream },
      }),
    )
  } catch (error) {
    if (error instanceof ResourceInUseException) return false
    throw error
  }
  await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 1, maxDelay: 1 }, { TableName: name })
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { Enabled: true, AttributeName: TABLE.ttl },
    }),
  )
  return true
}

export async function dropTable(client: DynamoDBClient, name: string): Promise<void> {
  try {
    await client.send(new DeleteTableCommand({ TableName: name }))
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error
  }
}

/** Where the changes of the table are read. */
export async function streamArnOf(client: DynamoDBClient, name: string): Promise<string> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
  if (Table?.LatestStreamArn === undefined) throw new Error(`the table ${name} has no stream`)
  return Table.LatestStreamArn
}
