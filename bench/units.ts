import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withEngine } from './engine.ts'
import { unitsDocument } from './units/document.ts'
import { measureStory } from './units/story.ts'

const UNITS_PAGE = join(import.meta.dirname, '../docs/units.md')

/** Measures what every operation costs and writes docs/units.md. */
export async function benchUnits(): Promise<void> {
  const page = await withEngine(async endpoint => unitsDocument(await measureStory(endpoint)))
  writeFileSync(UNITS_PAGE, page)
  process.stdout.write(`${page}\n`)
}

if (import.meta.main) await benchUnits()
