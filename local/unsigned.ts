export const REGION = 'ap-southeast-3'
export const ACCESS_KEY = 'local'

/** An engine on this machine wants the form of a signature and checks none; to sign would be a tenth of all work here. */
export const UNSIGNED = {
  'x-amz-date': '20260101T000000Z',
  authorization: `AWS4-HMAC-SHA256 Credential=${ACCESS_KEY}/20260101/${REGION}/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`,
} as const
