import * as z from 'zod/mini'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import type { Actor } from '../../domain/people/employee.ts'
import { isUnmet, ResourceState, resourceStateOf, type ResourceSupport } from '../../domain/plans/resource-support.ts'
import { ResourceKind, type Skp } from '../../domain/plans/skp.ts'
import { type SkpAction, skpActions } from '../../domain/plans/skp-actions.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import type { Put, Reads } from '../../store/access.ts'
import { fixing, resourceIdOf } from '../../store/fixed.ts'
import { type Act, entryAfter, type Head, NO_HISTORY } from '../../store/history.ts'
import { supportIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { asRead } from '../../store/step.ts'
import { findSkp, type FoundSkp } from './find.ts'

type Resource = Skp['resources'][number]

const support = {
  resourceId: plainText,
  kind: ResourceKind,
  need: plainText,
  state: ResourceState,
  reason: optionalText,
  decidedAt: optionalText,
  fulfilledOn: optionalText,
  note: optionalText,
}

/** A need of a plan, and what became of it. */
export const ResourceView = z.object(support)

export const ResourceScreen = z
  .object({ ...support, version: z.optional(plainNumber), allowedActions: plainTexts })
  .check(z.meta({ id: 'ResourceSupport' }))

export function resourceView(resource: Resource, found: ResourceSupport | undefined): z.input<typeof ResourceView> {
  return {
    ...{ kind: resource.kind, need: resource.need, resourceId: resourceIdOf(resource) },
    state: resourceStateOf(found),
    reason: found?.reason,
    decidedAt: found && formatInstant(found.decidedAt),
    fulfilledOn: found?.fulfilment?.onDay,
    note: found?.fulfilment?.note,
  }
}

/** All needs of a plan beside what became of each. */
export function resourceViews(skp: Pick<Skp, 'resources'> | undefined, supports: readonly ResourceSupport[]) {
  const known = new Map(supports.map(each => [each.resourceId, each]))
  return (skp?.resources ?? []).map(each => resourceView(each, known.get(resourceIdOf(each))))
}

export const unmetResources = (skp: Pick<Skp, 'resources'> | undefined, supports: readonly ResourceSupport[]) =>
  resourceViews(skp, supports).filter(({ state }) => isUnmet(state))

type Found = Pick<FoundSkp, 'skp' | 'relations' | 'chain'>
const OF_RESOURCES: ReadonlySet<SkpAction> = new Set<SkpAction>(['decideResource', 'recordResource'])

export function resourceScreen(
  resource: Resource,
  held: ResourceSupport | undefined,
  { skp, relations, chain }: Found,
  now: Instant,
): z.input<typeof ResourceScreen> {
  const view = resourceView(resource, held)
  const settled = view.state === 'terpenuhi' ? 'decideResource' : held?.agreed === true ? '' : 'recordResource'
  const allowed = skpActions(skp, chain.employee, relations, now).filter(
    action => OF_RESOURCES.has(action) && action !== settled,
  )
  return { ...view, version: held?.version, allowedActions: allowed }
}

export type FoundResource = FoundSkp & { readonly resource: Resource; readonly held: ResourceSupport | undefined }

/** A need of this plan, by the id that its words have. */
export async function findResource(
  table: Reads<'skp' | 'employee' | 'region' | 'unit' | 'resourceSupport'>,
  path: { readonly skpId: string; readonly resourceId: string },
  actor: Actor,
  action: SkpAction,
  now: Instant,
): Promise<FoundResource | Refusal<'skp_not_found' | 'resource_not_found' | 'not_allowed'>> {
  const found = await findSkp(table, path.skpId, actor, action, now)
  if (found instanceof Refusal) return found
  const { employeeId, year, resources } = found.skp
  const resource = resources.find(each => resourceIdOf(each) === path.resourceId)
  if (resource === undefined) return refuse('resource_not_found')
  const held = await table.get(keys.resourceSupport({ employeeId, year, resourceId: path.resourceId }))
  return { ...found, resource, held }
}

/** As it is from now on, with the entry of its history. */
export function saveSupport(
  before: ResourceSupport | undefined,
  after: Omit<ResourceSupport, 'version' | keyof Head>,
  act: Omit<Act, 'from' | 'to'>,
): { held: ResourceSupport; writes: readonly [Put<'resourceSupport'>, Put<'history'>] } {
  const from = before === undefined ? {} : { from: resourceStateOf(before) }
  const entry = entryAfter(supportIdOf(after), before ?? NO_HISTORY, {
    ...act,
    fixed: fixing(after, act.fixed),
    ...from,
    to: resourceStateOf(after),
  })
  const held = { ...after, version: (before?.version ?? 0) + 1, ...entry.head }
  const when = asRead(before)
  return {
    held,
    writes: [{ action: 'PutItem', key: keys.resourceSupport(held), item: held, when }, entry.write],
  }
}
