import type { HttpEvent } from '../../functions/kit/lambda.ts'
import { methodOf, pathTemplateOf } from '../../functions/kit/operation.ts'
import { operations } from '../../functions/operations.ts'
import { contextOf, eventOf, placeOf } from '../../local/event.ts'
import { router } from '../../local/routes.ts'
import { actorClaims } from '../../local/tokens.ts'
import { CALLERS, type Caller, type Group, MATRIX } from '../../test/matrix/matrix.ts'
import { type Subject, subject } from '../../test/matrix/people.ts'
import { SCENES } from '../../test/matrix/scenes.ts'
import type { AnyWrite } from '../../functions/store/access.ts'

export type ColdRequest = {
  /** What must lie in the table before, for this request alone. */
  readonly writes: readonly AnyWrite[]
  readonly event: HttpEvent
  readonly context: ReturnType<typeof contextOf>
}

type Granted = { readonly group: Group; readonly state: string; readonly caller: Caller }

/** A cell of the authorization matrix in which the operation is granted. */
function grantedOf(id: string): Granted {
  for (const group of Object.values(MATRIX))
    for (const line of (group.rows[id] ?? '').trim().split('\n')) {
      const [state = '', ...words] = line.trim().split(/\s+/)
      const caller = CALLERS.find((_, at) => words[at]?.startsWith('2'))
      if (caller !== undefined) return { group, state, caller }
    }
  throw new Error(`the matrix grants ${id} to nobody`)
}

const match = router(operations)

/** What all requests of one operation share, and each time a person of its own. */
export function requestsOf(id: string): { shared: readonly AnyWrite[]; next: (n: number) => ColdRequest } {
  const operation = operations.find(one => one.id === id)
  if (operation === undefined) throw new Error(`there is no operation ${id}`)
  const { group, state, caller } = grantedOf(id)
  const scene = SCENES[group.scene]
  const sent = (one: Subject) => scene.call[id]?.(one, state) ?? { target: pathTemplateOf(operation) }
  return {
    shared: scene.shared(),
    next(n) {
      const one = subject(n, caller === 'ownadm')
      const { target, body, headers = {} } = sent(one)
      const place = placeOf(target)
      const found = match(methodOf(operation), place.rawPath)
      if (found?.operation.id !== id) throw new Error(`${target} does not lead to ${id}`)
      const actor = scene.caller(caller, one)
      const event = eventOf({
        request: {
          method: methodOf(operation),
          target,
          headers: { ...headers, 'content-type': 'application/json' },
          ...(body === undefined ? {} : { body: Buffer.from(JSON.stringify(body)) }),
        },
        place,
        routeKey: operation.route,
        path: found.path,
        requestId: `request-${n}`,
        now: Date.parse(scene.moment(state)),
        authorized: actor && { claims: { ...actorClaims(actor) }, scopes: [] },
      })
      return { writes: scene.lay(state, one), event, context: contextOf(id, `request-${n}`) }
    },
  }
}
