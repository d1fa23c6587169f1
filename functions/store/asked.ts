import type { GivenFeedback } from '../domain/feedback/feedback.ts'
import type { FeedbackRequests } from '../domain/feedback/request.ts'
import type { GivenAnswer, Invitation } from '../domain/feedback/round.ts'
import { askedUnnamed, type InRound } from '../domain/home/round-tasks.ts'
import { endOf, type Instant } from '../domain/instant.ts'
import type { Reads } from './access.ts'
import { digestOf } from './history.ts'
import * as ranges from './ranges.ts'

/** Who asks someone for feedback in a period, and what of it he has given: from his own lists, which nobody else reads. */
export type AskedOf = {
  readonly invitation: Invitation
  readonly given: readonly GivenFeedback[]
  readonly answers: readonly GivenAnswer[]
}

type Table = Reads<never, 'invitation' | 'givenFeedback' | 'givenAnswer'>

/** Of these years; in rounds also unnamed, as pimpinan or bawahan. What was given is read only while something is asked: most people pay for one short query. */
export async function askedOf(
  table: Table,
  giverId: string,
  years: readonly number[],
  now: Instant,
  rounds: readonly InRound[],
): Promise<readonly AskedOf[]> {
  const named = (await Promise.all(years.map(year => table.all(ranges.invitationsOf(giverId, year))))).flat()
  const unnamed = rounds.map(each => ({ giverId, periodId: each.round.periodId, of: askedUnnamed(each), version: 0 }))
  const byPeriod = Map.groupBy([...named, ...unnamed], ({ periodId }) => periodId)
  const invitations = [...byPeriod.values()].flatMap(([first, ...more]): Invitation[] =>
    first === undefined ? [] : [{ ...first, of: [first, ...more].flatMap(({ of }) => of) }],
  )
  const runs = (until: string | undefined) => until !== undefined && now <= endOf(until)
  return Promise.all(
    invitations.map(async invitation => {
      const { periodId, of, asking = [] } = invitation
      const [given, answers] = await Promise.all([
        asking.some(({ until }) => runs(until)) ? table.all(ranges.givenFeedback(giverId, periodId)) : [],
        of.some(({ answerUntil }) => runs(answerUntil)) ? table.all(ranges.givenAnswers(giverId, `${periodId}#`)) : [],
      ])
      return { invitation, given, answers }
    }),
  )
}

/** What the history keeps of those asked: who, what became of it, and digests of what was said. */
export const fixedAsked = ({ asked }: Pick<FeedbackRequests, 'asked'>) =>
  asked.map(({ giverId, declinedAt, about, reason }) => [
    giverId,
    declinedAt === undefined ? 'diminta' : 'ditolak',
    digestOf([about, reason]),
  ])
