import type { AnyWrite, Condition } from './access.ts'
import type { Item } from './items.ts'
import { indexKeys } from './index-keys.ts'
import type { Kind } from './kinds.ts'

/** Raised when a kind's shape changes; older items are brought up on reading. */
const SCHEMA_VERSION = 1

type AnyPut = Extract<AnyWrite, { action: 'PutItem' }>
type Expression = {
  ConditionExpression: string
  ExpressionAttributeNames: Record<string, string>
  ExpressionAttributeValues?: Record<string, unknown>
}

/** The item as it lies in the table: keys, kind, schema version, index keys. */
export function storedItem(write: AnyPut): Record<string, unknown> {
  return {
    ...write.item,
    ...indexAttributes(write.key.item, write.item),
    pk: write.key.pk,
    sk: write.key.sk,
    item: write.key.item,
    v: SCHEMA_VERSION,
  }
}

/** A mark tells of one write only: the one that the item carried, from whoever wrote it before, is not handed on. */
export function markedItem(write: AnyPut, wroteBy: string | undefined): Record<string, unknown> {
  return { ...storedItem(write), wroteBy: write.mark ?? wroteBy }
}

function indexAttributes<K extends Kind>(kind: K, item: Item<K>): Record<string, string> {
  return indexKeys[kind]?.(item) ?? {}
}

export function conditionExpression(when: Condition): Expression {
  if ('absent' in when)
    return { ConditionExpression: 'attribute_not_exists(#pk)', ExpressionAttributeNames: { '#pk': 'pk' } }
  if ('absentOrBefore' in when) {
    const [entry] = Object.entries(when.absentOrBefore)
    if (entry === undefined) throw new Error('a write without a condition')
    const [attribute, value] = entry
    return {
      ConditionExpression: 'attribute_not_exists(#pk) OR #a < :a',
      ExpressionAttributeNames: { '#pk': 'pk', '#a': attribute },
      ExpressionAttributeValues: { ':a': value },
    }
  }
  const names: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  const clauses: string[] = []
  const add = (attribute: string, operator: string, value: unknown) => {
    const n = Object.keys(names).length
    names[`#c${n}`] = attribute
    values[`:c${n}`] = value
    clauses.push(`#c${n} ${operator} :c${n}`)
  }
  for (const [attribute, value] of Object.entries(when.equals)) add(attribute, '=', value)
  for (const [attribute, value] of Object.entries(when.atLeast ?? {})) add(attribute, '>=', value)
  for (const attribute of when.without ?? []) {
    const n = Object.keys(names).length
    names[`#c${n}`] = attribute
    clauses.push(`attribute_not_exists(#c${n})`)
  }
  if (clauses.length === 0) throw new Error('a write without a condition')
  return {
    ConditionExpression: clauses.join(' AND '),
    ExpressionAttributeNames: names,
    ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values }),
  }
}

export function transactItem(TableName: string, write: AnyWrite, wroteBy: string | undefined) {
  const Key = { pk: write.key.pk, sk: write.key.sk }
  switch (write.action) {
    case 'PutItem':
      return {
        Put: {
          TableName,
          Item: markedItem(write, wroteBy),
          ...conditionExpression(write.when),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
        },
      }
    case 'ConditionCheckItem':
      return {
        ConditionCheck: {
          TableName,
          Key,
          ...conditionExpression(write.when),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
        },
      }
    case 'DeleteItem':
      return {
        Delete: {
          TableName,
          Key,
          ...conditionExpression(write.when),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
        },
      }
    case 'UpdateItem':
      return { Update: { TableName, Key, ...updateExpression(write) } }
  }
}

function updateExpression(write: Extract<AnyWrite, { action: 'UpdateItem' }>) {
  const names: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  const clauses = Object.entries(write.add).map(([attribute, by], n) => {
    names[`#a${n}`] = attribute
    values[`:a${n}`] = by
    return `#a${n} :a${n}`
  })
  const condition = write.when && conditionExpression(write.when)
  return {
    UpdateExpression: `ADD ${clauses.join(', ')}`,
    ...(condition && {
      ConditionExpression: condition.ConditionExpression,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    }),
    ExpressionAttributeNames: { ...names, ...condition?.ExpressionAttributeNames },
    ExpressionAttributeValues: { ...values, ...condition?.ExpressionAttributeValues },
  }
}
