import { describe, expect, test } from 'vitest'
import { Refusal } from '../../functions/domain/refusal.ts'
import { readCsv } from '../../functions/kit/csv.ts'

function rowsOf(content: string) {
  const table = readCsv(content)
  if (table instanceof Refusal) throw new Error(JSON.stringify(table.errors))
  return table.rows.map(({ line, cells }) => [line, cells])
}

describe('a CSV file', () => {
  test.each([
    ['semicolons', 'a;b\n1;2,5', [[2, { a: '1', b: '2,5' }]]],
    ['commas', 'a,b\n1,2;5', [[2, { a: '1', b: '2;5' }]]],
    ['commas, and semicolons only inside a quoted heading', '"a;;;",b\n1,2', [[2, { 'a;;;': '1', b: '2' }]]],
    ['one column', 'a\n1', [[2, { a: '1' }]]],
    ['a byte order mark', '\uFEFFa;b\n1;2', [[2, { a: '1', b: '2' }]]],
    [
      'the line ends of Windows',
      'a;b\r\n1;2\r\n3;4\r\n',
      [
        [2, { a: '1', b: '2' }],
        [3, { a: '3', b: '4' }],
      ],
    ],
    ['the line ends of old Macs', 'a;b\r1;2\r', [[2, { a: '1', b: '2' }]]],
    ['quotes inside quotes', 'a;b\n1;"x ""y"""', [[2, { a: '1', b: 'x "y"' }]]],
    ['quotes within a word', 'a;b\n1;x "y"', [[2, { a: '1', b: 'x "y"' }]]],
    ['only its header', 'a;b\n', []],
    ['nothing at all', '', []],
  ])('with %s is read', (_what, content, expected) => {
    expect(rowsOf(content)).toEqual(expected)
  })

  test('counts lines as an editor does, over quoted line breaks, empty lines and emptied rows', () => {
    const content = 'a;b\r\n1;"x\r\ny"\r\n\r\n;\r\n2;z\r\n'
    expect(rowsOf(content)).toEqual([
      [2, { a: '1', b: 'x\ny' }],
      [6, { a: '2', b: 'z' }],
    ])
  })

  test('marks rows of another width than the header, but not for empty cells at the end', () => {
    const table = readCsv('a;b\n1;2;;\n1;2;3\n1')
    expect(table instanceof Refusal ? [] : table.rows.map(row => row.fits)).toEqual([true, false, false])
  })

  test('with a quote that nobody closed is refused', () => {
    expect(readCsv('a;b\n1;"2')).toMatchObject({ code: 'invalid_input', errors: [{ code: 'not_csv' }] })
  })
})
