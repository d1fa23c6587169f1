import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentClient } from '../../functions/kit/cloud.ts'
import type { Key } from '../../functions/store/access.ts'
import { storedItem } from '../../functions/store/expressions.ts'
import { entryAfter, NO_HISTORY } from '../../functions/store/history.ts'
import * as keys from '../../functions/store/keys.ts'
import * as ranges from '../../functions/store/ranges.ts'
import { shardOf } from '../../functions/store/places.ts'
import type { Kind } from '../../functions/store/kinds.ts'
import { evaluationOf, liveTheQuarter, NURSE, Report } from '../support/quarter.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { type Change, flipped, whileTampered } from '../support/tampering.ts'
import { idOf, layTown, type Who } from '../support/town.ts'

let office: TestSystem
beforeAll(async () => {
  office = await openSystem({ now: '2026-01-10T09:00:00+07:00' })
  await layTown(office)
  await liveTheQuarter(office)
})
afterAll(() => office.close())

const delegations = async () =>
  (await office.table.all(ranges.delegationsTo(idOf('admin')))).toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
const delegationAt = async (n: number) => {
  const found = (await delegations())[n]
  if (found === undefined) throw new Error('there is no such delegation')
  return keys.delegation({ delegateId: found.delegateId, place: found.delegationId.slice(found.delegateId.length + 1) })
}

const verify = async () => Report.parse(await office.run('verifyHistory'))

test('what nobody has touched is as it was', async () => {
  expect(await verify()).toStrictEqual({ people: 9, skps: 4, evaluations: 15, periods: 5, faulty: 0, faults: [] })
})

const raw = () => documentClient(office.client)
const whileIt = (key: Key<Kind>, change: Change[1]) => whileTampered(office, [[key, change]], verify)

const at = (who: Who) => ({ employeeId: idOf(who), periodId: '2026-TW1', seq: 1 })
const skpAt = (who: Who) => ({ employeeId: idOf(who), year: 2026, seq: 1 })
const skpOf = (who: Who) => `${idOf(who)}-2026-1`
const main = async (who: Who) => {
  const [first] = await office.table.all(ranges.realisations(idOf(who), '2026-TW1'))
  return keys.realisation(idOf(who), '2026-TW1', first?.workResultId ?? '')
}
const roundKey = async () => {
  const [round] = await office.table.all(ranges.rounds('2026-TW2'))
  return keys.round('2026-TW2', round?.roundId ?? '')
}
const calibrationOf = (who: Who) => keys.calibration({ ...at(who), unitId: 'kec' })
const signed = keys.evaluation(at('hendra'))
const bySuperior = keys.evaluation(at('taufik'))
const period = keys.period('2026-TW1')
const shard = shardOf(idOf('hendra'))

type Case = readonly [string, () => Key<Kind> | Promise<Key<Kind>>, (string | number)[], string]
const CASES: Case[] = [
  [
    'a history entry of an evaluation: what it fixed',
    () => keys.history(evaluationOf('hendra'), 6),
    ['fixed', 'predicate'],
    evaluationOf('hendra'),
  ],
  ['a history entry: when it was', () => keys.history(evaluationOf('hendra'), 2), ['at'], evaluationOf('hendra')],
  ['a history entry: who it was', () => keys.history(evaluationOf('hendra'), 4), ['by'], evaluationOf('hendra')],
  ['a history entry: its digest', () => keys.history(evaluationOf('taufik'), 2), ['hash'], evaluationOf('taufik')],
  [
    'a history entry: what came before',
    () => keys.history(evaluationOf('taufik'), 2),
    ['previous'],
    evaluationOf('taufik'),
  ],
  ['a history entry: its place', () => keys.history(evaluationOf('taufik'), 2), ['seq'], evaluationOf('taufik')],
  ['a history entry of an SKP', () => keys.history(skpOf('hendra'), 3), ['fixed', 'content'], skpOf('hendra')],
  ['a history entry of a period', () => keys.history('2026-TW1', 1), ['fixed', 'reason'], '2026-TW1'],
  ['an approved SKP: a statement', () => keys.skp(skpAt('hendra')), ['workResults', 0, 'statement'], skpOf('hendra')],
  [
    'an approved SKP: a target',
    () => keys.skp(skpAt('hendra')),
    ['workResults', 1, 'indicators', 0, 'target'],
    skpOf('hendra'),
  ],
  [
    'an approved SKP: an accountability',
    () => keys.skp(skpAt('hendra')),
    ['accountability', 0, 'evidence'],
    skpOf('hendra'),
  ],
  ['an approved SKP: who approved it', () => keys.skp(skpAt('hendra')), ['approval', 'approvedBy'], skpOf('hendra')],
  ['an approved SKP: its head', () => keys.skp(skpAt('hendra')), ['historyHash'], skpOf('hendra')],
  ['a signed evaluation: its predicate', () => signed, ['judgement', 'predicate'], idOf('hendra')],
  ['a signed evaluation: when it was signed', () => signed, ['judgement', 'signedAt'], evaluationOf('hendra')],
  ['a signed evaluation: who signed it', () => signed, ['judgement', 'signedBy'], evaluationOf('hendra')],
  [
    'a signed evaluation: the reason of a deviation',
    () => signed,
    ['judgement', 'deviationReason'],
    evaluationOf('hendra'),
  ],
  ['a signed evaluation: whose it is', () => signed, ['name'], evaluationOf('hendra')],
  ['a signed evaluation: of which post', () => signed, ['position', 'name'], evaluationOf('hendra')],
  ['a signed evaluation: by whose default', () => bySuperior, ['by'], idOf('taufik')],
  ['a delivered evaluation: until when one objects', () => signed, ['objectBy'], evaluationOf('hendra')],
  ['an acknowledged evaluation: the comment', () => signed, ['comment'], evaluationOf('hendra')],
  ['a final evaluation: whether it was returned', () => bySuperior, ['returned'], evaluationOf('taufik')],
  ['an evaluation handed to the superior: his time', () => bySuperior, ['superiorDueAt'], evaluationOf('taufik')],
  [
    'an evaluation given back: the reason',
    () => keys.evaluation(at('kartika')),
    ['returnedReason'],
    evaluationOf('kartika'),
  ],
  ['a profile: who judges him', () => keys.employee(NURSE.employeeId), ['evaluatorId'], NURSE.employeeId],
  ['a profile: what he may do', () => keys.employee(NURSE.employeeId), ['roles', 0], 'roles.0 invalid_value'],
  ['a placement', () => keys.employee(NURSE.employeeId), ['placements', 0, 'institution'], NURSE.employeeId],
  ['a credit balance: its amount', () => keys.creditBalance(NURSE.employeeId), ['opening', 'amount'], NURSE.employeeId],
  ['a credit balance: its head', () => keys.creditBalance(NURSE.employeeId), ['historyHash'], NURSE.employeeId],
  [
    'an SKP given back: the reason',
    () => keys.skp({ employeeId: NURSE.employeeId, year: 2026, seq: 1 }),
    ['returnedReason'],
    `${NURSE.employeeId}-2026-1`,
  ],
  ['a delegation: until when', () => delegationAt(0), ['endsOn'], idOf('admin')],
  ['a delegation: whose office', () => delegationAt(0), ['delegatorId'], idOf('admin')],
  ['a delegation: the reason of the offer', () => delegationAt(0), ['reason'], idOf('admin')],
  ['a delegation: why it was declined', () => delegationAt(1), ['declineReason'], idOf('admin')],
  ['a delegation: why it was ended', () => delegationAt(2), ['endReason'], idOf('admin')],
  ['what one acts as', () => keys.employee(idOf('admin')), ['actings', 0, 'endsOn'], idOf('admin')],
  ['whose office is given away', () => keys.employee(idOf('kasi')), ['delegations', 0, 'delegateId'], idOf('kasi')],
  ['a calibration: the proposal', () => calibrationOf('hendra'), ['proposal', 'reason'], evaluationOf('hendra')],
  ['a calibration: the answer', () => calibrationOf('hendra'), ['answer', 'by'], evaluationOf('hendra')],
  ['a panel: whom he named', () => keys.panel(NURSE.employeeId, '2026-TW2'), ['givers', 0, 'employeeId'], '360'],
  [
    'a request for feedback: what about',
    () => keys.feedbackRequests(NURSE.employeeId, '2026-TW1'),
    ['asked', 0, 'about'],
    'minta',
  ],
  ['a round: until when', () => roundKey(), ['answerUntil'], 'answerUntil'],
  ['the calendar: a holiday', () => keys.calendar(2027), ['holidays', 0, 'name'], 'calendar-2027'],
  ['an objection: its reasons', () => keys.objection(at('hendra')), ['reasons'], evaluationOf('hendra')],
  [
    'an objection: what one side said',
    () => keys.objection(at('hendra')),
    ['explanations', 1, 'text'],
    evaluationOf('hendra'),
  ],
  ['an objection: the decision', () => keys.objection(at('hendra')), ['decision'], evaluationOf('hendra')],
  ['an objection: the recommendation', () => keys.objection(at('hendra')), ['recommendation'], evaluationOf('hendra')],
  ['the rating: the notes', () => keys.rating({ ...at('hendra'), by: 'penilai' }), ['notes'], evaluationOf('hendra')],
  ['the realisation of what was judged', () => main('hendra'), ['realisation'], evaluationOf('hendra')],
  ['its evidence', () => main('hendra'), ['evidence', 0, 'url'], evaluationOf('hendra')],
  ['an extension: its reason', () => period, ['extensions', 0, 'reason'], '2026-TW1'],
  ['an extension: who gave it', () => period, ['extensions', 0, 'by'], '2026-TW1'],
  ['a reopening: its reason', () => period, ['reopenings', 0, 'reason'], '2026-TW1'],
  ['a reopening: who proposed it', () => period, ['reopenings', 0, 'proposedBy'], '2026-TW1'],
  ['the end of a window', () => period, ['evaluationClosesAt'], '2026-TW1'],
  ['when a period was closed', () => period, ['closedAt'], 'closing 2026-TW1 1'],
  ['a closing: its digest', () => keys.closing('2026-TW1'), ['digest'], 'closing 2026-TW1'],
  ['a closing: what it counted', () => keys.closing('2026-TW1'), ['escalated'], 'closing 2026-TW1'],
  ['the closing after a reopening', () => keys.closing('2026-TW1', 1), ['digest'], 'closing 2026-TW1 1'],
  ['a shard of a closing', () => keys.closingShard('2026-TW1', shard), ['result', 'digest'], 'closing 2026-TW1'],
  [
    'whom a shard names',
    () => keys.closingShard('2026-TW1', shardOf(idOf('camat'))),
    ['result', 'withoutSkp', 0],
    'closing 2026-TW1',
  ],
  ['an outcome of the closing', () => keys.roster(at('hendra')), ['outcome', 'predicate'], 'roster at PERIOD#2026-TW1'],
  [
    'a head that the closing anchored',
    () => keys.roster(at('hendra')),
    ['outcome', 'heads', 'hash'],
    'closing 2026-TW1 1',
  ],
  [
    'an outcome of the closing before the reopening',
    () => keys.roster(at('hendra')),
    ['formerOutcomes', 0, 'heads', 'skpHash'],
    'closing 2026-TW1',
  ],
]

describe('one flipped byte is named', () => {
  test.each(CASES)('%s', async (_what, key, path, subject) => {
    const { faults, faulty } = await whileIt(await key(), item => flipped(item, path))
    expect(faulty).toBeGreaterThan(0)
    expect(faults.map(fault => `${fault.subject} ${fault.where}`).join()).toContain(subject)
  })
})

describe('what is missing is named', () => {
  test.each([
    ['a history entry in between', () => keys.history(evaluationOf('hendra'), 2), evaluationOf('hendra')],
    ['the last history entry', () => keys.history(skpOf('hendra'), 3), skpOf('hendra')],
    ['an entry of a period', () => keys.history('2026-TW1', 3), '2026-TW1'],
    ['an approved SKP', () => keys.skp(skpAt('hendra')), skpOf('hendra')],
    ['a signed evaluation', () => signed, evaluationOf('hendra')],
    ['the words of an objection', () => keys.objection(at('hendra')), evaluationOf('hendra')],
    ['its rating', () => keys.rating({ ...at('hendra'), by: 'penilai' }), evaluationOf('hendra')],
    ['the realisation of what was judged', () => main('hendra'), evaluationOf('hendra')],
    ['a closing', () => keys.closing('2026-TW1'), 'closing 2026-TW1'],
    ['a shard of a closing', () => keys.closingShard('2026-TW1', shard, 1), 'closing 2026-TW1 1'],
    ['a credit balance', () => keys.creditBalance(NURSE.employeeId), `${NURSE.employeeId}-angka-kredit`],
    ['a calibration', () => calibrationOf('hendra'), evaluationOf('hendra')],
    ['an entry of the roster', () => keys.roster(at('hendra')), 'closing 2026-TW1'],
  ] satisfies (readonly [string, () => Key<Kind> | Promise<Key<Kind>>, string])[])(
    '%s',
    async (_what, key, subject) => {
      const { faults } = await whileIt(await key(), () => undefined)
      expect(faults.map(fault => fault.subject)).toContain(subject)
    },
  )
})

test('a chain that was forged as a whole, head and all, is named by the closing that anchored it', async () => {
  const subject = evaluationOf('kartika')
  const entries = await office.table.all(ranges.history(subject))
  const evaluation = await office.table.get(keys.evaluation(at('kartika')))
  if (evaluation === undefined) throw new Error('there is no evaluation')
  const client = raw()
  let head = NO_HISTORY
  for (const { subject: _, seq: _seq, previous: _before, hash: _hash, ...act } of entries) {
    const { from, onBehalfOf, ...rest } = act
    const optional = { ...(from && { from }), ...(onBehalfOf && { onBehalfOf }) }
    const forged = entryAfter(subject, head, { ...rest, ...optional, by: 'somebody' })
    head = forged.head
    await client.send(new PutCommand({ TableName: office.tableName, Item: storedItem(forged.write) }))
  }
  const found = await whileIt(keys.evaluation(at('kartika')), item => ({ ...item, ...head }))
  expect(found.faults).toContainEqual({
    kind: 'evaluation',
    subject,
    what: 'altered',
    where: expect.stringContaining('anchored by a closing'),
  })
  expect(found.faults.filter(({ where }) => !where.includes('anchored'))).toStrictEqual([])
  for (const entry of entries)
    await client.send(
      new PutCommand({
        TableName: office.tableName,
        Item: storedItem({
          action: 'PutItem',
          key: keys.history(subject, entry.seq),
          item: entry,
          when: { absent: true },
        }),
      }),
    )
})

test('nothing was written by it, and everything is as it was', async () => {
  expect((await verify()).faulty).toBe(0)
})
