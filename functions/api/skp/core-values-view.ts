import * as z from 'zod/mini'
import { CORE_VALUES, CoreValue } from '../../domain/feedback/core-values.ts'
import { plainText, plainTexts } from '../../domain/shapes.ts'

/** A core value with its three guides, in the words of Pasal 10(3). */
export const CoreValueView = z.object({ value: CoreValue, title: plainText, meaning: plainText, guides: plainTexts })

export const coreValueView = (value: CoreValue): z.input<typeof CoreValueView> => {
  const { title, meaning, guides } = CORE_VALUES[value]
  return { value, title, meaning, guides: [...guides] }
}
