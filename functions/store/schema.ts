import { PROJECTED } from './items.ts'
import type { Index } from './kinds.ts'

type KeyNames = { readonly partition: string; readonly sort: string }

/** The one table as data: the cloud, the local system and the tests create it from this. All keys are strings. */
export const TABLE = {
  key: { partition: 'pk', sort: 'sk' },
  indexes: {
    byUnit: { partition: 'unitPk', sort: 'unitSk' },
    byActor: { partition: 'actorPk', sort: 'actorSk' },
  },
  /** Carried by both indexes beside the keys. */
  projected: PROJECTED,
  stream: 'NEW_IMAGE',
  ttl: 'ttl',
} as const satisfies {
  key: KeyNames
  indexes: Record<Index, KeyNames>
  projected: readonly string[]
  stream: 'NEW_IMAGE'
  ttl: string
}
