import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { AwsSolutionsChecks } from 'cdk-nag'
import * as z from 'zod/mini'
import { acknowledgeAll, acknowledgementsIn } from '../../infra/acknowledgements.ts'
import { build, type Lists } from '../../infra/app.ts'
import { type Stage, stageOf } from '../../infra/stages.ts'

const ROOT = join(import.meta.dirname, '../..')

/** A resource as the template says it; `stack` is the construct id of its stack. */
export type Resource = {
  readonly stack: string
  readonly logicalId: string
  readonly type: string
  readonly properties: Json
}
export type Json = { readonly [name: string]: unknown }

const Properties = z.record(z.string(), z.unknown())
const Template = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z._default(Properties, {}) })),
})
const Settings = z.object({ context: z.record(z.string(), z.unknown()) })

export const prod = stageOf('prod')

/** One synthesis for all tests of a worker, under the settings of `cdk.json`. The code of a function is its id. */
export const { resources, noted, found } = synthesise(prod)

export function synthesise(stage: Stage, lists?: Lists) {
  const outdir = mkdtempSync(join(tmpdir(), 'evaluasi-synth-'))
  const { context } = Settings.parse(JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')))
  const app = new App({
    context,
    outdir,
    treeMetadata: false,
    // CloudFormation's own rules are asked by `npm run synth`: they take longer than all these tests together
    builtinCloudFormationValidation: false,
  })
  build(app, stage, id => Code.fromInline(id), lists)
  // asked before anything is acknowledged: what the rules say of the bare system
  const { violations } = new AwsSolutionsChecks(app).validateScope(app)
  const noted = acknowledgementsIn(app).map(({ construct, id, reason }) => ({ path: construct.node.path, id, reason }))
  acknowledgeAll(app)
  const resources = app.synth().stacks.flatMap(({ id, template }) => resourcesOf(id, template))
  rmSync(outdir, { recursive: true })
  const found = violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath = '' }) => ({ id: ruleName, path: constructPath })),
  )
  return { resources, noted, found }
}

function resourcesOf(stack: string, template: unknown): Resource[] {
  return Object.entries(Template.parse(template).Resources).map(([logicalId, { Type, Properties }]) => ({
    stack,
    logicalId,
    type: Type,
    properties: Properties,
  }))
}

export const ofType = (type: string, from: readonly Resource[] = resources) =>
  from.filter(resource => resource.type === type)

/** The resource that a `Ref` or `Fn::GetAtt` in the same stack points to. */
export function pointedTo(from: Resource, value: unknown): Resource {
  const reference = Reference.parse(value)
  const logicalId = 'Ref' in reference ? reference.Ref : reference['Fn::GetAtt'][0]
  const found = resources.find(({ stack, logicalId: id }) => stack === from.stack && id === logicalId)
  if (found === undefined) throw new Error(`${logicalId} is not in ${from.stack}`)
  return found
}

const Reference = z.union([
  z.object({ Ref: z.string() }),
  z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
])

const InlineCode = z.object({ Code: z.object({ ZipFile: z.string() }) })

/** function id → its resource. */
export const functions: ReadonlyMap<string, Resource> = new Map(
  ofType('AWS::Lambda::Function').map(resource => [InlineCode.parse(resource.properties).Code.ZipFile, resource]),
)

export type Statement = z.output<typeof Statement>
const strings = z.pipe(
  z.union([z.string(), z.array(z.string())]),
  z.transform(value => (typeof value === 'string' ? [value] : value)),
)
const Statement = z.object({
  Effect: z.literal('Allow'),
  Action: strings,
  Resource: z.unknown(),
  Condition: z.optional(z.unknown()),
})
const Role = z.object({
  Policies: z.array(z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) })),
  ManagedPolicyArns: z.optional(z.undefined()),
})

/** What the role of a function allows: there is nothing but inline policies, else this throws. */
export function statementsOf(role: Resource): Statement[] {
  return Role.parse(role.properties).Policies.flatMap(policy => policy.PolicyDocument.Statement)
}

export function functionOf(id: string): Resource {
  const found = functions.get(id)
  if (found === undefined) throw new Error(`no function ${id}`)
  return found
}

export const roleOf = (resource: Resource) => pointedTo(resource, resource.properties['Role'])
