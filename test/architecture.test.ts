import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { consumers } from '../functions/consumers.ts'
import { jobs } from '../functions/jobs.ts'
import { operations } from '../functions/operations.ts'

const files = globSync('{functions,infra,local}/**/*.ts')
const text = (file: string) => readFileSync(file, 'utf8')
const kebab = (id: string) => id.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** Files of ours that a file imports, and packages. */
function importsOf(file: string): { own: string[]; packages: string[] } {
  const named = [...text(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(match => match[1] ?? [])
  return {
    own: named.filter(name => name.startsWith('.')).map(name => normalize(join(dirname(file), name))),
    packages: named.filter(name => !name.startsWith('.')),
  }
}

/** room → rooms that it may import from. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'functions/domain': ['functions/domain'],
  'functions/store': ['functions/store', 'functions/domain'],
  'functions/kit': ['functions/kit', 'functions/domain', 'functions/store'],
  'functions/api': ['functions/api', 'functions/kit', 'functions/domain', 'functions/store', 'docs'],
  'functions/jobs': ['functions/jobs', 'functions/kit', 'functions/domain', 'functions/store'],
  'functions/consumers': ['functions/consumers', 'functions/kit', 'functions/domain', 'functions/store'],
  'functions/identity': ['functions/identity', 'functions/kit', 'functions/domain', 'functions/store'],
}

describe('imports point down', () => {
  test.each(Object.entries(MAY))('%s', (room, allowed) => {
    const wrong = files
      .filter(file => file.startsWith(`${room}/`))
      .flatMap(file =>
        importsOf(file)
          .own.filter(to => !allowed.some(each => to.startsWith(`${each}/`)))
          .map(to => `${file} → ${to}`),
      )
    expect(wrong).toEqual([])
  })

  test('no operation imports another', () => {
    const own = new Set(operations.map(({ area, id }) => `functions/api/${area}/${kebab(id)}.ts`))
    const wrong = [...own].flatMap(file =>
      importsOf(file)
        .own.filter(to => own.has(to))
        .map(to => `${file} → ${to}`),
    )
    expect(wrong).toEqual([])
  })

  test('functions know nothing of infra and local', () => {
    const wrong = files.filter(
      file =>
        file.startsWith('functions/') && importsOf(file).own.some(to => /^(infra|local|test|bench|scripts)\//.test(to)),
    )
    expect(wrong).toEqual([])
  })

  test('the law imports schemas, exact decimals and itself, nothing else', () => {
    const wrong = files
      .filter(file => file.startsWith('functions/domain/'))
      .flatMap(file =>
        importsOf(file)
          .packages.filter(name => name !== 'zod/mini' && name !== 'big.js')
          .map(name => `${file} → ${name}`),
      )
    expect(wrong).toEqual([])
  })
})

describe('one file, one function', () => {
  test.each(operations.map(({ area, id }) => [id, `functions/api/${area}/${kebab(id)}.ts`]))(
    '%s lies in %s',
    (id, file) => {
      expect(existsSync(file)).toBe(true)
      expect(text(file)).toContain(`export const ${id} = operation({`)
      expect(text(file)).toContain(`export const handler = lambda(${id})`)
    },
  )

  test.each([...jobs.map(({ id }) => [id, 'jobs']), ...consumers.map(({ id }) => [id, 'consumers'])])(
    '%s lies in %s',
    (id = '', room = '') => {
      expect(existsSync(`functions/${room}/${kebab(id)}.ts`)).toBe(true)
    },
  )

  test('ids and routes are unique, and an area is the first part of its path', () => {
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
    expect(new Set(operations.map(({ route }) => route)).size).toBe(operations.length)
    for (const { area, route } of operations)
      expect(route.replace(/^\w+ (\/v1)?/, '')).toMatch(new RegExp(`^/${area}\\b`))
  })
})

describe('house rules that a search can see', () => {
  const functions = files.filter(file => file.startsWith('functions/'))
  const lines = (pattern: RegExp, among = functions) =>
    among.flatMap(file =>
      text(file)
        .split('\n')
        .flatMap((line, n) => (pattern.test(line) ? [`${file}:${n + 1}`] : [])),
    )

  test('the clock is an argument; only the edge to the cloud reads it', () => {
    expect(lines(/Date\.now|new Date\(\)/).map(place => place.split(':')[0])).toEqual(
      expect.arrayContaining(['functions/kit/cloud.ts']),
    )
    expect(
      lines(/Date\.now|new Date\(\)/).filter(place => !/^functions\/kit\/(cloud|job-cloud)\.ts/.test(place)),
    ).toEqual([])
  })

  test('zod comes in as a namespace, so that bundles stay small', () => {
    expect(lines(/import \{[^}]*\bz\b[^}]*\} from 'zod/)).toEqual([])
  })

  test('keys are built in the store’s own files alone', () => {
    const own = new Set(['keys', 'ranges', 'index-keys', 'places'].map(name => `functions/store/${name}.ts`))
    const elsewhere = functions.filter(file => !own.has(file))
    expect(lines(/`[A-Z]+#\$\{/, elsewhere)).toEqual([])
  })
})
