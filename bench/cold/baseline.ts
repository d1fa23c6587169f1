import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import type { Step } from './record.ts'

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } })

/** The least that a function of ours can be: the document client, and the same calls to the table in the same order. */
export async function handler(event: {
  readonly waves: readonly (readonly Step[])[]
}): Promise<{ statusCode: number }> {
  for (const wave of event.waves) await Promise.all(wave.map(send))
  return { statusCode: 200 }
}

async function send(step: Step): Promise<void> {
  switch (step.name) {
    case 'GetItemCommand':
      return void (await client.send(new GetCommand(step.input)))
    case 'BatchGetItemCommand':
      return void (await client.send(new BatchGetCommand(step.input)))
    case 'QueryCommand':
      return void (await client.send(new QueryCommand(step.input)))
    case 'PutItemCommand':
      return void (await client.send(new PutCommand(step.input)))
    case 'TransactWriteItemsCommand':
      return void (await client.send(new TransactWriteCommand(step.input)))
  }
}
