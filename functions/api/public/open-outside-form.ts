import * as z from 'zod/mini'
import { LinkInput } from '../../domain/feedback/outside-answer.ts'
import { ANONYMITY, entered, openedOnce } from '../../domain/feedback/outsider-rules.ts'
import { STATEMENTS } from '../../domain/feedback/statements.ts'
import { formatInstant } from '../../domain/instant.ts'
import { Refusal } from '../../domain/refusal.ts'
import { plainText, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { isSecretOf } from '../../store/secrets.ts'
import { asRead } from '../../store/step.ts'
import { findLink } from './find-link.ts'

export const openOutsideForm = operation({
  id: 'openOutsideForm',
  area: 'public',
  route: 'POST /v1/public/outsiders/{outsiderId}/form',
  summary:
    'Someone from outside reads, by the link of his letter, about whom he is asked, the rules of anonymity and the form',
  allow: 'public',
  who: 'whoever has the link, until it is used, revoked or over; twenty times an hour',
  // nothing that asks for a record: the secret would be in what it is a digest of
  idempotent: 'by_content',
  bodyLimit: 16 * 1024,
  input: LinkInput(),
  output: z.object({
    /** Nothing else about the employee. */
    about: plainText,
    periodId: plainText,
    until: plainText,
    purpose: plainText,
    anonymity: plainTexts,
    statements: z.array(z.object({ statement: plainText, value: plainText, text: plainText })),
    allowedActions: plainTexts,
  }),
  refusals: ['link_not_found', 'link_revoked', 'link_expired', 'link_used', 'too_many_tries'],
  table: { outsideLink: ['GetItem', 'PutItem'], outsiders: ['GetItem'] },
  find: ({ path }, { table }) => findLink(table, path.outsiderId),
  decide({ found, input: { secret } }, { now }) {
    const here = entered(found, isSecretOf(found.link?.secretHash, secret), now)
    if (here instanceof Refusal) return here
    const { link, outsiders } = here
    const opened = openedOnce(link, now)
    if (opened instanceof Refusal) return opened
    return {
      answer: {
        about: outsiders.name,
        periodId: outsiders.periodId,
        until: formatInstant(link.expiresAt),
        purpose:
          'Umpan balik dari semua sisi (Pasal 18 ayat (2) huruf c PermenPANRB 6/2022): membantu pegawai memperbaiki kinerjanya dan menjadi salah satu pertimbangan evaluasi. Tidak ada nilai yang dihitung darinya.',
        anonymity: [...ANONYMITY],
        statements: STATEMENTS.map(({ id, ...each }) => ({ statement: id, ...each })),
        allowedActions: ['answerFromOutside'],
      },
      writes:
        opened === link
          ? []
          : [{ action: 'PutItem', key: keys.outsideLink(link.outsiderId), item: opened, when: asRead(link) }],
    }
  },
})

export const handler = lambda(openOutsideForm)
