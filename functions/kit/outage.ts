/** What passes by itself: the caller gets 503 and may try again, nothing was half done. */
const PASSING = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionConflictException',
  'TransactionInProgressException',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
])

const PASSING_REASONS = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (PASSING.has(error.name)) return true
  if ('CancellationReasons' in error && Array.isArray(error.CancellationReasons))
    return error.CancellationReasons.some((reason: { Code?: string }) => PASSING_REASONS.has(reason.Code ?? ''))
  return 'code' in error && (error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET')
}
