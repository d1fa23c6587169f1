import { expect, test } from 'vitest'
import { doubtfulIn, plainName, renumberedIn } from '../../functions/domain/imports/same-person.ts'

const row = (line: number, nip: string, name: string, email = '') => ({
  line,
  cells: { 'NIP BARU': nip, NAMA: name, 'EMAIL GOV': email },
  fits: true,
})
const table = (...rows: ReturnType<typeof row>[]) => ({ header: ['NIP BARU', 'NAMA', 'EMAIL GOV'], rows })

const OLD = '198408072021212001'
const NEW = '198408072026022001'
const kartika = { employeeId: 'k', name: 'Hj. Kartika Apriani, S.E.', kind: 'pppk' as const, nip: OLD }
const by = (person: Parameters<typeof doubtfulIn>[3][number], actorId?: string) => ({
  nips: new Set([OLD]),
  byEmail: new Map([['k@x.go.id', person]]),
  actorId,
})

test.each([
  ['Hj. Kartika Apriani, S.E.', 'kartika apriani'],
  ['Kartika Apriani', 'kartika apriani'],
  ['Prof. Dr. H. Ahmad', 'ahmad'],
])('%s is %s without titles', (name, plain) => expect(plainName(name)).toBe(plain))

test('a new number is his who has the e-mail, name, day of birth and sex', () => {
  const file = table(row(2, `'${NEW}`, 'Kartika Apriani', 'K@x.go.id'))
  expect([...renumberedIn(file, by(kartika))]).toEqual([[NEW, 'k']])
  expect(renumberedIn(file, by({ ...kartika, kind: 'pns' })).size).toBe(0)
  expect(renumberedIn(file, by({ ...kartika, name: 'Kartika' })).size).toBe(0)
  expect(renumberedIn(file, by({ ...kartika, nip: '198408072021211001' })).size).toBe(0)
  expect(renumberedIn(file, by(kartika, 'k')).size).toBe(0)
})

test('two rows that claim one person prove nothing', () => {
  const file = table(
    row(2, NEW, 'Kartika Apriani', 'k@x.go.id'),
    row(3, '198408072026022002', 'Kartika Apriani', 'k@x.go.id'),
  )
  const found = renumberedIn(file, by(kartika))
  expect(found.size).toBe(0)
  expect(doubtfulIn(file, new Set([OLD]), found, [kartika]).size).toBe(2)
})

test('a namesake of another day or sex, or who is in the file with his own number, is doubted by nobody', () => {
  const file = table(row(2, NEW, 'Kartika Apriani'), row(3, OLD, 'Kartika Apriani'))
  expect(doubtfulIn(file, new Set([OLD]), new Map(), [kartika]).size).toBe(0)
  const alone = table(row(2, NEW, 'Kartika Apriani'))
  expect(doubtfulIn(alone, new Set([OLD]), new Map(), [{ ...kartika, nip: '198408082021212001' }]).size).toBe(0)
  expect([...doubtfulIn(alone, new Set([OLD]), new Map(), [kartika])]).toEqual([NEW])
})
