import type { DevelopmentItem } from '../domain/development/plan-item.ts'
import type { Put } from './access.ts'
import { developmentIdOf } from './ids.ts'
import * as keys from './keys.ts'
import { type Doing, step } from './step.ts'

/** What saving an item writes. */
export const WRITES_OF_DEVELOPMENT = {
  developmentItem: ['PutItem'],
  developmentLine: ['PutItem'],
  history: ['PutItem'],
} as const

/** An item of someone's plan as it stands now, its line in the year's list, and what happened to it. */
export function saveDevelopment(
  before: DevelopmentItem | undefined,
  after: DevelopmentItem,
  doing: Doing,
): { item: DevelopmentItem; writes: readonly [Put<'developmentItem'>, Put<'developmentLine'>, Put<'history'>] } {
  const itemId = developmentIdOf(after)
  const { item, entry, when } = step(itemId, before, after, doing)
  const { status, way, unitId, version } = after
  const line = { itemId, status, way, version, ...(unitId === undefined ? {} : { unitId }) }
  return {
    item,
    writes: [
      { action: 'PutItem', key: keys.developmentItem(after), item, when },
      { action: 'PutItem', key: keys.developmentLine(after.year, itemId), item: line, when },
      entry,
    ],
  }
}
