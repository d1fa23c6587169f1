import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { type Effects, effectsFrom } from './effects.ts'

let made: Effects | undefined

/** The world as a deployed function finds it in its environment; made once an instance. */
export function cloudEffects(): Effects {
  made ??= effectsFrom({
    now: Date.now,
    client: documentClient(new DynamoDBClient({})),
    tableName: environment('TABLE_NAME'),
    secret: environment('SECRET'),
    invoke: async functionId => {
      throw new Error(`${functionId} cannot be invoked from here`)
    },
    log: line => process.stdout.write(`${JSON.stringify(line)}\n`),
  })
  return made
}

export function documentClient(client: DynamoDBClient): DynamoDBDocumentClient {
  // it would prepare every command and answer for a log that nobody keeps
  client.middlewareStack.remove('loggerMiddleware')
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
}

export function environment(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`${name} is not set`)
  return value
}
