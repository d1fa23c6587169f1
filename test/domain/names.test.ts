import { expect, test } from 'vitest'
import { bareName } from '../../functions/domain/people/names.ts'

test.each([
  ['dr. Hj. Siti Aminah, M.Si.', 'Siti Aminah, M.Si.'],
  ['Drs. H.Ahmad', 'Ahmad'],
  ['M. Yusuf', 'M. Yusuf'],
  ['Dradjat Hartono', 'Dradjat Hartono'],
  ['Hj.', 'Hj.'],
])('%s is looked for as %s', (name, bare) => {
  expect(bareName(name)).toBe(bare)
})
