/** One letter on its way to one address. */
export type Envelope = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where its reader stops letters of this kind; absent: he cannot. */
  readonly unsubscribe?: string | undefined
}

/** Taken on, or refused for good: this address or content. Whatever else happens is thrown. */
export type Posted = { readonly messageId: string } | { readonly refused: string }

/** E-mail of one stage: who sends is fixed by it. */
export type Mail = {
  /** Where the portal is served: what letters link to; absent: there is none yet, and nothing to link to. */
  readonly portal?: string | undefined
  /** Once, without a second try that could be a second letter. */
  readonly send: (envelope: Envelope) => Promise<Posted>
}

/** Not taken on, for certain, and nobody else's will be either: no sender, no right, paused, too fast. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken'
}
