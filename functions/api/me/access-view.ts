import * as z from 'zod/mini'
import { optionalText, plainText, plainTexts } from '../../domain/shapes.ts'
import { type Access, ACCESS_WORDS } from '../../domain/people/access.ts'
import { formatInstant } from '../../domain/instant.ts'

/** Who by his office, not by his name (domain of UU 27/2022: that, when and what; not the identity of others). */
export const AccessView = z.object({
  at: plainText,
  by: z.literal('pengelola kepegawaian'),
  what: plainText,
  operation: plainText,
  subject: optionalText,
  allowedActions: plainTexts,
})

export const accessView = ({ at, operation, subject }: Access): z.input<typeof AccessView> => ({
  at: formatInstant(at),
  by: 'pengelola kepegawaian',
  what: ACCESS_WORDS[operation] ?? 'melihat data Anda',
  operation,
  subject,
  allowedActions: [],
})
