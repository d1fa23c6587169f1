import { PROJECTED } from './items.ts'
import type { Index } from './kinds.ts'

export type KeyNames = { readonly partition: string; readonly sort: string }
type IndexDefinition = KeyNames & {
  /** Asked only where the table is made. */
  readonly projected: () => readonly string[] | 'ALL'
}

/** The one table as data: the cloud, the local system and the tests create it from this. All keys are strings. */
export const TABLE: {
  readonly key: KeyNames
  readonly indexes: Readonly<Record<Index, IndexDefinition>>
  readonly stream: 'NEW_IMAGE'
  readonly ttl: string
} = {
  key: { partition: 'pk', sort: 'sk' },
  indexes: {
    byUnit: { partition: 'unitPk', sort: 'unitSk', projected: PROJECTED.byUnit },
    byActor: { partition: 'actorPk', sort: 'actorSk', projected: PROJECTED.byActor },
    byTeam: { partition: 'teamPk', sort: 'teamSk', projected: PROJECTED.byTeam },
  },
  stream: 'NEW_IMAGE',
  ttl: 'ttl',
}
