import * as z from 'zod/mini'

const VerifiedEmail = z.string().check(z.email(), z.toLowerCase())
const Origin = z.string().check(z.regex(/^https?:\/\/[^/]+$/))

const StageShape = z.strictObject({
  name: z.string().check(z.regex(/^[a-z][a-z0-9]{1,11}$/)),
  /** Absent: the account of whoever deploys. */
  account: z.optional(z.string().check(z.regex(/^\d{12}$/))),
  region: z._default(z.string(), 'ap-southeast-3'),
  /** An identity provider that is there already; its access tokens must carry `employee_id`, `roles` and the scope. Absent: a Cognito user pool is made. */
  issuer: z.optional(z.url({ protocol: /^https$/ })),
  audience: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** Where the portal is served from; nobody else's page may call the API. */
  corsOrigins: z.array(Origin),
  /** Verified e-mails that may act as administrator before any employee is in the table. */
  firstAdministrators: z.array(VerifiedEmail).check(z.minLength(1)),
  /** Who is told when something fails. */
  alarmEmail: z.optional(z.email()),
  architecture: z._default(z.enum(['arm64', 'x86_64']), 'arm64'),
  logRetentionDays: z.union([z.literal(30), z.literal(90), z.literal(365), z.literal(731)]),
  throttling: z.strictObject({ requestsPerSecond: z.int().check(z.gte(1)), burst: z.int().check(z.gte(1)) }),
  concurrency: z.strictObject({
    /** The most copies at once of a function that another one hands work to; takes this many from the account's pool. Absent: no limit of its own. */
    invoked: z.optional(z.int().check(z.gte(1))),
    /** The most copies at once of a function that writes and asks for no login: a flood at it takes no more of the account's pool. Absent: no limit of its own. */
    open: z.optional(z.int().check(z.gte(1))),
    /** Batches at once of one stream shard; the order holds for one partition. */
    batchesPerShard: z.int().check(z.gte(1), z.lte(10)),
  }),
  /** Who reminders come from. Absent: nobody is sent anything. */
  mail: z.optional(
    z.strictObject({
      /** `Name <address>` or an address, under the identity. */
      sender: z.string().check(z.regex(/^(?:[^<>\r\n"]+ <[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/)),
      /** The domain or address that is verified in Amazon SES, in this account and region. */
      identity: z.string().check(z.regex(/^[^\s*/]+$/)),
      /** Where the portal is served, with its page `/preferensi`: what letters link to. Absent: they link to nothing. */
      portal: z.optional(Origin),
    }),
  ),
  /** Throw the data away with the stack. For trials only. */
  disposable: z._default(z.boolean(), false),
  /** Who may take a function's role to try what it may do (`scripts/smoke.ts`). Never on a stage with real people. */
  smokePrincipal: z.optional(z.string().check(z.regex(/^arn:aws:iam::\d{12}:(role|user)\/.+$/))),
})

/** What differs between deployments, and nothing else. */
export const Stage = StageShape.check(
  z.refine(stage => (stage.issuer === undefined) === (stage.audience === undefined), {
    message: 'issuer and audience are given together or not at all',
  }),
  z.refine(({ mail }) => mail === undefined || addressOf(mail.sender).endsWith(mail.identity.toLowerCase()), {
    message: 'the sender is under the identity',
  }),
  z.refine(stage => stage.disposable || stage.smokePrincipal === undefined, {
    message: 'only a disposable stage has a smokePrincipal',
  }),
)
export type Stage = z.output<typeof Stage>

const addressOf = (sender: string) => (/<(.+)>$/.exec(sender)?.[1] ?? sender).toLowerCase()

const STAGES: Readonly<Record<string, z.input<typeof Stage>>> = {
  dev: {
    name: 'dev',
    corsOrigins: ['http://localhost:5173'],
    firstAdministrators: ['admin.kepegawaian@kertapati.example'],
    logRetentionDays: 30,
    throttling: { requestsPerSecond: 50, burst: 100 },
    concurrency: { batchesPerShard: 1 },
    disposable: true,
  },
  prod: {
    name: 'prod',
    corsOrigins: ['https://kinerja.kertapati.example'],
    firstAdministrators: ['admin.kepegawaian@kertapati.example'],
    alarmEmail: 'pusat.data@kertapati.example',
    logRetentionDays: 731,
    throttling: { requestsPerSecond: 500, burst: 1000 },
    concurrency: { invoked: 16, open: 5, batchesPerShard: 2 },
    mail: {
      sender: 'Evaluasi Kinerja <evaluasi-kinerja@kertapati.example>',
      identity: 'kertapati.example',
    },
  },
}

export const stageNames = Object.keys(STAGES)

export function stageOf(name: string): Stage {
  const stage = STAGES[name]
  if (stage === undefined) throw new Error(`unknown stage "${name}": -c stage=${stageNames.join('|')}`)
  return Stage.parse(stage)
}

/** Where the portal's sign-in comes back to and where it ends. */
export function signInPages({ corsOrigins }: Pick<Stage, 'corsOrigins'>) {
  return {
    callbackUrls: corsOrigins.map(origin => `${origin}/auth/callback`),
    logoutUrls: corsOrigins.map(origin => `${origin}/`),
  }
}
