import { createHash, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { plainText } from '../domain/shapes.ts'
import type { Position } from '../store/access.ts'

type Sign = (purpose: string, text: string) => string

const Position = z.record(plainText, plainText)

/** What a cursor is bound to: the same caller, operation, path and filter, else it is no cursor. */
export type CursorScope = {
  readonly sub: string
  readonly operation: string
  readonly path: unknown
  readonly filter: unknown
}

const scopeText = (scope: CursorScope) =>
  createHash('sha256')
    .update(JSON.stringify([scope.sub, scope.operation, scope.path, scope.filter]))
    .digest('base64url')

/** Opaque and signed: nobody reads on where he may not, and nobody builds one. */
export function sealCursor(position: Position, scope: CursorScope, hmac: Sign): string {
  const payload = Buffer.from(JSON.stringify(position)).toString('base64url')
  return `${payload}.${hmac('cursor', `${scopeText(scope)}.${payload}`)}`
}

export function openCursor(cursor: string, scope: CursorScope, hmac: Sign): Position | undefined {
  const [payload = '', signature = '', ...rest] = cursor.split('.')
  if (rest.length > 0) return undefined
  const expected = Buffer.from(hmac('cursor', `${scopeText(scope)}.${payload}`))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  const parsed = Position.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
  return parsed.success ? parsed.data : undefined
}
