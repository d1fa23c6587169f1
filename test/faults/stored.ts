import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { documentClient } from '../../functions/kit/cloud.ts'
import { canonical } from '../../functions/store/history.ts'
import type { TestSystem } from '../support/system.ts'

type Stored = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/** The whole table as it is at a moment: to be compared, and to be brought back. */
export async function snapshot({ client, tableName }: TestSystem): Promise<Stored> {
  const found = new Map<string, Record<string, unknown>>()
  const document = documentClient(client)
  for (let from: Record<string, unknown> | undefined, more = true; more; more = from !== undefined) {
    const page = await document.send(
      new ScanCommand({ TableName: tableName, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
    )
    for (const item of page.Items ?? []) found.set(`${item['pk']} ${item['sk']}`, item)
    from = page.LastEvaluatedKey
  }
  return found
}

export async function restore(system: TestSystem, was: Stored): Promise<void> {
  const document = documentClient(system.client)
  const TableName = system.tableName
  const now = await snapshot(system)
  for (const [key, { pk, sk }] of now)
    if (!was.has(key)) await document.send(new DeleteCommand({ TableName, Key: { pk, sk } }))
  for (const [key, Item] of was)
    if (canonical(now.get(key)) !== canonical(Item)) await document.send(new PutCommand({ TableName, Item }))
}

/** Names of what is drawn by lot, or made of it; never the same twice. */
const DRAWN = new Set([
  'wroteBy',
  'hash',
  'historyHash',
  'previous',
  'answer',
  'importedBy',
  'mark',
  'salt',
  // of the item, which is compared itself
  'held',
  'claim',
  'messageId',
  // of a secret that is drawn, and stands in the letter alone
  'secretHash',
])

/** An id that was not there before was drawn by lot. */
function withoutDrawnIds(text: string, before: Stored): string {
  const known = canonical([...before.values()])
  const ids = /(?<![a-z2-7])(?:[a-z2-7]{20}|[a-z2-7]{16})(?![a-z2-7])/gu
  // a tab in a key is two signs in JSON, of which one could be an id's
  return text
    .replaceAll('\\t', ' ')
    .replaceAll(ids, id => (known.includes(id) ? id : 'ID'))
    .replaceAll(/STAFF#\d\d/gu, 'STAFF')
}

/** What came, changed or went, one line an item, without what is drawn by lot and what hangs on it. */
export function effectOf(after: Stored, before: Stored): string[] {
  const changed = [...after].filter(([key, item]) => canonical(item) !== canonical(before.get(key)))
  const gone = [...before.keys()].filter(key => !after.has(key))
  const lasting = (item: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(item)
        .filter(([name]) => !DRAWN.has(name))
        .map(([name, value]) => [name, name === 'fixed' ? lasting(value) : value]),
    )
  return [...changed.map(([, item]) => canonical(lasting(item))), ...gone.map(key => `${key} is gone`)]
    .map(line => withoutDrawnIds(line, before))
    .toSorted()
}

type Answer = Awaited<ReturnType<TestSystem['call']>>

/** The same for an answer. */
export const saidBy = ({ status, headers, body }: Answer, before: Stored): string =>
  withoutDrawnIds(canonical([status, headers['etag'] ?? null, body]), before)
