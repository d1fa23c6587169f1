import assert from 'node:assert/strict'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluationItem } from '../support/evaluations.ts'
import { patience } from '../support/engine.ts'
import { setAchievement, type Someone, someone, version, FIRST } from '../support/someone.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { actor, layTown, must } from '../support/town.ts'
import * as law from './law.ts'

const RUNS = 200
const STEPS = 14
const seed = Number(process.env['SEED_MODEL'] ?? Math.floor(Math.random() * 1_000_000))

let system: TestSystem
beforeAll(async () => {
  console.log(`SEED_MODEL=${seed}`)
  system = await openSystem({ now: START })
  await layTown(system)
  await setAchievement(system)
})
afterAll(() => system.close())

const DAY = 86_400_000
const START = law.OPENS - DAY
/** Past the last day of everything that may still run. */
const END = law.CLOSES + 90 * DAY
const JOBS = { close: 'closeDuePeriods', deliverOverdue: 'deliverOverdue', finalise: 'finaliseUnanswered' } as const
const REASONS = { sendBack: { reason: 'Lengkapi bukti' }, object: { reasons: 'Belum dihitung' } }

type Run = {
  readonly one: Someone
  readonly model: law.Model
  readonly steps: law.Step[]
  /** Of the drafts, by who judges. */
  readonly versions: Record<law.Model['by'], number>
  next: number
}

const actorFor = ({ one }: Run, who: law.Who) =>
  ({ self: one.as, evaluator: actor('kasi'), superior: actor('camat'), colleague: actor('taufik') })[who]

function asked({ model, versions }: Run, doing: law.Doing) {
  switch (doing.what) {
    case 'submit':
      return { path: '/submission' }
    case 'sendBack':
      return { path: '/return', body: REASONS.sendBack }
    case 'sign':
      return { path: '/signature' }
    case 'deliver':
      return { path: '/delivery' }
    case 'acknowledge':
      return { path: '/acknowledgement' }
    case 'object':
      return { path: '/objection', body: REASONS.object }
    case 'explain':
      return { path: '/objection/explanation', body: { explanation: 'Sudah dihitung' } }
    case 'rate': {
      const { work, behaviour } = doing.ratings
      const known = versions[model.by]
      const headers = known === 0 ? FIRST : version(known)
      return {
        path: '/rating',
        method: 'PUT',
        body: { workRating: work, behaviourRating: behaviour, notes: 'Teruskan' },
        headers,
      }
    }
    case 'decide': {
      const { ratings } = doing
      const body =
        ratings === undefined || !law.changes(model, ratings)
          ? { outcome: 'menguatkan', decision: 'Tetap' }
          : {
              ...{ outcome: 'mengubah', decision: 'Berubah', recommendation: 'Teruskan' },
              ...{ workRating: ratings.work, behaviourRating: ratings.behaviour },
            }
      return { path: '/objection/decision', body }
    }
  }
}

/** Someone tries something at this moment: it happens if the law lets it, else nothing does. */
async function attempt(run: Run, doing: law.Doing, now: number): Promise<void> {
  const { one, model, versions } = run
  const lawful = law.isLawful(model, doing, now)
  const { path, method = 'POST', body = {}, headers = {} } = asked(run, doing)
  const answer = await system.call(method, `${one.evaluation}${path}`, { as: actorFor(run, doing.who), body, headers })
  const told = `${doing.who} ${doing.what} in ${model.status} by ${model.by}: ${JSON.stringify(answer.body)}`
  if (!lawful) {
    assert.ok([403, 404, 409].includes(answer.status), told)
    return
  }
  assert.equal(answer.status, 200, told)
  law.afterwards(model, doing, now)
  if (doing.what === 'rate') versions[model.by] += 1
  else assert.equal(answer.body['status'], model.status, told)
}

/** What the system does by itself, of all of them at once: the closing, then every fourth day the rest. */
async function byItself(runs: readonly Run[], job: law.Job, now: number): Promise<void> {
  system.clock.set(now)
  await system.run(JOBS[job])
  if (job === 'close') await system.drain()
  for (const { model } of runs) law.byItself(model, job, now)
}

function* moments(): Generator<readonly [number, law.Job]> {
  yield [law.CLOSES + 15 * 60_000, 'close']
  for (let at = law.CLOSES + DAY; at <= END; at += 4 * DAY) {
    yield [at, 'deliverOverdue']
    yield [at + 6 * 3_600_000, 'finalise']
  }
}

async function live(runs: readonly Run[], until: number): Promise<void> {
  for (;;) {
    const [run] = runs
      .filter(({ steps, next }) => steps.length > 0 && next <= until)
      .toSorted((a, b) => a.next - b.next)
    if (run === undefined) return
    const now = run.next
    const step = run.steps.shift()
    run.next += run.steps[0]?.wait ?? 0
    if (step === undefined) continue
    const doing = law.choose(run.model, step, now)
    if (typeof doing === 'string') continue
    system.clock.set(now)
    await attempt(run, doing, now)
  }
}

test(
  `${RUNS} people, each with a year of his own, over HTTP: each is where the law has him, and what is final stays [IV.A.11, V.A.5, V.A.6, V.B.2, V.B.5]`,
  { timeout: patience(120_000) },
  async () => {
    const lives = fc.sample(fc.array(law.step, { minLength: STEPS, maxLength: STEPS }), { seed, numRuns: RUNS })
    const runs: Run[] = []
    for (const steps of lives) {
      const one = await someone(system, { evaluation: base => evaluationItem(base), recorded: true })
      const versions = { penilai: 0, superior: 0 }
      runs.push({ one, model: law.beginning(), steps: [...steps], versions, next: START + (steps[0]?.wait ?? 0) })
    }
    for (const [at, job] of moments()) {
      await live(runs, at)
      await byItself(runs, job, at)
    }
    await live(runs, Infinity)

    const ended = new Map<string, number>()
    for (const { one, model } of runs) {
      const seen = await must(system, 200, 'GET', one.evaluation, { as: actor('kasi') })
      const { items } = await must(system, 200, 'GET', `${one.evaluation}/history?limit=100`, { as: one.as })
      assert.deepEqual([seen['status'], seen['by']], [model.status, model.by])
      assert.equal(seen['predicate'], model.result && law.predicateIn(model.result))
      assert.deepEqual(statesOf(items), model.history)
      ended.set(model.status, (ended.get(model.status) ?? 0) + 1)
    }
    // they did not all stay at the beginning
    expect(ended.get('final') ?? 0, JSON.stringify([...ended])).toBeGreaterThan(10)
  },
)

const statesOf = (items: unknown) =>
  Array.isArray(items) ? items.map((entry: { readonly to: string }) => entry.to) : []
