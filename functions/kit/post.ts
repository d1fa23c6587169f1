import { SendEmailCommand, SESv2Client, type SESv2ClientConfig } from '@aws-sdk/client-sesv2'
import { type Envelope, type Mail, NotTaken, type Posted } from './mail.ts'

export type Sender = {
  readonly from: string
  /** Its events tell what could not be delivered. */
  readonly configurationSet?: string | undefined
  readonly portal?: string | undefined
}

const MOST_TRIES = 8

const token = (tries: number) => ({
  getRetryCount: () => tries,
  getRetryDelay: () => Math.random() * Math.min(10_000, 100 * 2 ** tries),
})

const WITHIN = { connectionTimeout: 3_000, requestTimeout: 15_000 }

/**
 * SES has no key that makes a second try harmless: only what it turned down for being too fast is sent again, for only
 * then it is certain that nothing was sent. A lost answer stays lost.
 */
export function mailOf(sender: Sender, config: SESv2ClientConfig = {}): Mail {
  const client = new SESv2Client({
    requestHandler: WITHIN,
    ...config,
    retryStrategy: {
      acquireInitialRetryToken: async () => token(0),
      recordSuccess: () => undefined,
      async refreshRetryTokenForRetry(before, { errorType }) {
        const tries = before.getRetryCount() + 1
        if (errorType !== 'THROTTLING' || tries >= MOST_TRIES) throw new Error('not to be tried again')
        return token(tries)
      },
    },
  })
  client.middlewareStack.remove('loggerMiddleware')
  return { portal: sender.portal, send: envelope => post(client, sender, envelope) }
}

async function post(client: SESv2Client, sender: Sender, envelope: Envelope): Promise<Posted> {
  try {
    const { MessageId = '' } = await client.send(commandOf(sender, envelope))
    return { messageId: MessageId }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (ABOUT_THIS_ONE.has(error.name)) return { refused: error.name }
    if (isTurnedDown(error)) throw new NotTaken(error.name, { cause: error.name })
    throw error
  }
}

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' })

function commandOf({ from, configurationSet }: Sender, { to, subject, text, html, unsubscribe }: Envelope) {
  return new SendEmailCommand({
    FromEmailAddress: from,
    ConfigurationSetName: configurationSet,
    Destination: { ToAddresses: [to] },
    Content: {
      Simple: {
        Subject: utf8(subject),
        Body: { Text: utf8(text), Html: utf8(html) },
        Headers: [
          // nobody's holiday note answers a machine
          { Name: 'Auto-Submitted', Value: 'auto-generated' },
          ...(unsubscribe === undefined ? [] : [{ Name: 'List-Unsubscribe', Value: `<${unsubscribe}>` }]),
        ],
      },
    },
  })
}

const ABOUT_THIS_ONE = new Set(['MessageRejected', 'BadRequestException'])
const NEVER_ARRIVED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

/** It answered with a no, or there was nobody to answer. */
function isTurnedDown(error: Error): boolean {
  if ('code' in error && typeof error.code === 'string' && NEVER_ARRIVED.has(error.code)) return true
  if (!('$metadata' in error)) return false
  const { $metadata: metadata } = error
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return false
  const { httpStatusCode: status } = metadata
  return typeof status === 'number' && status >= 400 && status < 500
}
