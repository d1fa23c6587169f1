import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PROBLEMS } from '../functions/domain/problems.ts'
import { openapiText, readmeWith } from '../scripts/generated.ts'

const at = (path: string) => new URL(`../${path}`, import.meta.url)
const read = (path: string) => readFileSync(at(path), 'utf8')

describe('documents that are made from the code', () => {
  test('the published contract is that of the operations (npm run docs)', () => {
    expect(read('docs/openapi.json')).toBe(openapiText())
  })

  test("the README's tables are those of the lists (npm run docs)", () => {
    const readme = read('README.md')
    expect(readme).toBe(readmeWith(readme))
  })
})

describe('documents that are written by hand', () => {
  const linked = (path: string) =>
    [...read(path).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].flatMap(match => match[1] ?? [])

  test.each(['README.md', 'AGENTS.md', 'docs/runbook.md', 'docs/law.md'])(
    'every file that %s points to is there',
    path => {
      const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
      expect(linked(path).filter(target => !existsSync(at(folder + target)))).toEqual([])
    },
  )

  test('the README names only scripts that package.json has', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
    const named = [...(read('README.md') + read('AGENTS.md')).matchAll(/npm run ([\w:]+)/g)].flatMap(
      match => match[1] ?? [],
    )
    expect(named.filter(name => !(name in scripts))).toEqual([])
  })

  test('decisions are numbered without a gap and say options with + and −', () => {
    const files = readdirSync(at('docs/decisions')).toSorted()
    expect(files.map(name => Number(name.slice(0, 4)))).toEqual(files.map((_, n) => n + 1))
    for (const file of files) {
      const text = read(`docs/decisions/${file}`)
      expect(text, file).toMatch(/## Decision/)
      expect(text, file).toMatch(/^- (\\\+|\+) /m)
      expect(text, file).toMatch(/^- (−|-) /m)
    }
  })

  test('every problem is explained in sentences that end', () => {
    for (const [code, { title, detail }] of Object.entries(PROBLEMS)) {
      expect(title, code).not.toBe('')
      expect(detail, code).toMatch(/\.$/)
    }
  })
})

describe('what must never be in the repository', () => {
  test('the lock file names no address to download from', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/)
  })

  test('versions are pinned exactly', () => {
    const {
      dependencies,
      devDependencies,
      optionalDependencies,
    }: Record<string, Record<string, string>> = JSON.parse(read('package.json'))
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
