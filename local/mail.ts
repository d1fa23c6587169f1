import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { Mail } from '../functions/kit/mail.ts'
import { mailOf, type Sender } from '../functions/kit/post.ts'
import { ACCESS_KEY, REGION } from './unsigned.ts'

/** What would have been sent: as people would see it, without the parts that only machines read. */
export type Sent = {
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

type SesRequest = { readonly method: string; readonly path: string; readonly body?: unknown }
type SesAnswer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

const Part = z.object({ Data: z.string() })
const SendEmail = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()).check(z.minLength(1)) }),
  Content: z.object({
    Simple: z.object({
      Subject: Part,
      Body: z.object({ Text: Part, Html: Part }),
      Headers: z._default(z.array(z.object({ Name: z.string(), Value: z.string() })), []),
    }),
  }),
})

/** Amazon SES v2 as far as this system uses it: SendEmail. It delivers nothing, and keeps everything. */
export function sesEndpoint(keep: (mail: Sent) => void): (request: SesRequest) => SesAnswer {
  return ({ method, path, body }) => {
    if (`${method} ${path}` !== 'POST /v2/email/outbound-emails') return no(404, 'NotFoundException')
    const asked = SendEmail.safeParse(jsonOf(body))
    if (!asked.success) return no(400, 'BadRequestException')
    const { FromEmailAddress: from, Destination, Content } = asked.data
    const { Subject, Body, Headers } = Content.Simple
    keep({
      from,
      to: Destination.ToAddresses,
      subject: Subject.Data,
      text: Body.Text.Data,
      html: Body.Html.Data,
      headers: Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value])),
    })
    return { status: 200, body: { MessageId: randomUUID() } }
  }
}

/** Amazon's own addresses for trying it out: letters to them come back, or are complained of. */
const SIMULATED = /^(bounce|complaint)(?:\+[^@]*)?@simulator\.amazonses\.com$/i

/** What SES would tell of a letter afterwards, in the form in which EventBridge brings it. */
function eventsOf({ to }: Pick<Sent, 'to'>): readonly object[] {
  return to.flatMap((emailAddress): object[] => {
    const what = SIMULATED.exec(emailAddress)?.[1]?.toLowerCase()
    const recipients = [{ emailAddress }]
    if (what === 'bounce')
      return [{ detail: { eventType: 'Bounce', bounce: { bounceType: 'Permanent', bouncedRecipients: recipients } } }]
    if (what === 'complaint')
      return [{ detail: { eventType: 'Complaint', complaint: { complainedRecipients: recipients } } }]
    return []
  })
}

/** The endpoint with what follows from a letter: told before its answer, so that nothing is under way behind it. */
export function sesWithEvents(
  keep: (mail: Sent) => void,
  happened: (event: object) => Promise<unknown>,
): (request: SesRequest) => Promise<SesAnswer> {
  const fresh: Sent[] = []
  const answer = sesEndpoint(mail => {
    keep(mail)
    fresh.push(mail)
  })
  return async request => {
    const said = answer(request)
    for (const event of fresh.splice(0).flatMap(eventsOf)) await happened(event)
    return said
  }
}

const no = (status: number, type: string): SesAnswer => ({ status, body: { __type: type, message: type } })

function jsonOf(body: unknown): unknown {
  if (typeof body !== 'string' && !(body instanceof Uint8Array)) return undefined
  return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body))
}

/** The client of the cloud, before an endpoint in this process. */
export function localMail(answer: (request: SesRequest) => SesAnswer | Promise<SesAnswer>, portal?: string): Mail {
  const { send } = mailOf(SENDER, {
    region: REGION,
    credentials: { accessKeyId: ACCESS_KEY, secretAccessKey: ACCESS_KEY },
    requestHandler: {
      metadata: { handlerProtocol: 'http/1.1' },
      async handle(request: SesRequest) {
        const { status, body } = await answer(request)
        const headers: Record<string, string> = { 'content-type': 'application/json' }
        if (typeof body['__type'] === 'string') headers['x-amzn-errortype'] = body['__type']
        return { response: { statusCode: status, headers, body: Buffer.from(JSON.stringify(body)) } }
      },
    },
  })
  return { send, portal }
}

const SENDER: Sender = {
  from: 'Evaluasi Kinerja <evaluasi-kinerja@kertapati.example>',
  configurationSet: 'evaluasi-lokal',
}
