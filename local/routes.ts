import type { AnyOperation } from '../functions/kit/operation.ts'
import { methodOf, pathTemplateOf } from '../functions/kit/operation.ts'

export type Match = { readonly operation: AnyOperation; readonly path: Readonly<Record<string, string>> }

type Node = {
  readonly fixed: Map<string, Node>
  named: Node | undefined
  operation: AnyOperation | undefined
  names: readonly string[]
}

const node = (): Node => ({ fixed: new Map(), named: undefined, operation: undefined, names: [] })

/** Method and path → operation, as an HTTP API selects routes: a fixed segment wins over a named one. */
export function router(operations: readonly AnyOperation[]): (method: string, rawPath: string) => Match | undefined {
  const root = node()
  for (const operation of operations) {
    const segments = pathTemplateOf(operation).split('/').slice(1)
    let at = child(root, methodOf(operation))
    for (const segment of segments) at = segment.startsWith('{') ? (at.named ??= node()) : child(at, segment)
    at.operation = operation
    at.names = segments.filter(segment => segment.startsWith('{')).map(segment => segment.slice(1, -1))
  }
  return (method, rawPath) => {
    const start = root.fixed.get(method)
    const found = start === undefined ? undefined : walk(start, rawPath.split('/').slice(1), [])
    if (found?.node.operation === undefined) return undefined
    const path = Object.fromEntries(found.node.names.map((name, index) => [name, decoded(found.values[index] ?? '')]))
    return { operation: found.node.operation, path }
  }
}

function child(parent: Node, segment: string): Node {
  const found = parent.fixed.get(segment) ?? node()
  parent.fixed.set(segment, found)
  return found
}

type Found = { readonly node: Node; readonly values: readonly string[] }

function walk(at: Node, [segment, ...rest]: readonly string[], values: readonly string[]): Found | undefined {
  if (segment === undefined) return at.operation === undefined ? undefined : { node: at, values }
  const fixed = at.fixed.get(segment)
  const found = fixed === undefined ? undefined : walk(fixed, rest, values)
  if (found !== undefined) return found
  return at.named === undefined || segment === '' ? undefined : walk(at.named, rest, [...values, segment])
}

/** What cannot be decoded is nobody's id, and is not found as it stands. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
