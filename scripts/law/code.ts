import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vitest/node'
import { consumers } from '../../functions/consumers.ts'
import { jobs } from '../../functions/jobs.ts'
import { operations } from '../../functions/operations.ts'

/** What the table of clauses may point to, and what the code says of clauses. */
export type Code = {
  readonly ids: ReadonlySet<string>
  /** Whether a file below functions/ exports this name. */
  readonly exports: (file: string, name: string) => boolean
  /** The files below functions/ whose text cites this number. */
  readonly citing: (id: string) => string[]
}

export function codeOf(root: string): Code {
  const folder = join(root, 'functions')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
  const texts = files.map(file => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
  return {
    ids: new Set([...operations, ...jobs, ...consumers].map(({ id }) => id)),
    exports: (file, name) =>
      existsSync(join(folder, file)) && exportsOf(readFileSync(join(folder, file), 'utf8')).has(name),
    citing: id => {
      const cited = citationOf(id)
      return texts.filter(({ text }) => cited.test(text)).map(({ file }) => file)
    },
  }
}

/** `P14(1)` is cited as `Pasal 14(1)` or `Pasal 14 ayat (1)`; a longer number, or that of another law, is another one. */
function citationOf(id: string): RegExp {
  const article = /^P(?<number>\d+)(?:\((?<paragraph>\d+)\))?$/.exec(id)?.groups
  if (article === undefined) return new RegExp(`(?<![\\w.])${id.replaceAll('.', '\\.')}(?![\\w]|\\.\\w)`)
  const { number, paragraph } = article
  return new RegExp(
    `(?<!UU \\d+/\\d+ )Pasal ${number}${paragraph === undefined ? '(?! ?\\(| ayat|\\d)' : `(?: ayat)? ?\\(${paragraph}\\)`}`,
  )
}

function exportsOf(source: string): Set<string> {
  const { body } = parseAst(source, { lang: 'ts' })
  return new Set(
    body.flatMap(statement => {
      if (statement.type !== 'ExportNamedDeclaration') return []
      const { declaration } = statement
      if (declaration === null) return []
      if (declaration.type === 'VariableDeclaration')
        return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
      return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : []
    }),
  )
}
