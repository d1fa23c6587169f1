import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { documentClient } from '../../functions/kit/cloud.ts'
import type { TestSystem } from '../support/system.ts'

type Stored = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/** The whole table as it is at a moment: to be compared, and to be brought back. */
export async function snapshot({ client, tableName }: TestSystem): Promise<Stored> {
  const found = new Map<string, Record<string, unknown>>()
  const document = documentClient(client)
  for (let from: Record<string, unknown> | undefined, more = true; more; more = from !== undefined) {
    const page = await document.send(new ScanCommand({ TableName: tableName, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }))
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
    if (JSON.stringify(now.get(key)) !== JSON.stringify(Item)) await document.send(new PutCommand({ TableName, Item }))
}

/** Names of what is drawn by lot, or made of it; never the same twice. */
const DRAWN = new Set(['wroteBy', 'hash', 'historyHash', 'previous', 'answer', 'importedBy', 'mark'])

/** What is there, one line an item, without what is drawn by lot: ids that were not there `before`, and what hangs on them. */
export function effectOf(after: Stored, before: Stored): string[] {
  const known = JSON.stringify([...before.values()])
  const masked = (text: string) =>
    text.replaceAll(/(?<![a-z2-7])(?:[a-z2-7]{20}|[a-z2-7]{16})(?![a-z2-7])/gu, id => (known.includes(id) ? id : 'ID')).replaceAll(/STAFF#\d\d/gu, 'STAFF')
  return [...after.values()]
    .map(item => masked(JSON.stringify(Object.entries(item).filter(([name]) => !DRAWN.has(name)).toSorted(([a], [b]) => (a < b ? -1 : 1)))))
    .toSorted()
}

/** The same for an answer. */
export function saidBy(answer: { readonly status: number; readonly body: unknown; readonly headers: Readonly<Record<string, string>> }, before: Stored): string {
  const known = JSON.stringify([...before.values()])
  const text = JSON.stringify([answer.status, answer.headers['etag'], answer.body])
  return text.replaceAll(/(?<![a-z2-7])(?:[a-z2-7]{20}|[a-z2-7]{16})(?![a-z2-7])/gu, id => (known.includes(id) ? id : 'ID'))
}
