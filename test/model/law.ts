import fc from 'fast-check'
import { workingDeadline } from '../../functions/domain/periods/calendar.ts'
import { dayOf, endOf, type Instant, startOf } from '../../functions/domain/instant.ts'
import { HOLIDAY_DAYS } from '../../functions/domain/rulesets/holidays.ts'

/**
 * One evaluation of the first quarter as the law sees it, written from the text and not from the code: who may do what
 * next, and what comes of it. `predicate` is what counts, `first` what was signed before a decision changed it.
 */
export type Model = {
  status: 'terbuka' | 'diajukan' | 'dinilai' | 'disampaikan' | 'diterima' | 'keberatan' | 'final'
  by: 'penilai' | 'superior'
  draft?: Quadrant | undefined
  result?: Quadrant | undefined
  first?: Quadrant | undefined
  deliverBy: Instant
  acknowledgeBy: Instant
  objectBy: Instant
  explainBy: Instant
  decideBy: Instant
  evaluatorHeard: boolean
  explanations: { self: number; evaluator: number }
  returned: boolean
  /** Every state that it came to, in order. */
  history: string[]
}

export type Quadrant = { readonly work: string; readonly behaviour: string }
export type Who = 'self' | 'evaluator' | 'superior' | 'colleague'
export type Doing =
  | {
      readonly who: Who
      readonly what: 'submit' | 'sendBack' | 'sign' | 'deliver' | 'acknowledge' | 'object' | 'explain'
    }
  | { readonly who: Who; readonly what: 'rate'; readonly ratings: Quadrant }
  | { readonly who: Who; readonly what: 'decide'; readonly ratings: Quadrant | undefined }
export type Job = 'close' | 'deliverOverdue' | 'finalise'

export const OPENS = startOf('2026-03-20')
export const CLOSES = endOf('2026-04-10')

const PREDICATES: Readonly<Record<string, string>> = {
  'di_atas_ekspektasi/di_bawah_ekspektasi': 'kurang',
  'di_atas_ekspektasi/sesuai_ekspektasi': 'baik',
  'di_atas_ekspektasi/di_atas_ekspektasi': 'sangat_baik',
  'sesuai_ekspektasi/di_bawah_ekspektasi': 'kurang',
  'sesuai_ekspektasi/sesuai_ekspektasi': 'baik',
  'sesuai_ekspektasi/di_atas_ekspektasi': 'baik',
  'di_bawah_ekspektasi/di_bawah_ekspektasi': 'sangat_kurang',
  'di_bawah_ekspektasi/sesuai_ekspektasi': 'butuh_perbaikan',
  'di_bawah_ekspektasi/di_atas_ekspektasi': 'butuh_perbaikan',
}
export const predicateIn = ({ work, behaviour }: Quadrant): string | undefined => PREDICATES[`${work}/${behaviour}`]

const workingDays = (from: Instant, days: number) => workingDeadline(from, days, HOLIDAY_DAYS)

export const beginning = (): Model => ({
  status: 'terbuka',
  by: 'penilai',
  ...{ deliverBy: 0, acknowledgeBy: 0, objectBy: 0, explainBy: 0, decideBy: 0 },
  evaluatorHeard: false,
  explanations: { self: 0, evaluator: 0 },
  returned: false,
  history: [],
})

const isOpen = ({ status }: Model) => status === 'terbuka' || status === 'diajukan'
const inWindow = (model: Model, now: Instant) => model.by === 'penilai' && OPENS <= now && now <= CLOSES

/** Whether the law lets this happen now (BAB IV.A, V.A, V.B). */
export function isLawful(model: Model, { who, what }: Doing, now: Instant): boolean {
  const judges = model.by === 'penilai' ? who === 'evaluator' && inWindow(model, now) : who === 'superior'
  switch (what) {
    case 'submit':
      return who === 'self' && model.status === 'terbuka' && inWindow(model, now)
    case 'sendBack':
      return who === 'evaluator' && model.status === 'diajukan' && inWindow(model, now)
    case 'rate':
      return isOpen(model) && judges
    case 'sign':
      return isOpen(model) && judges && model.draft !== undefined
    case 'deliver':
      return model.status === 'dinilai' && who === (model.by === 'penilai' ? 'evaluator' : 'superior')
    case 'acknowledge':
      return who === 'self' && model.status === 'disampaikan'
    case 'object':
      return (
        who === 'self' &&
        (model.status === 'disampaikan' || model.status === 'diterima') &&
        model.by === 'penilai' &&
        now <= model.objectBy
      )
    case 'explain':
      return (who === 'self' || who === 'evaluator') && model.status === 'keberatan' && model.explanations[who] < 5
    case 'decide':
      return who === 'superior' && model.status === 'keberatan' && (model.evaluatorHeard || now > model.explainBy)
  }
}

/** What comes of a lawful act. */
export function afterwards(model: Model, doing: Doing, now: Instant): void {
  const to = (status: Model['status']) => {
    model.status = status
    model.history.push(status)
  }
  switch (doing.what) {
    case 'submit':
      return to('diajukan')
    case 'sendBack':
      return to('terbuka')
    case 'rate':
      model.draft = doing.ratings
      return undefined
    case 'sign':
      model.result = model.draft
      model.deliverBy = workingDays(now, model.by === 'superior' ? 7 : 14)
      return to('dinilai')
    case 'deliver':
      return received(model, now)
    case 'acknowledge':
      model.returned = true
      return to('diterima')
    case 'object':
      model.explainBy = workingDays(now, 3)
      model.decideBy = workingDays(now, 7)
      return to('keberatan')
    case 'explain':
      if (doing.who === 'evaluator') model.evaluatorHeard = true
      if (doing.who === 'evaluator' || doing.who === 'self') model.explanations[doing.who] += 1
      return to('keberatan')
    case 'decide':
      if (doing.ratings !== undefined && changes(model, doing.ratings)) {
        model.first = model.result
        model.result = doing.ratings
      }
      return to('final')
  }
}

/** A decision that changes nothing is put as one that upholds. */
export const changes = ({ result }: Model, ratings: Quadrant): boolean =>
  result?.work !== ratings.work || result.behaviour !== ratings.behaviour

function received(model: Model, now: Instant): void {
  model.acknowledgeBy = workingDays(now, model.by === 'superior' ? 7 : 14)
  model.objectBy = workingDays(now, 14)
  model.status = 'disampaikan'
  model.history.push('disampaikan')
}

/** What the system does by itself, whenever it comes to it. */
export function byItself(model: Model, job: Job, now: Instant): void {
  switch (job) {
    case 'close':
      if (now <= CLOSES || !isOpen(model) || model.by === 'superior') return
      model.by = 'superior'
      model.draft = undefined
      model.history.push(model.status)
      return
    case 'deliverOverdue':
      if (model.status === 'dinilai' && dayOf(model.deliverBy) <= dayOf(now)) received(model, now)
      return
    case 'finalise': {
      if (model.status !== 'disampaikan' && model.status !== 'diterima') return
      if (now <= (model.by === 'superior' ? model.acknowledgeBy : model.objectBy)) return
      model.status = 'final'
      model.history.push('final')
    }
  }
}

const RATINGS = ['di_atas_ekspektasi', 'sesuai_ekspektasi', 'di_bawah_ekspektasi'] as const
const WHO = ['self', 'evaluator', 'superior', 'colleague'] as const
const PLAIN = ['submit', 'sendBack', 'sign', 'deliver', 'acknowledge', 'object', 'explain'] as const
const JOBS = ['close', 'deliverOverdue', 'finalise'] as const

/** Everything that anyone could try. */
const attempts = (ratings: Quadrant): Doing[] =>
  WHO.flatMap((who): Doing[] => [
    ...PLAIN.map(what => ({ who, what })),
    { who, what: 'rate', ratings },
    { who, what: 'decide', ratings },
    { who, what: 'decide', ratings: undefined },
  ])

export type Step = {
  readonly wait: number
  readonly sensible: boolean
  readonly pick: number
  readonly ratings: Quadrant
}

/** Mostly something that is lawful now, or the system's own work; else anything by anyone. */
export function choose(model: Model, { sensible, pick, ratings }: Step, now: Instant): Doing | Job {
  const all: readonly (Doing | Job)[] = [...attempts(ratings), ...JOBS]
  const lawful = all.filter(each => typeof each === 'string' || isLawful(model, each, now))
  const from = sensible ? lawful : all
  return from[pick % from.length] ?? 'finalise'
}

const HOUR = 3_600_000
/** How long until the next step: moments, hours, days, or weeks. */
const wait: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1),
  fc.integer({ min: 0, max: 30 }).map(hours => hours * HOUR),
  fc.integer({ min: 0, max: 9 }).map(days => days * 24 * HOUR),
)

export const step: fc.Arbitrary<Step> = fc.record({
  wait,
  sensible: fc.integer({ min: 0, max: 3 }).map(n => n > 0),
  pick: fc.nat({ max: 10_000 }),
  ratings: fc.record({ work: fc.constantFrom(...RATINGS), behaviour: fc.constantFrom(...RATINGS) }),
})
