import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Actor } from '../../functions/domain/people/employee.ts'
import { atOnce } from '../../functions/kit/at-once.ts'
import { methodOf } from '../../functions/kit/operation.ts'
import { operations } from '../../functions/operations.ts'
import { type Answer, openSystem, type TestSystem } from '../support/system.ts'
import { write } from '../support/town.ts'
import { type Caller, CALLERS, type Group, MATRIX, WORDS } from './matrix.ts'
import { layOffice, type Subject, subject } from './people.ts'
import { type Answered, type Scene, SCENES } from './scenes.ts'

const AT_ONCE = 16

/** state → its words in the order of the callers. */
function wordsOf(rows: string): Map<string, readonly string[]> {
  const named = rows
    .trim()
    .split('\n')
    .map(row => row.trim().split(/\s+/))
  return new Map(named.map(([state = '', ...words]) => [state, words]))
}

describe('the matrix as a document', () => {
  const named = Object.values(MATRIX).flatMap(group => Object.keys(group.rows))

  test('names every operation, and no other', () => {
    expect([...new Set(named)].toSorted()).toEqual(operations.map(({ id }) => id).toSorted())
  })

  test.each(Object.entries(MATRIX))('%s: every state and every caller has a word that is known', (_title, group) => {
    for (const rows of Object.values(group.rows)) {
      const words = wordsOf(rows)
      expect([...words.keys()]).toEqual(group.states)
      expect(rows.trim().split('\n')).toHaveLength(group.states.length)
      for (const row of words.values()) {
        expect(row).toHaveLength(CALLERS.length)
        for (const word of row)
          expect(word === '404' || (WORDS[word.replace(/^200[a-z]+$/, '200')] ?? ''), word).toBeTruthy()
      }
    }
  })
})

type Cell = { readonly state: string; readonly caller: Caller; readonly word: string; readonly one: Subject }

describe.each(Object.entries(MATRIX))('%s', (_title, group) => {
  const scene = SCENES[group.scene]
  let system: TestSystem
  let people = 0

  beforeAll(async () => {
    system = await openSystem({ now: '2026-01-02T08:00:00+07:00' })
    await layOffice(system, scene.shared())
  })
  afterAll(() => system.close())

  /** A person for each state; whoever is changed by a call is a person of that call alone. */
  async function prepare(operation: string, rows: ReadonlyMap<string, readonly string[]>): Promise<Cell[]> {
    const isRead = methodFor(operation) === 'GET'
    const laid: (readonly [string, Subject])[] = []
    const person = (state: string, isAdmin: boolean) => {
      const one = subject((people += 1), isAdmin)
      laid.push([state, one])
      return one
    }
    const cells = [...rows].flatMap(([state, words]) => {
      const [employee, administrator] = [person(state, false), person(state, true)]
      return CALLERS.map((caller, at): Cell => {
        const word = words[at] ?? 'unnamed'
        const isChanged = !isRead && word.startsWith('2')
        const isAdmin = caller === 'ownadm'
        return { state, caller, word, one: isChanged ? person(state, isAdmin) : isAdmin ? administrator : employee }
      })
    })
    await write(
      system,
      laid.flatMap(([state, one]) => scene.lay(state, one)),
    )
    return cells
  }

  /** What the door says in every cell, in the words of the matrix. */
  async function answers(
    operation: string,
    cells: readonly Cell[],
    use: (cell: Cell, body: Answered) => void = () => undefined,
  ) {
    const said = new Map(cells.map(({ state }) => [state, new Map<Caller, string>()]))
    for (const state of said.keys()) {
      system.clock.set(scene.moment(state))
      await atOnce(
        AT_ONCE,
        cells.filter(cell => cell.state === state),
        async cell => {
          const answer = await send(system, scene, operation, cell)
          said.get(state)?.set(
            cell.caller,
            wordFor(answer, group, word => word + scene.shows(operation, answer.body, cell.one)),
          )
          if (answer.status === 200) use(cell, answer.body)
        },
      )
    }
    return tableOf(group.states, (state, caller) => said.get(state)?.get(caller))
  }

  test.each(Object.entries(group.rows))(
    '%s answers each caller in each state as the law and the contract say',
    async (operation, rows) => {
      const words = wordsOf(rows)
      const cells = await prepare(operation, words)
      expect(await answers(operation, cells)).toEqual(
        tableOf(group.states, (state, caller) => words.get(state)?.[CALLERS.indexOf(caller)]),
      )
    },
  )

  const read = Object.keys(group.rows).find(id => id === 'getSkp' || id === 'getEvaluation')
  if (read === undefined) return
  test('what is offered to someone is what he would be granted, no more and no less', async () => {
    const cells = await prepare(read, wordsOf(group.rows[read] ?? ''))
    const wrong: string[] = []
    await answers(read, cells, ({ state, caller }, body) => {
      const offered = Offered.parse(body).allowedActions.toSorted().join(' ')
      const granted = rowsOn(read)
        .filter(([, rows]) => wordsOf(rows).get(state)?.[CALLERS.indexOf(caller)]?.startsWith('2'))
        .map(([id]) => id)
      if (offered !== granted.toSorted().join(' ')) wrong.push(`${state} ${caller}: offered ${offered}`)
    })
    expect(wrong).toEqual([])
  })
})

/**
 * Offered with the part that they are about (the plan of actions, a month), and what whoever sees the evaluation may read
 * beside it.
 */
const WITH_A_PART = new Set(['agreeToActions', 'documentProgress', 'listDocumentation', 'getRatingGuide'])

/** Of all groups, the rows of what is done to the thing that this operation reads. */
function rowsOn(read: string): readonly (readonly [string, string])[] {
  const below = `${operationOf(read).route.replace(/^GET /, '')}/`
  const self = read === 'getSkp' ? ['editSkp', read] : []
  return Object.values(MATRIX)
    .flatMap(({ rows }) => Object.entries(rows))
    .filter(([id]) => !WITH_A_PART.has(id) && (self.includes(id) || operationOf(id).route.includes(below)))
}

const Offered = z.looseObject({ allowedActions: z.array(z.string()) })

const operationOf = (id: string) => {
  const found = operations.find(operation => operation.id === id)
  if (found === undefined) throw new Error(`there is no operation ${id}`)
  return found
}
const methodFor = (id: string) => methodOf(operationOf(id))

async function send(
  system: TestSystem,
  scene: Scene,
  operation: string,
  { state, caller, one }: Cell,
): Promise<Answer<Answered>> {
  const call = scene.call[operation]
  if (call === undefined) throw new Error(`nobody says how ${operation} is called`)
  const { target, body, headers } = call(one, state)
  const actor = scene.caller(caller, one)
  const as = actor && (await tokenOf(system, actor))
  return system.call<Answered>(methodFor(operation), target, {
    ...(as && { as }),
    ...(body && { body }),
    ...(headers && { headers }),
  })
}

const tokens = new Map<string, Promise<string>>()

/** Signing is the dearest part of a cell: one token for each person and moment. */
function tokenOf(system: TestSystem, actor: Actor): Promise<string> {
  const key = JSON.stringify([system.clock.now(), actor])
  const made = tokens.get(key) ?? system.token(actor)
  tokens.set(key, made)
  return made
}

function wordFor({ status, body }: Answer<Answered>, group: Group, shown: (word: string) => string): string {
  const { code } = body
  const said = typeof code === 'string' ? `${status} ${code}` : String(status)
  if (said === `404 ${group.notFound}`) return '404'
  const word = Object.entries(WORDS).find(([, meaning]) => meaning === said)?.[0]
  if (word === undefined) return said
  return word === '200' ? shown(word) : word
}

/** As the matrix writes it, so that a difference reads like one. */
const tableOf = (states: readonly string[], word: (state: string, caller: Caller) => string | undefined) =>
  states.map(state => `${state}: ${CALLERS.map(caller => `${caller} ${word(state, caller) ?? 'unnamed'}`).join(', ')}`)
