import * as z from 'zod/mini'
import { optionalNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { EVERYTHING, Preferences } from '../../domain/people/preferences.ts'
import type { Item } from '../../store/items.ts'

export const PreferencesView = z.object({
  preferences: Preferences(),
  /** What is sent in any case. */
  always: plainText,
  /** Absent: he has not chosen yet. */
  version: optionalNumber,
  allowedActions: plainTexts,
})

const ALWAYS =
  'Tenggat yang tinggal 3 hari, 1 hari, dan hari ini, serta keberatan dan putusannya, selalu diberitahukan melalui surel.'

export function preferencesView(chosen: Item<'preference'> | undefined): z.input<typeof PreferencesView> {
  const { earlyReminders, news } = chosen ?? EVERYTHING
  return {
    preferences: { earlyReminders, news },
    always: ALWAYS,
    version: chosen?.version,
    allowedActions: ['editPreferences'],
  }
}
