import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { consumers } from '../../functions/consumers.ts'
import { preToken } from '../../functions/identity/pre-token.ts'
import { jobs } from '../../functions/jobs.ts'
import type { AnyConsumer } from '../../functions/kit/consumer.ts'
import type { AnyJob } from '../../functions/kit/job.ts'
import { type AnyOperation, grantsOf } from '../../functions/kit/operation.ts'
import { operations } from '../../functions/operations.ts'
import { FAMILY, type Grants, INDEX_FAMILY } from '../../functions/store/kinds.ts'
import * as keys from '../../functions/store/keys.ts'
import { tableStatements } from '../../infra/constructs/grants.ts'
import { functionOf, functions, roleOf, type Statement, statementsOf } from './synthesised.ts'
import { HELD_FAMILIES, handsOf } from '../support/few-hands.ts'
import { correctionItem } from '../support/corrections.ts'
import { guidanceItem } from '../support/guidance.ts'
import { followUpItem } from '../support/follow-ups.ts'
import { observationItem } from '../support/observations.ts'

const OPERATIONS: readonly AnyOperation[] = operations
const JOBS: readonly AnyJob[] = jobs
const CONSUMERS: readonly AnyConsumer[] = consumers

const declared: readonly { id: string; grants: Grants; invokes: readonly string[]; mail?: AnyJob['mail'] }[] = [
  ...OPERATIONS.map(operation => ({ id: operation.id, grants: grantsOf(operation), invokes: [] })),
  ...CONSUMERS.map(({ id, table, invokes = [] }) => ({ id, grants: table, invokes })),
  ...JOBS.map(({ id, table, invokes = [], mail }) => ({ id, grants: table, invokes, ...(mail && { mail }) })),
  { id: preToken.id, grants: preToken.table, invokes: [] },
  { id: 'notFound', grants: {}, invokes: [] },
]

/** Read back from the template: `GetItem EMPLOYEE` on the table, `Query byUnit INUNIT` on an index. */
const LeadingKeys = z.strictObject({
  'ForAllValues:StringLike': z.strictObject({ 'dynamodb:LeadingKeys': z.array(z.string()).check(z.minLength(1)) }),
})
const TableArn = z.strictObject({ 'Fn::ImportValue': z.string().check(z.regex(/TableCD117FA1Arn/)) })
const IndexArn = z.strictObject({
  'Fn::Join': z.tuple([z.literal(''), z.tuple([TableArn, z.string().check(z.regex(/^\/index\/[A-Za-z]+$/))])]),
})

function readBack(statement: Statement): string[] {
  const index = IndexArn.safeParse(statement.Resource)
  const place = index.success ? ` ${index.data['Fn::Join'][1][1].slice('/index/'.length)}` : ''
  if (!index.success) TableArn.parse(statement.Resource)
  const families = LeadingKeys.parse(statement.Condition)['ForAllValues:StringLike']['dynamodb:LeadingKeys']
  return statement.Action.flatMap(action =>
    families.map(family => `${action.slice('dynamodb:'.length)}${place} ${family.replace(/#\*$/, '')}`),
  )
}

const isTableStatement = ({ Action, Condition }: Statement) =>
  Condition !== undefined ||
  Action.some(action => /^dynamodb:(?!DescribeStream|GetRecords|GetShardIterator|ListStreams)/.test(action))

function expected(grants: Grants): string[] {
  const lines = Object.entries(grants).flatMap(([kind, actions]) =>
    actions.map(action => {
      const families: { [kind: string]: string } = FAMILY
      const byUnit: { [kind: string]: string } = INDEX_FAMILY.byUnit
      const byActor: { [kind: string]: string } = INDEX_FAMILY.byActor
      const byTeam: { [kind: string]: string } = INDEX_FAMILY.byTeam
      if (action === 'QueryByUnit') return `Query byUnit ${byUnit[kind]}`
      if (action === 'QueryByActor') return `Query byActor ${byActor[kind]}`
      if (action === 'QueryByTeam') return `Query byTeam ${byTeam[kind]}`
      return `${action} ${families[kind]}`
    }),
  )
  return [...new Set(lines)].toSorted()
}

describe('what a function may do', () => {
  it('has a function for every declaration and a declaration for every function', () => {
    expect([...functions.keys()].toSorted()).toEqual(declared.map(({ id }) => id).toSorted())
  })

  it.each(declared)('$id may do to the table exactly what it declares', ({ id, grants }) => {
    const granted = statementsOf(roleOf(functionOf(id)))
      .filter(isTableStatement)
      .flatMap(readBack)
    expect([...new Set(granted)].toSorted()).toEqual(expected(grants))
    expect(granted).toHaveLength(new Set(granted).size)
  })

  it.each(declared)('$id may hand work to those that it names, and to nobody else', ({ id, invokes }) => {
    const resource = functionOf(id)
    const invoked = statementsOf(roleOf(resource))
      .filter(({ Action }) => Action.includes('lambda:InvokeFunction'))
      .map(({ Resource }) => Resource)
    expect(invoked).toEqual(invokes.map(name => ({ 'Fn::GetAtt': [functionOf(name).logicalId, 'Arn'] })))
    const { Variables } = Environment.parse(resource.properties['Environment'] ?? { Variables: {} })
    const named = Object.keys(Variables).filter(name => name.startsWith('FUNCTION_'))
    expect(named).toEqual(invokes.map(name => `FUNCTION_${name.toUpperCase()}`))
  })

  it.each(declared)('$id may send e-mail only where it says so, as one sender through one set', ({ id, mail }) => {
    const sending = statementsOf(roleOf(functionOf(id))).filter(({ Action }) =>
      Action.some(action => action.startsWith('ses:')),
    )
    expect(sending.map(({ Action }) => Action)).toEqual(mail === 'sends' ? [['ses:SendEmail']] : [])
    const [resources = []] = sending.map(({ Resource }) => [Resource].flat().map(arn => JSON.stringify(arn)))
    expect(resources.map(arn => /:ses:ap-southeast-3:.*:([a-z-]+\/[a-z.-]+)"/.exec(arn)?.[1])).toEqual(
      mail === 'sends' ? ['identity/kertapati.example', 'configuration-set/evaluasi-prod'] : [],
    )
    const { Variables } = Environment.parse(functionOf(id).properties['Environment'] ?? { Variables: {} })
    expect('MAIL_SENDER' in Variables).toBe(mail !== undefined)
  })

  it.each(HELD_FAMILIES)('lets these few alone reach %s, by whatever pattern of keys [III.C.15]', family => {
    const reaching = [...functions.keys()].flatMap(id => {
      const lines = statementsOf(roleOf(functionOf(id)))
        .filter(isTableStatement)
        .flatMap(statement => readBack(statement))
        .map(line => line.split(' '))
      const actions = lines.flatMap(([action = '', ...rest]) => (covers(rest.at(-1) ?? '', family) ? [action] : []))
      return actions.length === 0 ? [] : [`${id}: ${[...new Set(actions)].toSorted().join(' ')}`]
    })
    expect(reaching.toSorted()).toEqual(handsOf(family))
  })

  it('asks for one statement an action, so that the keys of a mixed batch fit it', () => {
    for (const { id } of declared) {
      const reads = statementsOf(roleOf(functionOf(id))).filter(({ Action }) =>
        Action.includes('dynamodb:BatchGetItem'),
      )
      expect(reads.length, id).toBeLessThan(2)
    }
  })

  it('never allows an action with a star, a scan, or a whole service', () => {
    for (const resource of functions.values())
      for (const { Action } of statementsOf(roleOf(resource)))
        for (const action of Action) expect(action).toMatch(/^[a-z0-9]+:(?!Scan$|PartiQL)[A-Za-z]+$/)
  })

  it('gives every function a role of its own', () => {
    const roles = [...functions.values()].map(resource => `${resource.stack} ${roleOf(resource).logicalId}`)
    expect(new Set(roles).size).toBe(roles.length)
  })

  it('knows the partition key of every kind by its family', () => {
    const at = { employeeId: 'a'.repeat(16), periodId: '2026-TW1', seq: 1, year: 2026, by: 'penilai' as const }
    const samples = [
      keys.employee('e'),
      keys.staff('e'),
      keys.nip('h'),
      keys.email('h'),
      keys.unit('u'),
      keys.region(),
      keys.cycle(2026),
      keys.calendar(2026),
      keys.period('2026-TW1'),
      keys.achievement('2026-TW1', 'u'),
      keys.skp(at),
      keys.evaluation(at),
      keys.realisation('e', '2026-TW1', 'w'),
      keys.actionPlan('e', '2026-TW1'),
      keys.rating(at),
      keys.objection(at),
      keys.assignment({ employeeId: 'e', place: 'p' }),
      keys.team('t'),
      keys.resourceSupport({ employeeId: 'e', year: 2026, resourceId: 'r' }),
      keys.teamMember({ teamId: 't', assignmentId: 'e-p' }),
      keys.overdueObjection('e'),
      keys.creditBalance('e'),
      keys.roster(at),
      keys.closing('2026-TW1'),
      keys.closingShard('2026-TW1', 1),
      keys.reopening('2026-TW1', 1),
      keys.reopenedShard('2026-TW1', 1, 1),
      keys.count('2026-TW1', 'u'),
      keys.counted('e'),
      keys.predicateCount('2026-TW1', 'u'),
      keys.publication('2026-TW1'),
      keys.surveyAnswer(2026, 'a'),
      keys.surveyAnswered('e', 2026),
      keys.surveyResult(2026),
      keys.surveyComment(2026, 'a'),
      keys.explanation(2026),
      keys.explanationReading('e', 2026),
      keys.fairness('2026-TW1'),
      keys.calibration({ ...at, unitId: 'u' }),
      keys.resultsReport({ ...at, officeId: 'o' }),
      keys.reportCount('2026-TW1', 'o'),
      keys.feedback('e', '2026-TW1', 'f'),
      keys.releasedFeedback('e', '2026-TW1', 'p'),
      keys.feedbackAuthor('f'),
      keys.voice('e', '2026-TW1', 'f'),
      keys.givenFeedback('e', '2026-TW1', 'f'),
      keys.feedbackQueue('2026-TW1', 'e'),
      keys.round('2026-TW1', 'r'),
      keys.roundUnit('2026-TW1', 'u'),
      keys.panel('e', '2026-TW1'),
      keys.invitation('e', '2026-TW1'),
      keys.feedbackRequests('e', '2026-TW1'),
      keys.roundAnswer('e', '2026-TW1', 'a'),
      keys.givenAnswer('e', '2026-TW1', 'f'),
      keys.outsiders('e', '2026-TW1'),
      keys.outsideLink('o'),
      keys.outsideAddress('o'),
      keys.outsideLetter({ outsiderId: 'o', seq: 1 }),
      keys.preference('e'),
      keys.reminder('2026-03-25', 'e'),
      keys.reminderRun('2026-03-25', 1),
      keys.reminderDay(),
      keys.history('s', 1),
      keys.delegation({ delegateId: 'e', place: 'p' }),
      keys.training('2026-t'),
      keys.trainingPlaces('2026-t'),
      keys.trainee({ employeeId: 'e', trainingId: '2026-t' }),
      keys.enrolment({ employeeId: 'e', trainingId: '2026-t' }),
      keys.trainingBudget(2026, 'u'),
      keys.trainingFunds(2026, 'u'),
      keys.creditBalance('e'),
      keys.access('e', 0, 'l'),
      keys.idempotency('h'),
      keys.correction(correctionItem({ employeeId: 'e', name: 'n' })),
      keys.followUp(followUpItem('e')),
      keys.developmentItem({ employeeId: 'e', place: 'p' }),
      keys.developmentLine(2026, 'i'),
      keys.competencyNeed(2026, 'g'),
      keys.observation(observationItem('e')),
      keys.documentation({ employeeId: 'e', periodId: '2026-TW1', spanId: '2026-B01' }),
      keys.feedbackSchedule('e', 2026),
      keys.guidance(guidanceItem('e')),
      keys.guidanceFeedback('g'),
      keys.roleMatrix('m'),
      keys.roles({ employeeId: 'e', year: 2026, matrixId: 'm' }),
      keys.counselling({ employeeId: 'e', place: 'p' }),
      keys.behaviour('c'),
      keys.counsellingRecord('c'),
      keys.correctionLine(correctionItem({ employeeId: 'e', name: 'n' })),
    ]
    expect(new Set(samples.map(({ item }) => item))).toEqual(new Set(Object.keys(FAMILY)))
    for (const { item, pk } of samples) {
      const [pattern = ''] = leadingKeysOf({ [item]: ['GetItem'] })
      expect(pattern.endsWith('#*') ? pk.startsWith(pattern.slice(0, -1)) : pk === pattern, `${pk} ~ ${pattern}`).toBe(
        true,
      )
    }
  })
})

/** Whether a pattern of leading keys lets through a key of this family: `*` and `?` as IAM reads them. */
function covers(pattern: string, family: string): boolean {
  const as = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${as}(#.*)?$`).test(`${family}#any`)
}

const Environment = z.object({ Variables: z.record(z.string(), z.unknown()) })

function leadingKeysOf(grants: Grants): string[] {
  return tableStatements(grants, { tableArn: 'table' }).flatMap(
    statement =>
      LeadingKeys.parse(statement.toStatementJson().Condition)['ForAllValues:StringLike']['dynamodb:LeadingKeys'],
  )
}
