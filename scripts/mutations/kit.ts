import { type Mutation, of } from './mutation.ts'

const serve = of('kit/serve.ts')
const serveAttacked = of('kit/serve.ts', 'matrix/attacks')
const lambda = of('kit/lambda.ts', 'matrix/attacks')
const cursor = of('kit/cursor.ts', 'matrix/attacks')
const idempotency = of('kit/idempotency.ts', 'matrix/attacks')
const version = of('kit/version.ts', 'matrix/attacks')

/** The way of a request, who may come in at all, and what a second try does. */
export const KIT: readonly Mutation[] = [
  serve(
    'roles of an operation',
    'plans \\(SKP\\) editSkp',
    "if (operation.allow !== 'public' && !operation.allow.some(role => actor.roles.includes(role)))",
    'if (actor.roles.length > 99)',
  ),
  serve(
    'what is not found ends the request',
    'plans \\(SKP\\) approveSkp',
    'if (found instanceof Refusal) return no(found)',
    "if (found instanceof Refusal && found.code === 'not_allowed') return no(found)",
  ),
  serveAttacked(
    'size of a body',
    'what belongs .* a body',
    "if (Buffer.byteLength(request.body ?? '') > (operation.bodyLimit ?? BODY_LIMIT))",
    'if (operation.bodyLimit === -1)',
  ),
  lambda('how the claim of roles is read', 'tokens roles', ".split(' ')", '.split(/[ ,]/)'),
  cursor(
    'signature of a cursor',
    'what belongs .* a cursor',
    'if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined',
    'if (given === expected) return undefined',
  ),
  cursor(
    'cursor belongs to its caller',
    'what belongs .* a cursor',
    'JSON.stringify([scope.sub, scope.operation',
    "JSON.stringify(['', scope.operation",
  ),
  cursor('cursor belongs to its filter', 'what belongs .* a cursor', 'scope.path, scope.filter])', 'scope.path])'),
  cursor(
    'cursor belongs to its operation',
    'what belongs .* a cursor',
    '[scope.sub, scope.operation, scope.path, scope.filter]',
    "[scope.sub, scope.filter === undefined ? '' : '']",
  ),
  idempotency(
    'key belongs to its caller',
    'what belongs .* somebody',
    'sha256([sub, idempotencyKey])',
    "sha256(['', idempotencyKey])",
  ),
  idempotency(
    'key belongs to its body',
    'what belongs .* somebody',
    'if (record.bodyHash !== request.bodyHash)',
    "if (record.bodyHash === '')",
  ),
  version(
    'PUT names a version',
    'what belongs .* a change',
    "return methodOf(operation) === 'PUT' ? refuse('version_required') : 'any'",
    "return methodOf(operation) === 'PUT' ? 'any' : 'any'",
  ),
  version(
    'version is the current one',
    'what belongs .* a change',
    "return wanted === 'any' || (wanted === 'absent' ? version === undefined : version === wanted)",
    "return wanted === 'any' || version === version",
  ),
]
