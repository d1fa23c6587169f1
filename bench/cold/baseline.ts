import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}))

/** The least that any function of ours can be: the document client and one reading. */
export async function handler(): Promise<{ statusCode: number }> {
  await client.send(
    new GetCommand({ TableName: process.env['TABLE_NAME'], Key: { pk: 'REGION', sk: 'HEAD' }, ConsistentRead: true }),
  )
  return { statusCode: 200 }
}
