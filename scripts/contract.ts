import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiParameters } from 'zod-openapi'
import * as z from 'zod/mini'
import { PROBLEMS, type ProblemCode } from '../functions/domain/problems.ts'
import { type AnyOperation, keepsKeys, type KitRefusal, methodOf, pathTemplateOf } from '../functions/kit/operation.ts'

/** The published contract, made from the operations alone. */
export function contractOf(operations: readonly AnyOperation[]) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const operation of operations) {
    const path = pathTemplateOf(operation)
    paths[path] = { ...paths[path], [methodOf(operation).toLowerCase()]: operationObject(operation) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Evaluasi Kinerja ASN',
      version: '1.0.0',
      summary: 'Evaluasi kinerja pegawai ASN pemerintah daerah menurut Peraturan Menteri PANRB Nomor 6 Tahun 2022.',
      license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(operations.map(operation => operation.area))].map(name => ({ name, description: `/${name}` })),
    security: [{ oidc: ['evaluasi/api'] }],
    components: {
      securitySchemes: {
        oidc: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'OIDC access token with scope evaluasi/api',
        },
      },
    },
    paths,
  })
}

const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() }))),
  })
  .check(z.meta({ id: 'Problem', description: 'RFC 9457; `code` is stable, sentences are in Bahasa Indonesia' }))

/** Errors that the gateway itself answers. */
const Message = z.object({ message: z.string() }).check(z.meta({ id: 'GatewayMessage' }))

function operationObject(operation: AnyOperation): ZodOpenApiOperationObject {
  const body = operation.input
  return {
    operationId: operation.id,
    tags: [operation.area],
    summary: operation.summary,
    description: `Who: ${operation.who}. Roles: ${operation.allow === 'public' ? 'none needed' : operation.allow.join(', ')}.`,
    ...(operation.allow === 'public' ? { security: [] } : {}),
    requestParams: parametersOf(operation),
    ...(body === undefined
      ? {}
      : { requestBody: { required: !body.safeParse({}).success, content: { 'application/json': { schema: body } } } }),
    responses: responsesOf(operation),
  }
}

function parametersOf(operation: AnyOperation): ZodOpenApiParameters {
  const names = [...operation.route.matchAll(/\{(\w+)\}/g)].flatMap(match => match[1] ?? [])
  const query = queryOf(operation)
  const headers = headersOf(operation)
  return {
    ...(names.length === 0 ? {} : { path: z.object(Object.fromEntries(names.map(name => [name, z.string()]))) }),
    ...(query === undefined ? {} : { query }),
    ...(headers === undefined ? {} : { header: headers }),
  }
}

function queryOf(operation: AnyOperation) {
  const own = operation.query instanceof z.ZodMiniObject ? operation.query.shape : {}
  const paging = operation.paged === true ? { limit: z.optional(z.string()), cursor: z.optional(z.string()) } : {}
  const shape = { ...own, ...paging }
  return Object.keys(shape).length === 0 ? undefined : z.object(shape)
}

function headersOf(operation: AnyOperation) {
  const method = methodOf(operation)
  if (method === 'GET') return undefined
  const text = z.optional(z.string())
  return z.object({
    'If-Match': method === 'PUT' && operation.version === 'match' ? z.string() : text,
    ...(operation.version === 'match_or_none' ? { 'If-None-Match': text } : {}),
    ...(keepsKeys(operation) ? { 'Idempotency-Key': text } : {}),
  })
}

function responsesOf(operation: AnyOperation): ZodOpenApiOperationObject['responses'] {
  const byStatus = new Map<number, string[]>()
  for (const code of [...operation.refusals, ...kitRefusalsOf(operation)]) {
    const { status } = PROBLEMS[code]
    byStatus.set(status, [...new Set([...(byStatus.get(status) ?? []), code])])
  }
  const problems = Object.fromEntries(
    [...byStatus]
      .toSorted(([a], [b]) => a - b)
      .map(([status, codes]) => [
        status,
        { description: codes.join(', '), content: { 'application/problem+json': { schema: Problem } } },
      ]),
  )
  const message = { content: { 'application/json': { schema: Message } } }
  return {
    [operation.status ?? 200]: {
      description: operation.summary,
      content: {
        'application/json': { schema: outputOf(operation) },
        ...(operation.csv === undefined ? {} : { 'text/csv': { schema: { type: 'string' as const } } }),
      },
    },
    ...(operation.cache === undefined ? {} : { 304: { description: 'as the caller has it (If-None-Match)' } }),
    ...(operation.allow === 'public' ? {} : { 401: { description: 'no valid token (gateway)', ...message } }),
    ...problems,
    429: { description: 'too many requests (gateway)', ...message },
  }
}

/** The kit adds where the rest of a list begins. */
function outputOf({ paged, output }: AnyOperation): z.ZodMiniType {
  if (paged !== true) return output
  if (!(output instanceof z.ZodMiniObject)) throw new Error('a list is an object with its items')
  return z.extend(output, { next: z.optional(z.string()) })
}

/** What the kit answers for every operation of its kind. */
function kitRefusalsOf(operation: AnyOperation): readonly (KitRefusal | 'not_allowed' | ProblemCode)[] {
  const method = methodOf(operation)
  const role = operation.allow === 'public' ? [] : (['not_allowed'] as const)
  const query = operation.query !== undefined || operation.paged === true
  if (method === 'GET')
    return [...role, ...(query ? (['invalid_input'] as const) : []), 'internal_error', 'unavailable']
  return [
    ...role,
    'invalid_input',
    'body_too_large',
    'stale_version',
    ...(method === 'PUT' ? (['version_required'] as const) : []),
    ...(keepsKeys(operation) ? (['idempotency_key_reused'] as const) : []),
    'internal_error',
    'unavailable',
  ]
}
