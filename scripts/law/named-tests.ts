import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vitest/node'

/** A test, or a group of tests, whose name ends with clauses in brackets. */
export type NamedTest = {
  /** Below the root of the repository. */
  readonly file: string
  /** As a reader finds it: group › test, and the case of a table that has a name of its own. */
  readonly title: string
  /** `[V.B.2, V.B.5]`, as it stands in the name. */
  readonly bracket: string
}
/** A bracket that looks like clauses and is not the end of the name of a test that runs. */
export type Stray = { readonly file: string; readonly text: string }

type Node = { readonly type: string } & Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const childrenOf = (node: Node): Node[] =>
  Object.values(node)
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isNode)

const BRACKET = /\[[^[\]]+\]$/
const LOOKS_LIKE_CLAUSES = /\[(?:P\d|(?:II|III|IV|V)\.[A-D]|[A-D]\.\d\.\d)[^[\]]*\]/

/** At the end of a title: what a case of the table says. */
const PUT_IN = /(?:%s|\$\w+)$/

export const bracketOf = (name: string): string | undefined => BRACKET.exec(name)?.[0]

/** `V.B.2`, `V.B.5` of `[V.B.2, V.B.5]`. */
export const namesIn = (bracket: string): string[] => bracket.slice(1, -1).split(', ')

/** What a string says; `…` where something is put in. */
function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return undefined
  return node['quasis'].map(cookedOf).join('…')
}

function cookedOf(quasi: unknown): string {
  const value = isNode(quasi) ? quasi['value'] : undefined
  const cooked = typeof value === 'object' && value !== null && 'cooked' in value ? value.cooked : undefined
  return typeof cooked === 'string' ? cooked : ''
}

type Call = { readonly runs: boolean; readonly name: unknown; readonly table: unknown }

/** `test(…)`, `describe(…)`, `it.each(table)(…)`: what gives tests a name. */
function namingCall(node: Node): Call | undefined {
  if (node.type !== 'CallExpression' || !isNode(node['callee']) || !Array.isArray(node['arguments'])) return undefined
  const { callee } = node
  const each = callee.type === 'CallExpression' ? callee : undefined
  const table = each !== undefined && Array.isArray(each['arguments']) ? each['arguments'][0] : undefined
  const words = wordsOf(each === undefined ? callee : each['callee'])
  if (!['describe', 'test', 'it'].includes(words[0] ?? '')) return undefined
  return { runs: !words.some(word => /^(?:skip|todo)/.test(word)), name: node['arguments'][0], table }
}

/** `test`, `skip` of `test.skip`. */
function wordsOf(callee: unknown): string[] {
  if (!isNode(callee)) return []
  if (callee.type === 'MemberExpression') return [...wordsOf(callee['object']), ...wordsOf(callee['property'])]
  return callee.type === 'Identifier' && typeof callee['name'] === 'string' ? [callee['name']] : []
}

/** Every string below a node, through the names of constants of the file. */
function stringsIn(node: unknown, constants: ReadonlyMap<string, Node>, met = new Set<Node>()): [Node, string][] {
  if (!isNode(node) || met.has(node)) return []
  met.add(node)
  const text = textOf(node)
  if (text !== undefined) return [[node, text]]
  const constant =
    node.type === 'Identifier' && typeof node['name'] === 'string' ? constants.get(node['name']) : undefined
  return [...(constant === undefined ? [] : [constant]), ...childrenOf(node)].flatMap(child =>
    stringsIn(child, constants, met),
  )
}

function constantsOf(program: Node): Map<string, Node> {
  const declared = childrenOf(program)
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(childrenOf)
  return new Map(
    declared.flatMap(({ id, init }): [string, Node][] =>
      isNode(id) && typeof id['name'] === 'string' && isNode(init) ? [[id['name'], init]] : [],
    ),
  )
}

/** What the names of one file say, read from its syntax: nothing of it is run. */
export function namedIn(file: string, source: string): { tests: NamedTest[]; strays: Stray[] } {
  const program: unknown = parseAst(source, { lang: 'ts' })
  if (!isNode(program)) return { tests: [], strays: [] }
  const constants = constantsOf(program)
  const tests: NamedTest[] = []
  const names = new Set<Node>()
  const note = (node: unknown, title: string, text: string) => {
    const bracket = bracketOf(text)
    if (bracket === undefined) return
    if (isNode(node)) names.add(node)
    tests.push({ file, title: title.slice(0, -bracket.length).trim(), bracket })
  }
  const visit = (node: Node, path: readonly string[]) => {
    const call = namingCall(node)
    const text = textOf(call?.name)
    // what is skipped proves nothing: a clause below it is a stray
    if (call?.runs === false) return undefined
    if (call === undefined || text === undefined) return childrenOf(node).forEach(child => visit(child, path))
    const title = [...path, text].join(' › ')
    note(call.name, title, text)
    // a case of a table that carries clauses in a name of its own, which the title puts in at its end
    if (PUT_IN.test(text))
      for (const [place, own] of stringsIn(call.table, constants).filter(([, said]) => LOOKS_LIKE_CLAUSES.test(said)))
        note(
          place,
          title.replace(PUT_IN, () => own),
          own,
        )
    return childrenOf(node).forEach(child => visit(child, [...path, bare(text)]))
  }
  visit(program, [])
  const strays = stringsIn(program, new Map())
    .filter(([node, text]) => !names.has(node) && LOOKS_LIKE_CLAUSES.test(text))
    .map(([, text]) => ({ file, text }))
  return { tests, strays }
}

const bare = (text: string) => text.replace(BRACKET, '').trim()

/** Its samples are names of tests that are none. */
const OF_THE_TRACE = 'law.test.ts'

/** Of all test files. */
export function namedTests(root: string): { tests: NamedTest[]; strays: Stray[] } {
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.test.ts') && file !== OF_THE_TRACE)
    .toSorted()
  const found = files.map(file => namedIn(`test/${file}`, readFileSync(join(root, 'test', file), 'utf8')))
  return { tests: found.flatMap(({ tests }) => tests), strays: found.flatMap(({ strays }) => strays) }
}
