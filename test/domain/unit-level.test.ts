import { expect, test } from 'vitest'
import { levelsOf } from '../../functions/domain/people/unit-level.ts'

const unit = (unitId: string, parentId?: string) => ({
  unitId,
  name: unitId,
  mandiri: false,
  ...(parentId === undefined ? {} : { parentId }),
})

test('a unit stands one level below the one above it; a circle, or a unit above that is not there, ends the count', () => {
  const levels = levelsOf([
    unit('kota'),
    unit('kecamatan', 'kota'),
    unit('kelurahan', 'kecamatan'),
    unit('a', 'b'),
    unit('b', 'a'),
    unit('yatim', 'hilang'),
  ])
  expect(Object.fromEntries(levels)).toEqual({ kota: 1, kecamatan: 2, kelurahan: 3, a: 2, b: 2, yatim: 2 })
})
