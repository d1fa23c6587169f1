import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { documentClient, environment } from './cloud.ts'
import { type Effects, effectsFrom } from './effects.ts'

let made: Effects | undefined

/** As `cloudEffects`, with the power to hand work to other functions: `FUNCTION_<ID>` names them. */
export function jobEffects(): Effects {
  made ??= effectsFrom({
    now: Date.now,
    client: documentClient(new DynamoDBClient({})),
    tableName: environment('TABLE_NAME'),
    secret: environment('SECRET'),
    invoke: invoker(new LambdaClient({})),
    log: line => process.stdout.write(`${JSON.stringify(line)}\n`),
  })
  return made
}

function invoker(client: LambdaClient) {
  return async (functionId: string, payload: unknown): Promise<void> => {
    await client.send(
      new InvokeCommand({
        FunctionName: environment(`FUNCTION_${functionId.toUpperCase()}`),
        InvocationType: 'Event',
        Payload: Buffer.from(JSON.stringify(payload)),
      }),
    )
  }
}
