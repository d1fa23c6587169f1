import type { ObjectionFile } from '../domain/evaluations/objection.ts'
import type { Put } from './access.ts'
import * as keys from './keys.ts'

/** The words and what the list shows, as they are from now on. */
export function filePut(before: ObjectionFile, after: Omit<ObjectionFile, 'version'>): Put<'objection'> {
  return {
    action: 'PutItem',
    key: keys.objection(before),
    item: { ...after, version: before.version + 1 },
    when: { equals: { version: before.version } },
  }
}
