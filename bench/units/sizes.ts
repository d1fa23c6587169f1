import { TABLE } from '../../functions/store/schema.ts'

export type Stored = Readonly<Record<string, unknown>>

/** Bytes of an item by DynamoDB's rules: names and values, three for a list or a map and one for each of its entries. */
export function sizeOf(item: Stored): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + bytes(name) + valueSize(value), 0)
}

const bytes = (text: string) => Buffer.byteLength(text)

function valueSize(value: unknown): number {
  if (value === undefined) return 0
  if (typeof value === 'string') return bytes(value)
  if (typeof value === 'number') return numberSize(value)
  if (Array.isArray(value)) return value.reduce((sum: number, one: unknown) => sum + 1 + valueSize(one), 3)
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).reduce((sum, [name, one]) => sum + 1 + bytes(name) + valueSize(one), 3)
  return 1
}

/** A byte for two significant digits, and one; negative numbers one more. */
function numberSize(value: number): number {
  const digits = String(Math.abs(value)).replace('.', '').replace(/^0+/, '').replace(/0+$/, '')
  return Math.ceil(digits.length / 2) + 1 + (value < 0 ? 1 : 0)
}

const READ_UNIT = 4096
const WRITE_UNIT = 1024

export const readUnits = (size: number): number => Math.max(1, Math.ceil(size / READ_UNIT))
export const writeUnits = (size: number): number => Math.max(1, Math.ceil(size / WRITE_UNIT))

const INDEXES = Object.values(TABLE.indexes)

/** Write units that an item's change costs on the indexes: what they do not show costs nothing there. */
export function indexWriteUnits(before: Stored | undefined, after: Stored | undefined): number {
  return INDEXES.reduce((sum, key) => {
    const [old, now] = [shown(before, key), shown(after, key)]
    if (old === undefined) return sum + (now === undefined ? 0 : writeUnits(sizeOf(now)))
    if (now === undefined) return sum + writeUnits(sizeOf(old))
    if (old[key.partition] !== now[key.partition] || old[key.sort] !== now[key.sort])
      return sum + writeUnits(sizeOf(old)) + writeUnits(sizeOf(now))
    const same = JSON.stringify(sorted(old)) === JSON.stringify(sorted(now))
    return sum + (same ? 0 : Math.max(writeUnits(sizeOf(old)), writeUnits(sizeOf(now))))
  }, 0)
}

const sorted = (item: Stored) => Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1))

type Index = (typeof INDEXES)[number]

function shown(item: Stored | undefined, index: Index): Stored | undefined {
  if (item?.[index.partition] === undefined) return undefined
  const projected = index.projected()
  if (projected === 'ALL') return item
  const names = new Set([TABLE.key.partition, TABLE.key.sort, index.partition, index.sort, ...projected])
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)))
}
