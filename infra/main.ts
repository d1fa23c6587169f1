import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { acknowledgeAll } from './acknowledgements.ts'
import { build, checkPolicies } from './app.ts'
import { BUILD_FOLDER, bundle } from './bundle.ts'
import { stageOf } from './stages.ts'

/** `cdk deploy --all -c stage=prod`; without a stage it is `dev`. */
const app = new App()
const stage = stageOf(String(app.node.tryGetContext('stage') ?? 'dev'))
await bundle()
build(app, stage, id => Code.fromAsset(join(BUILD_FOLDER, id)))
acknowledgeAll(app)
checkPolicies(app)
app.synth()
