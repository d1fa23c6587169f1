import * as z from 'zod/mini'
import { allMarks, OutsideAnswerInput, saysNothing } from '../../domain/feedback/outside-answer.ts'
import { entered, UNOPENED } from '../../domain/feedback/outsider-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { plainText, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { randomText } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { isSecretOf } from '../../store/secrets.ts'
import { asRead } from '../../store/step.ts'
import { findLink } from './find-link.ts'

export const answerFromOutside = operation({
  id: 'answerFromOutside',
  area: 'public',
  route: 'POST /v1/public/outsiders/{outsiderId}/answer',
  summary: 'Someone from outside answers, once, by the link of his letter; it is kept without his name, as `lain`',
  allow: 'public',
  who: 'whoever has the link, once, until it is revoked or over; the same answer again is taken for a lost one',
  idempotent: 'by_content',
  bodyLimit: 32 * 1024,
  input: OutsideAnswerInput(),
  output: z.object({ outsiderId: plainText, state: z.literal('diterima'), allowedActions: plainTexts }),
  refusals: ['link_not_found', 'link_revoked', 'link_expired', 'link_used', 'answer_incomplete'],
  table: {
    outsideLink: ['GetItem', 'PutItem'],
    outsiders: ['GetItem', 'ConditionCheckItem'],
    roundAnswer: ['PutItem'],
    feedbackAuthor: ['PutItem'],
  },
  find: ({ path }, { table }) => findLink(table, path.outsiderId),
  decide({ found, input: { secret, ...said } }, { now, randomBytes }) {
    const here = entered(found, isSecretOf(found.link?.secretHash, secret), now)
    if (here instanceof Refusal) return here
    const { link, outsiders } = here
    const { outsiderId, employeeId, periodId } = link
    const answer = { outsiderId, state: 'diterima' as const, allowedActions: [] }
    // under the secret: whoever has the table alone cannot try which answer it was
    const sealed = digestOf([secret, said])
    if (link.sealed !== undefined) return link.sealed === sealed ? { answer } : refuse('link_used')
    if (saysNothing(said)) return refuse('answer_incomplete', 'Nilai sedikitnya satu pernyataan, atau tulis sesuatu.')
    const answerId = randomText(randomBytes, 20)
    const { keep, improve } = said
    return {
      answer,
      writes: [
        {
          action: 'PutItem',
          key: keys.outsideLink(outsiderId),
          // when it was opened last would be when it was answered
          item: { ...link, sealed, ...UNOPENED, version: link.version + 1 },
          when: asRead(link),
        },
        {
          action: 'ConditionCheckItem',
          key: keys.outsiders(employeeId, periodId),
          when: { equals: { version: outsiders.version } },
        },
        {
          action: 'PutItem',
          key: keys.roundAnswer(employeeId, periodId, answerId),
          item: { answerId, employeeId, periodId, class: 'lain' as const, marks: allMarks(said.marks), keep, improve },
          when: { absent: true },
        },
        {
          action: 'PutItem',
          key: keys.feedbackAuthor(answerId),
          item: { feedbackId: answerId, outsiderId, givenAt: now },
          when: { absent: true },
        },
      ],
    }
  },
})

export const handler = lambda(answerFromOutside)
