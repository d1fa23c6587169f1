import type { Assignment } from '../../domain/assignments/assignment.ts'
import type { Reads } from '../../store/access.ts'
import { assignmentIdOf } from '../../store/ids.ts'
import type { Listed } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import { placeOfListed } from '../../store/index-keys.ts'

/** What an index names, as it is now, in the index's order. */
export async function inOrder(
  table: Reads<'assignment'>,
  listed: readonly Listed<'assignment'>[],
): Promise<Assignment[]> {
  const found = await table.getAll(listed.map(each => keys.assignment(placeOfListed(each))))
  const byId = new Map(found.map(each => [assignmentIdOf(each), each]))
  return listed.flatMap(each => byId.get(assignmentIdOf(placeOfListed(each))) ?? [])
}
