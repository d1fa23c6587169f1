import { createHash, timingSafeEqual } from 'node:crypto'
import { randomText } from './ids.ts'

/** 260 random bits. It leaves in one letter and is kept nowhere. */
export const newSecret = (randomBytes: (n: number) => Uint8Array): string => randomText(randomBytes, 52)

const digest = (secret: string) => createHash('sha256').update(secret).digest()

export const secretHashOf = (secret: string): string => digest(secret).toString('base64url')

/** Takes the same time whatever is wrong, a digest that is not there too. */
export function isSecretOf(hash: string | undefined, secret: string): boolean {
  const given = digest(secret)
  const kept = Buffer.from(hash ?? secretHashOf(''), 'base64url')
  return kept.length === given.length && timingSafeEqual(kept, given) && hash !== undefined
}
