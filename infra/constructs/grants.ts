import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { ITable } from 'aws-cdk-lib/aws-dynamodb'
import {
  type Action,
  FAMILY,
  type Grants,
  type Index,
  INDEX_FAMILY,
  INDEX_OF,
  type Kind,
} from '../../functions/store/kinds.ts'

/** One IAM action on one key family of the table or of one index. */
type Permission = { readonly action: string; readonly index?: Index; readonly leadingKeys: string }

/**
 * What a declaration means to IAM, which sees partition keys and no kinds. One statement an action and not one a
 * family: the keys of a batch must all fit one statement.
 */
export function tableStatements(grants: Grants, table: Pick<ITable, 'tableArn'>): PolicyStatement[] {
  const byAction = Map.groupBy(permissionsOf(grants), ({ action, index }) => `${index ?? ''} ${action}`)
  const actionsByKeys = Map.groupBy([...byAction.values()], permissions =>
    JSON.stringify([permissions[0]?.index, familiesOf(permissions)]),
  )
  return [...actionsByKeys.values()].map(alike => {
    const [first = []] = alike
    const index = first[0]?.index
    return new PolicyStatement({
      actions: alike.flatMap(permissions => permissions[0]?.action ?? []).toSorted(),
      resources: [index === undefined ? table.tableArn : `${table.tableArn}/index/${index}`],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': familiesOf(first) } },
    })
  })
}

function permissionsOf(grants: Grants): Permission[] {
  return kindsOf(grants).flatMap(kind => (grants[kind] ?? []).map(action => permissionOf(kind, action)))
}

function permissionOf(kind: Kind, action: Action): Permission {
  if (!isIndexQuery(action)) return { action: `dynamodb:${action}`, leadingKeys: leadingKeys(FAMILY[kind]) }
  const index = INDEX_OF[action]
  const families: Partial<Record<Kind, string>> = INDEX_FAMILY[index]
  const family = families[kind]
  if (family === undefined) throw new Error(`${kind} is not on ${index}`)
  return { action: 'dynamodb:Query', index, leadingKeys: leadingKeys(family) }
}

const isIndexQuery = (action: Action): action is keyof typeof INDEX_OF => action in INDEX_OF

/** Families that are one partition; the others begin many. */
const WHOLE: ReadonlySet<string> = new Set([FAMILY.unit, FAMILY.region])

const leadingKeys = (family: string) => (WHOLE.has(family) ? family : `${family}#*`)

const familiesOf = (permissions: readonly Permission[]) =>
  [...new Set(permissions.map(({ leadingKeys }) => leadingKeys))].toSorted()

const isKind = (name: string): name is Kind => name in FAMILY

const kindsOf = (grants: Grants) => Object.keys(grants).filter(isKind)
