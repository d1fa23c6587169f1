/**
 * Stands in for `@smithy/core/event-streams` in the bundles: no command that we send streams events, and the client
 * carries 16 KB for those that would.
 */
export function EventStreamSerde(): never {
  throw new Error('event streams are left out of the bundles')
}

/** The configuration of the Lambda client passes through here, untouched. */
export const resolveEventStreamSerdeConfig = <T>(config: T): T => config

export const eventStreamSerdeProvider = (): never => EventStreamSerde()
