import { type App, Tags, Validations } from 'aws-cdk-lib'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { AnyConsumer } from '../functions/kit/consumer.ts'
import type { AnyJob } from '../functions/kit/job.ts'
import type { AnyOperation } from '../functions/kit/operation.ts'
import { consumers } from '../functions/consumers.ts'
import { jobs } from '../functions/jobs.ts'
import { operations } from '../functions/operations.ts'
import { Area } from './area.ts'
import type { Context } from './context.ts'
import { Data } from './data.ts'
import { Edge } from './edge.ts'
import { Jobs } from './jobs.ts'
import { pascal } from './files.ts'
import type { Stage } from './stages.ts'

export type Lists = {
  readonly operations: readonly AnyOperation[]
  readonly jobs: readonly AnyJob[]
  readonly consumers: readonly AnyConsumer[]
}

/** The whole system of one stage: what must outlive, the door, an API stack for each area, and what runs by itself. */
export function build(
  app: App,
  stage: Stage,
  codeOf: (id: string) => Code,
  lists: Lists = { operations, jobs, consumers },
): void {
  const props = (name: string, description: string) => ({
    stackName: `evaluasi-${stage.name}-${name}`,
    description: `Evaluasi kinerja ASN (${stage.name}): ${description}`,
    env: { region: stage.region, ...(stage.account === undefined ? {} : { account: stage.account }) },
  })
  const data = new Data(app, 'Data', { ...props('data', 'table, secret, alarms'), stage })
  const context: Context = { stage, codeOf, table: data.table, secret: data.secret, alarms: data.alarms }
  const edge = new Edge(app, 'Edge', { ...props('edge', 'API, authorizer, sign-in'), context })
  for (const [area, ofArea] of Map.groupBy(lists.operations, operation => operation.area))
    new Area(app, `Api${pascal(area)}`, {
      ...props(`api-${area}`, `API, ${area}`),
      context,
      edge,
      operations: ofArea,
    })
  new Jobs(app, 'Jobs', { ...props('jobs', 'schedules, consumers of the stream'), context, ...lists })
  Tags.of(app).add('system', 'evaluasi-kinerja')
  Tags.of(app).add('stage', stage.name)
}

/** Findings of cdk-nag fail the synthesis. */
export function checkPolicies(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
}
