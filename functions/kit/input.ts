import type * as z from 'zod/mini'
import { type FieldProblem, refuse, type Refusal } from '../domain/refusal.ts'

const MAX_DEPTH = 16
const MAX_PROBLEMS = 100
/** Names that reach into an object's nature instead of its content. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype'])

export type Parsed<T> = { readonly value: T } | { readonly refusal: Refusal<'invalid_input'> }

/** JSON text → input of the schema, or every field that cannot be taken. An absent body is `{}`. */
export function parseBody(schema: z.ZodMiniType, body: string | undefined): Parsed<unknown> {
  const json = parseJson(body)
  return 'refusal' in json ? json : parseInput(schema, json.value)
}

export function parseInput(schema: z.ZodMiniType, value: unknown): Parsed<unknown> {
  // with what was sent: whether it is missing or of another type is told by that alone
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return { value: parsed.data }
  const errors = parsed.error.issues.slice(0, MAX_PROBLEMS).flatMap(issue => problemsOf(issue, []))
  return { refusal: refuse('invalid_input', undefined, errors) }
}

function parseJson(body: string | undefined): Parsed<unknown> {
  if (body === undefined || body.trim() === '') return { value: {} }
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return { refusal: refuse('invalid_input', 'Isian bukan JSON yang utuh. Periksa tanda kurung, koma, dan kutip.') }
  }
  const bad = firstUnsafe(value)
  return bad === undefined ? { value } : { refusal: refuse('invalid_input', undefined, [bad]) }
}

/** Walks without recursion: a deep document must not cost a deep stack. */
function firstUnsafe(root: unknown): FieldProblem | undefined {
  const left: { value: unknown; pointer: string; depth: number }[] = [{ value: root, pointer: '', depth: 0 }]
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const { value, pointer, depth } = at
    if (typeof value === 'string' && !value.isWellFormed())
      return {
        pointer,
        code: 'lone_surrogate',
        detail: 'Teks memuat karakter Unicode yang rusak. Ketik ulang bagian ini.',
      }
    if (typeof value !== 'object' || value === null) continue
    if (depth >= MAX_DEPTH)
      return { pointer, code: 'too_deep', detail: `Isian bersarang lebih dari ${MAX_DEPTH} tingkat.` }
    for (const [name, child] of Object.entries(value)) {
      const here = `${pointer}/${escape(name)}`
      if (FORBIDDEN_NAMES.has(name))
        return { pointer: here, code: 'unknown_field', detail: 'Nama isian ini tidak dikenal. Hapus.' }
      left.push({ value: child, pointer: here, depth: depth + 1 })
    }
  }
  return undefined
}

const escape = (name: string) => name.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')
const pointerOf = (path: readonly PropertyKey[]) => path.map(part => `/${escape(String(part))}`).join('')

type Issue = z.core.$ZodIssue

function problemsOf(issue: Issue, before: readonly PropertyKey[]): FieldProblem[] {
  const path = [...before, ...issue.path]
  const pointer = pointerOf(path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(name => ({
        pointer: pointerOf([...path, name]),
        code: 'unknown_field',
        detail: 'Nama isian ini tidak dikenal. Hapus.',
      }))
    case 'invalid_union': {
      // the branch that came furthest says best what is wrong
      const [closest] = issue.errors.toSorted((a, b) => a.length - b.length)
      return closest === undefined || closest.length === 0
        ? [{ pointer, code: 'not_one_of', detail: 'Isian tidak cocok dengan satu pun bentuk yang diterima.' }]
        : closest.flatMap(inner => problemsOf(inner, path))
    }
    default:
      return [{ pointer, ...sentence(issue) }]
  }
}

function sentence(issue: Issue): { code: string; detail: string } {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'required', detail: 'Isian ini wajib ada.' }
        : { code: 'wrong_type', detail: `Isian ini harus berupa ${TYPES[issue.expected] ?? issue.expected}.` }
    case 'too_big':
      return {
        code: 'too_long',
        detail: `Paling banyak ${issue.maximum} ${UNIT[issue.origin] ?? ''}.`.replace(' .', '.'),
      }
    case 'too_small':
      return issue.minimum === 1 && issue.origin === 'string'
        ? { code: 'required', detail: 'Isian ini tidak boleh kosong.' }
        : {
            code: 'too_short',
            detail: `Paling sedikit ${issue.minimum} ${UNIT[issue.origin] ?? ''}.`.replace(' .', '.'),
          }
    case 'invalid_value':
      return { code: 'not_one_of', detail: `Pilih salah satu: ${issue.values.join(', ')}.` }
    case 'invalid_format':
      return {
        code: 'wrong_format',
        detail: FORMATS[issue.format] ?? 'Bentuk isian ini tidak dikenali. Periksa kembali penulisannya.',
      }
    case 'custom': {
      const code: unknown = issue.params?.['code']
      const detail: unknown = issue.params?.['detail']
      return {
        code: typeof code === 'string' ? code : 'wrong_value',
        detail: typeof detail === 'string' ? detail : (CUSTOM[String(code)] ?? 'Nilai isian ini tidak dapat diterima.'),
      }
    }
    default:
      return { code: 'wrong_value', detail: 'Nilai isian ini tidak dapat diterima.' }
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'ya/tidak (true/false)',
  array: 'daftar',
  object: 'kelompok isian',
  record: 'kelompok isian',
}
const FORMATS: Readonly<Record<string, string>> = {
  date: 'Tulis tanggal sebagai TTTT-BB-HH, misalnya 2026-03-31.',
  email: 'Tulis alamat surel yang utuh, misalnya nama@daerah.go.id.',
}
const UNIT: Readonly<Record<string, string>> = { string: 'karakter', array: 'butir' }
const CUSTOM: Readonly<Record<string, string>> = {
  forbidden_character: 'Teks memuat karakter kendali atau pembalik arah. Ketik ulang bagian ini.',
  line_break: 'Isian ini harus satu baris.',
  not_a_link: 'Tulis alamat lengkap yang diawali https:// atau http://.',
}
