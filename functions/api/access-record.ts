import { isByOfficeAlone } from '../domain/people/access.ts'
import type { Actor, Relation } from '../domain/people/employee.ts'
import type { Deciding } from '../kit/operation.ts'
import type { Put } from '../store/access.ts'
import { randomText } from '../store/ids.ts'
import * as keys from '../store/keys.ts'

/** What an operation needs that shows an administrator the affairs of a person. */
export const RECORDS_ACCESS = { access: ['PutItem'] } as const

type Look = {
  readonly relations: ReadonlySet<Relation>
  readonly employeeId: string
  readonly operation: string
  readonly subject?: string | undefined
}

/**
 * UU 27/2022: a person may know who handled his data. The record is written before the answer is given, and without it
 * there is no answer; anyone but an administrator by his office alone writes nothing.
 */
export function recordOfLook(
  { relations, employeeId, operation, subject }: Look,
  actor: Actor,
  { now, randomBytes }: Pick<Deciding, 'now' | 'randomBytes'>,
): { readonly writes?: readonly [Put<'access'>] } {
  if (!isByOfficeAlone(relations)) return {}
  const item = { employeeId, at: now, by: actor.employeeId ?? actor.sub, operation, subject }
  const key = keys.access(employeeId, now, randomText(randomBytes, 8))
  return { writes: [{ action: 'PutItem', key, item, when: { absent: true } }] }
}

const BY_OFFICE: ReadonlySet<Relation> = new Set<Relation>(['admin'])
const AS_PARTY: ReadonlySet<Relation> = new Set<Relation>()

/** PyB and the personnel unit look by their office: the person reads that they did (UU 27/2022). */
export const lookOfParty = (
  { employeeId }: { readonly employeeId: string },
  parts: ReadonlySet<string>,
  operation: string,
  actor: Actor,
  deciding: Pick<Deciding, 'now' | 'randomBytes'>,
) =>
  recordOfLook({ relations: parts.has('kepegawaian') ? BY_OFFICE : AS_PARTY, employeeId, operation }, actor, deciding)
