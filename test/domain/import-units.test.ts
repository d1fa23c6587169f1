import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readUnitRows, type UnitContext } from '../../functions/domain/imports/units.ts'
import { Refusal } from '../../functions/domain/refusal.ts'
import { readCsv } from '../../functions/kit/csv.ts'

const NOTHING: UnitContext = { unitsInTable: new Set() }
const HEADER = 'UNOR ID,UNOR NAMA,UNOR ATASAN ID,UNIT KERJA MANDIRI'

function read(content: string, context = NOTHING) {
  const table = readCsv(content)
  const result = table instanceof Refusal ? table : readUnitRows(table, context)
  if (result instanceof Refusal) throw new Error(JSON.stringify(result.errors))
  return result
}

const problems = (lines: string[], context = NOTHING) =>
  read([HEADER, ...lines].join('\n'), context).rejected.map(({ row, column, code }) => `${row} ${column} ${code}`)

describe('the file of units', () => {
  const demo = readFileSync(new URL('../../local/demo/unit-kertapati.csv', import.meta.url), 'utf8')

  test('of Kertapati is taken whole', () => {
    const { accepted, rejected } = read(demo)
    expect(rejected).toEqual([])
    expect(accepted).toHaveLength(12)
    expect(accepted[0]).toEqual({
      row: 2,
      unitId: 'pemkot-palembang',
      name: 'Pemerintah Kota Palembang',
      mandiri: false,
    })
    expect(accepted[2]).toEqual({
      row: 4,
      unitId: 'kec-kertapati',
      name: 'Kecamatan Kertapati',
      parentId: 'pemkot-palembang',
      mandiri: true,
    })
  })

  test.each([
    ['no id', [',Satu,,ya'], ['2 UNOR ID required']],
    ['an id that would break keys', ['a#b,Satu,,ya'], ['2 UNOR ID unit_id']],
    ['an id twice', ['a,Satu,,ya', 'a,Dua,,ya'], ['3 UNOR ID unit_repeated']],
    ['no name', ['a,,,ya'], ['2 UNOR NAMA required']],
    ['a formula for a name', ['a,=1+1,,ya'], ['2 UNOR NAMA formula']],
    ['neither ya nor tidak', ['a,Satu,,mungkin'], ['2 UNIT KERJA MANDIRI mandiri']],
    ['itself above it', ['a,Satu,a,ya'], ['2 UNOR ATASAN ID own_parent']],
    ['an unknown unit above it', ['a,Satu,b,ya'], ['2 UNOR ATASAN ID parent_not_found']],
    [
      'a circle above it',
      ['a,Satu,b,ya', 'b,Dua,c,ya', 'c,Tiga,b,ya'],
      ['2 UNOR ATASAN ID parent_rejected', '3 UNOR ATASAN ID parent_circle', '4 UNOR ATASAN ID parent_circle'],
    ],
    [
      'a rejected unit two steps above it',
      ['a,Satu,b,ya', 'b,Dua,c,ya', 'c,,,ya'],
      ['2 UNOR ATASAN ID parent_rejected', '3 UNOR ATASAN ID parent_rejected', '4 UNOR NAMA required'],
    ],
  ])('with %s', (_what, lines, expected) => {
    expect(problems(lines)).toEqual(expected)
  })

  test('may name a unit of the table as parent, but not close a circle through it', () => {
    const context = { unitsInTable: new Set(['b']), parentsInTable: new Map([['b', 'a']]) }
    expect(problems(['c,Tiga,b,ya'], context)).toEqual([])
    expect(problems(['a,Satu,b,ya'], context)).toEqual(['2 UNOR ATASAN ID parent_circle'])
  })

  test('without a column that is needed is refused as a whole', () => {
    const table = readCsv('UNOR ID,UNOR NAMA,UNIT KERJA MANDIRI\na,Satu,ya')
    const result = table instanceof Refusal ? table : readUnitRows(table, NOTHING)
    expect(result).toMatchObject({ code: 'invalid_input', errors: [{ pointer: '/content', code: 'column_missing' }] })
  })
})
