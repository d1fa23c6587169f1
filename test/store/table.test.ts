import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentClient } from '../../functions/kit/cloud.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import * as ranges from '../../functions/store/ranges.ts'
import { openTable } from '../../functions/store/table.ts'
import { employeeIdOf, employeeItem, evaluationItem } from '../support/evaluations.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { write } from '../support/town.ts'

let system: TestSystem
let n = 0
/** Withheld from the next batches that are read, as a busy table does. */
let withheld = 0
beforeAll(async () => {
  system = await openSystem({
    middleware: client =>
      client.middlewareStack.add(
        (next, context) => async args => {
          const keysOf = 'RequestItems' in args.input ? Object.entries(args.input.RequestItems ?? {}) : []
          const [[name, asked] = []] = keysOf
          if (context.commandName !== 'BatchGetItemCommand' || withheld === 0 || !asked || !('Keys' in asked))
            return next(args)
          withheld -= 1
          const Keys = asked.Keys ?? []
          const some = { RequestItems: { [name ?? '']: { ...asked, Keys: Keys.slice(0, 10) } } }
          const result = await next({ ...args, input: some })
          const UnprocessedKeys = { [name ?? '']: { Keys: Keys.slice(10) } }
          return { ...result, output: { ...result.output, UnprocessedKeys } }
        },
        { step: 'initialize', name: 'withholding' },
      ),
  })
})
afterAll(() => system.close())

const employee = () => employeeItem((n += 1))
const put = (
  item: ReturnType<typeof employee>,
  when: { absent: true } | { equals: { version: number } } = { absent: true },
) => ({ action: 'PutItem', key: keys.employee(item.employeeId), item, when }) as const
const entry = (subject: string, seq: number): AnyWrite => ({
  action: 'PutItem',
  key: keys.history(subject, seq),
  item: { subject, seq, at: 1, by: 'x', operation: 'o', to: 't', fixed: {}, previous: '', hash: '' },
  when: { absent: true },
})

describe('two who write at once', () => {
  test('one wins, the other is told what stands there now', async () => {
    const one = employee()
    await write(system, [put(one)])
    const writers = ['Kiri', 'Kanan'].map(name =>
      system.table.commit([put({ ...one, name, version: 2 }, { equals: { version: 1 } })]),
    )
    const outcomes = await Promise.all(writers)
    expect(outcomes.map(({ failed }) => failed).toSorted()).toEqual([false, true])
    const winner = outcomes[0]?.failed === false ? 'Kiri' : 'Kanan'
    expect(outcomes.find(({ failed }) => failed)).toMatchObject({ index: 0, old: { name: winner, version: 2 } })
    expect(await system.table.get(keys.employee(one.employeeId))).toMatchObject({ name: winner })
  })

  test('of two transactions one is whole and the other is nothing', async () => {
    const one = employee()
    await write(system, [put(one)])
    const outcomes = await Promise.all(
      [1, 2].map(seq =>
        system.table.commit([put({ ...one, version: 2 }, { equals: { version: 1 } }), entry(one.employeeId, seq)]),
      ),
    )
    expect(outcomes.map(({ failed }) => failed).toSorted()).toEqual([false, true])
    expect(await system.table.all(ranges.history(one.employeeId))).toHaveLength(1)
  })

  test('the write whose condition failed is named by its place', async () => {
    const [there, absent] = [employee(), employee()]
    await write(system, [put(there)])
    expect(await system.table.commit([put(absent), entry('x', 1), put(there)])).toMatchObject({
      failed: true,
      index: 2,
      old: { version: 1 },
    })
    expect(await system.table.get(keys.employee(absent.employeeId))).toBeUndefined()
  })
})

describe('a writer who asks twice, because the answer was lost', () => {
  test('knows his own first try of a single write', async () => {
    const one = put(employee())
    expect(await system.table.commit([one], 'saya')).toEqual({ failed: false })
    expect(await system.table.commit([one], 'saya')).toEqual({ failed: false })
  })

  test('takes nobody else’s for his', async () => {
    const one = put(employee())
    await system.table.commit([one], 'saya')
    expect(await system.table.commit([one], 'orang lain')).toMatchObject({ failed: true, old: { wroteBy: 'saya' } })
    expect(await system.table.commit([one])).toMatchObject({ failed: true })
  })
})

test('nothing to write is nothing that fails', async () => {
  expect(await system.table.commit([])).toEqual({ failed: false })
})

describe('a deadline in the condition', () => {
  const of = evaluationItem({ employeeId: employeeIdOf(90_000), closesAt: 1000 })
  const by = (now: number) =>
    system.table.commit([
      {
        action: 'PutItem',
        key: keys.evaluation(of),
        item: of,
        when: { equals: { version: 1 }, atLeast: { closesAt: now } },
      },
    ])

  test('holds to its last millisecond', async () => {
    await write(system, [{ action: 'PutItem', key: keys.evaluation(of), item: of, when: { absent: true } }])
    expect(await by(1000)).toEqual({ failed: false })
    expect(await by(1001)).toMatchObject({ failed: true })
  })
})

describe('reading', () => {
  test('page by page is gapless, in order, and ends', async () => {
    await write(
      system,
      [1, 2, 3, 4, 5, 6, 7].map(seq => entry('halaman', seq)),
    )
    const seen: number[] = []
    let page = await system.table.page(ranges.history('halaman'), 3)
    for (let pages = 1; pages < 9; pages += 1) {
      seen.push(...page.items.map(({ seq }) => seq))
      if (page.next === undefined) break
      page = await system.table.page(ranges.history('halaman'), 3, page.next)
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(await system.table.all(ranges.history('halaman'))).toHaveLength(7)
  })

  test('an index page by page, by name', async () => {
    const people = ['Wati', 'Ani', 'Édi', 'Budi', 'ani'].map(name => ({ ...employee(), name, unitId: 'indeks' }))
    await write(
      system,
      people.map(one => put(one)),
    )
    const first = await system.table.list(ranges.employeesOfUnit('indeks'), 3)
    const rest = await system.table.list(ranges.employeesOfUnit('indeks'), 3, first.next)
    expect([...first.items, ...rest.items].map(({ name }) => name.toLowerCase())).toEqual([
      'ani',
      'ani',
      'budi',
      'wati',
      'édi',
    ])
    expect(await system.table.listAll(ranges.employeesOfUnit('indeks', 'AN'))).toHaveLength(2)
  })

  const many = async (count: number) => {
    const people = Array.from({ length: count }, employee)
    await write(
      system,
      people.map(one => put(one)),
    )
    return people.map(({ employeeId }) => keys.employee(employeeId))
  }

  test('230 items at once, some asked for twice and one that is not there', async () => {
    const wanted = await many(230)
    const found = await system.table.getAll([...wanted, ...wanted.slice(0, 5), keys.employee('tidak-ada')])
    expect(new Set(found.map(({ employeeId }) => employeeId)).size).toBe(230)
    expect(found).toHaveLength(230)
  })

  test('again what a busy table has withheld', async () => {
    const wanted = await many(120)
    withheld = 3
    expect(await system.table.getAll(wanted)).toHaveLength(120)
    expect(withheld).toBe(0)
  })
})

test('an item that cannot be read is never half believed, and what stands in it is not told', async () => {
  const employeeId = employeeIdOf(80_000)
  const secret = '199001012015041001'
  const Item = {
    ...{ pk: { S: `EMPLOYEE#${employeeId}` }, sk: { S: 'PROFILE' }, item: { S: 'employee' } },
    ...{
      employeeId: { S: employeeId },
      name: { S: 'Rahasia' },
      kind: { S: secret },
      nip: { N: secret },
      version: { N: '1' },
    },
    ...{ unitPk: { S: 'INUNIT#rusak' }, unitSk: { S: 'rahasia#1' } },
  }
  await system.client.send(new PutItemCommand({ TableName: system.tableName, Item }))
  const reads = [
    () => system.table.get(keys.employee(employeeId)),
    () => system.table.getAll([keys.employee(employeeId)]),
    () => system.table.listAll(ranges.employeesOfUnit('rusak')),
  ]
  for (const read of reads) {
    const error: unknown = await read().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(String(error)).toMatch(/unreadable employee .*kind/)
    expect(String(error)).not.toContain(secret)
    expect(String(error)).not.toContain('ahasia')
  }
})

test('what a function did not declare it may not do, whatever the table would say', async () => {
  const table = openTable({ client: documentClient(system.client), name: system.tableName }, { employee: ['GetItem'] })
  await expect(table.get(keys.unit('kec'))).rejects.toThrow('not declared: GetItem on unit')
  await expect(table.commit([put(employee())])).rejects.toThrow('not declared: PutItem on employee')
  await expect(table.getAll([keys.employee('x')])).rejects.toThrow('not declared: BatchGetItem on employee')
})
