import { type App, Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

const NOTED = 'evaluasi:acknowledge'

export type Acknowledgement = { readonly construct: IConstruct; readonly id: string; readonly reason: string }

/** Notes beside a construct why a rule does not hold for it. Nothing is silenced before `acknowledgeAll`. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  construct.node.addMetadata(NOTED, { id, reason })
}

/** Every note of the tree, so that a test can hold it against what the rules really say. */
export function acknowledgementsIn(app: App): Acknowledgement[] {
  return app.node
    .findAll()
    .flatMap(construct =>
      construct.node.metadata.flatMap(({ type, data }) =>
        type === NOTED ? [{ construct, id: String(data.id), reason: String(data.reason) }] : [],
      ),
    )
}

export function acknowledgeAll(app: App): void {
  for (const { construct, id, reason } of acknowledgementsIn(app)) Validations.of(construct).acknowledge({ id, reason })
}
