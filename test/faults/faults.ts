import {
  type DynamoDBClient,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'

/** What can happen to one write on its way. `lost_for_good`: the SDK’s own tries get no answer either. */
export const FAULTS = ['answer_lost', 'throttled', 'conflict', 'lost_for_good'] as const
export type Fault = (typeof FAULTS)[number]

const WRITES = new Set(['PutItemCommand', 'TransactWriteItemsCommand', 'UpdateItemCommand', 'DeleteItemCommand'])
const $metadata = {}

export type Faults = {
  readonly middleware: (client: DynamoDBClient) => void
  /** From now on every write suffers it once; answers how often that was, and ends it. */
  readonly arm: (fault: Fault) => () => number
}

/** Between the SDK’s retries and the table: every try passes here. */
export function faults(): Faults {
  let armed: { readonly fault: Fault; readonly met: Set<string>; injected: number } | undefined

  return {
    middleware(client) {
      withoutWaiting(client)
      client.middlewareStack.add(
        (next, context) => async args => {
          const now = armed
          const command = String(context.commandName)
          if (now === undefined || !WRITES.has(command)) return next(args)
          // a later try of the same write has another token, and the same content
          const { ClientRequestToken: _token, ...content } = { ClientRequestToken: undefined, ...args.input }
          const write = JSON.stringify(content)
          if (now.met.has(write) && now.fault !== 'lost_for_good') return next(args)
          now.met.add(write)
          now.injected += 1
          switch (now.fault) {
            case 'throttled':
              throw new ProvisionedThroughputExceededException({ message: 'too much', $metadata })
            case 'conflict':
              throw conflict(command)
            case 'answer_lost':
              await next(args)
              throw lost()
            case 'lost_for_good':
              await next(args).catch(() => undefined)
              throw lost()
          }
        },
        { step: 'finalizeRequest', priority: 'low', name: 'faults' },
      )
    },
    arm(fault) {
      const mine = { fault, met: new Set<string>(), injected: 0 }
      armed = mine
      return () => {
        armed = undefined
        return mine.injected
      }
    },
  }
}

const TRIES = 3

/**
 * As the SDK’s own strategy tells what may be tried again, but at once, and without a budget that many faults on one
 * client would use up: what is waited for in the cloud is not there to pass.
 */
function withoutWaiting(client: DynamoDBClient): void {
  const token = (tries: number) => ({ getRetryCount: () => tries, getRetryDelay: () => 0 })
  client.config.retryStrategy = async () => ({
    acquireInitialRetryToken: async () => token(0),
    recordSuccess: () => undefined,
    async refreshRetryTokenForRetry(before, { errorType }) {
      const tries = before.getRetryCount() + 1
      if (errorType === 'CLIENT_ERROR' || tries >= TRIES) throw new Error('not to be tried again')
      return token(tries)
    },
  })
}

const lost = () => Object.assign(new Error('no answer came'), { name: 'TimeoutError' })

function conflict(command: string): Error {
  const message = 'another transaction holds an item'
  if (command !== 'TransactWriteItemsCommand') return new TransactionConflictException({ message, $metadata })
  const CancellationReasons = [{ Code: 'None' }, { Code: 'TransactionConflict' }]
  return new TransactionCanceledException({ message, $metadata, CancellationReasons })
}
