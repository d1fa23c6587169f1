import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnUserPoolUser,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito'
import type { ILogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { preToken } from '../functions/identity/pre-token.ts'
import { API_SCOPE } from '../functions/identity/scope.ts'
import { acknowledge } from './acknowledgements.ts'
import { GrantedFunction } from './constructs/granted-function.ts'
import { HumanAlarm } from './constructs/human-alarm.ts'
import type { Context } from './context.ts'
import { pascal } from './files.ts'
import { signInPages, type Stage } from './stages.ts'

type Props = { readonly context: Context; readonly logGroup: ILogGroup }

/** A user pool for a stage that names no issuer. People are found by their verified e-mail; the pool knows no roles. */
export class Identity extends Construct {
  readonly issuer: string
  readonly audience: string[]

  constructor(scope: Construct, id: string, { context, logGroup }: Props) {
    super(scope, id)
    const { stage } = context
    const pool = this.#pool(stage)
    this.#trigger(pool, context, logGroup)
    this.#firstAdministrators(pool, stage)
    const client = this.#client(pool, stage)
    // an access token of Cognito has no `aud`: the authorizer takes its `client_id` for it
    this.audience = [client.userPoolClientId]
    this.issuer = pool.userPoolProviderUrl
  }

  #pool(stage: Stage): UserPool {
    const pool = new UserPool(this, 'Pool', {
      // access tokens can be changed from this plan on
      featurePlan: FeaturePlan.ESSENTIALS,
      // whoever has no employee with his e-mail gets a token without a role, which opens nothing
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      userVerification: {
        emailSubject: 'Kode verifikasi Evaluasi Kinerja',
        emailBody: 'Kode verifikasi akun Evaluasi Kinerja Anda: {####}',
      },
      userInvitation: {
        emailSubject: 'Akun Evaluasi Kinerja Anda',
        emailBody:
          'Akun Anda: {username}. Kata sandi sementara: {####}. Masuk dalam tiga hari, lalu ganti kata sandi ini.',
      },
      // an e-mail counts only after its owner has proved it, also when it is changed
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: !stage.disposable,
      removalPolicy: stage.disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    })
    acknowledge(
      pool,
      'AwsSolutions-COG8',
      'Plus adds risk scores at a price a person; a second factor is required of everyone, and roles come from the table.',
    )
    pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `evaluasi-kinerja-${stage.name}-${Aws.ACCOUNT_ID}` },
    })
    return pool
  }

  #trigger(pool: UserPool, context: Context, logGroup: ILogGroup): void {
    const { function: trigger } = new GrantedFunction(this, pascal(preToken.id), {
      context,
      id: preToken.id,
      summary: preToken.summary,
      grants: preToken.table,
      logGroup,
      memorySize: 512,
      // Cognito waits five seconds and no longer
      timeout: Duration.seconds(5),
      environment: { FIRST_ADMINISTRATORS: context.stage.firstAdministrators.join(' ') },
    })
    pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, trigger, LambdaVersion.V2_0)
    new HumanAlarm(this, 'SignInFails', {
      heading: 'Nobody can sign in',
      impact: preToken.impact,
      topic: context.alarms,
      metric: trigger.metricErrors({ period: Duration.minutes(5) }),
      threshold: 3,
      evaluationPeriods: 1,
    })
  }

  /** They get a letter with a first password, so that a fresh deployment can be entered. */
  #firstAdministrators(pool: UserPool, stage: Stage): void {
    for (const email of stage.firstAdministrators)
      new CfnUserPoolUser(this, `FirstAdministrator ${email}`, {
        userPoolId: pool.userPoolId,
        username: email,
        desiredDeliveryMediums: ['EMAIL'],
        userAttributes: [
          { name: 'email', value: email },
          { name: 'email_verified', value: 'true' },
        ],
      })
  }

  #client(pool: UserPool, stage: Stage): UserPoolClient {
    const [server = '', scopeName = ''] = API_SCOPE.split('/')
    const scope = new ResourceServerScope({ scopeName, scopeDescription: 'Evaluasi kinerja' })
    const api = pool.addResourceServer('Api', { identifier: server, scopes: [scope] })
    const email = new ClientAttributes().withStandardAttributes({ email: true })
    return pool.addClient('Portal', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      authFlows: { userSrp: false },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.resourceServer(api, scope)],
        ...signInPages(stage),
      },
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }),
      writeAttributes: email,
      // a role that was taken away is gone when the token is: a quarter of an hour
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
    })
  }
}
