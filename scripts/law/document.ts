import { type Clause, isKept, keyOf, type KeptClause } from './clause.ts'
import { testsOf } from './faults.ts'
import type { NamedTest } from './named-tests.ts'

const BAB: readonly (readonly [heading: string, is: RegExp])[] = [
  ['Ketentuan umum dan perencanaan (Pasal 1–15, Lampiran BAB II)', /^(?:P(?:\d|1[0-5])(?:\(|$)|II\.|A\.)/],
  [
    'Pelaksanaan, pemantauan, dan pembinaan (Pasal 16–22, Lampiran BAB III)',
    /^(?:P(?:1[6-9]|2[0-2])(?:\(|$)|III\.|B\.)/,
  ],
  ['Evaluasi (Pasal 23–26, Lampiran BAB IV)', /^(?:P2[3-6](?:\(|$)|IV\.|C\.)/],
  ['Tindak lanjut, sistem informasi, dan pengawasan (Pasal 27–37, Lampiran BAB V)', /./],
]

/** docs/law.md: for whoever audits, in the language of the office. */
export function lawText(clauses: readonly Clause[], tests: readonly NamedTest[]): string {
  const kept = clauses.filter(isKept)
  const partly = kept.filter(({ lacks }) => lacks !== undefined)
  const others = OTHERS.map(([heading, says]) => ({ heading, rows: rowsOf(clauses, says) }))
  return [
    '<!-- made by npm run docs from scripts/law/ and the names of the tests -->',
    '',
    '# Jejak hukum: PermenPANRB 6/2022',
    '',
    'Setiap klausul Pasal 1–37 dan Lampiran BAB II–V beserta formatnya, apa yang menjaganya di sistem ini, dan uji yang',
    'membuktikannya. Pasal 15, 22, 26, dan 34 hanya menunjuk Lampiran; Pasal 38–41 peralihan dan penutup. Kewajiban',
    'diringkas dengan kata-kata sendiri: yang berlaku adalah naskah peraturannya. Nomor seperti `langkah` adalah penomoran',
    'kedua pada BAB II.A.5. Uji disebut dengan namanya dalam kode, yang berbahasa Inggris; `…` diisi tiap kasusnya.',
    '',
    '```sh',
    'npm run law                   # jalankan semua uji yang membawa klausul',
    'npm run law -- V.B.2          # satu klausul',
    'npm run law -- --inversions   # balikkan sepuluh aturan; uji klausulnya harus gagal',
    '```',
    '',
    '| keadaan | klausul (baris) |',
    '|---|---:|',
    `| dijaga | ${kept.length - partly.length} |`,
    `| dijaga sebagian | ${partly.length} |`,
    ...others.map(({ heading, rows }) => `| ${heading.toLowerCase()} | ${rows.length} |`),
    `| jumlah | ${clauses.length} |`,
    '',
    ...groupsOf(kept).flatMap(([heading, rows]) => [`## ${heading}`, '', ...rows.flatMap(row => keptText(row, tests))]),
    ...others.flatMap(({ heading, rows }) => [
      `## ${heading}`,
      '',
      `${rows.length} klausul.`,
      '',
      '| klausul | kewajiban | siapa | sifat | keterangan |',
      '|---|---|---|---|---|',
      ...rows.map(([row, why]) => `| ${row.ids} | ${row.duty} | ${whoOf(row)} | ${row.force} | ${why} |`),
      '',
    ]),
  ].join('\n')
}

type Says = (clause: Clause) => string | undefined

const OTHERS: readonly (readonly [heading: string, says: Says])[] = [
  ['Terjangkau, belum dijaga', clause => ('open' in clause ? clause.open : undefined)],
  ['Di luar jangkauan sistem', clause => ('outside' in clause ? clause.outside : undefined)],
]

function rowsOf(clauses: readonly Clause[], says: Says): (readonly [Clause, string])[] {
  return clauses.flatMap(clause => {
    const why = says(clause)
    return why === undefined ? [] : [[clause, why] as const]
  })
}

function groupsOf(kept: readonly KeptClause[]): (readonly [string, readonly KeptClause[]])[] {
  const groupOf = (clause: Clause) => BAB.find(([, is]) => is.test(keyOf(clause)))?.[0]
  return BAB.map(([heading]) => [heading, kept.filter(clause => groupOf(clause) === heading)] as const)
}

const whoOf = ({ who, due }: Clause) => (due === undefined ? who : `${who}; ${due}`)

function keptText(clause: KeptClause, tests: readonly NamedTest[]): string[] {
  return [
    `### ${clause.ids}`,
    '',
    `${clause.duty} (${whoOf(clause)}; ${clause.force})`,
    '',
    `- Dijaga oleh: ${clause.by.map(linked).join(', ')}`,
    ...(clause.lacks === undefined ? [] : [`- **Belum**: ${clause.lacks}`]),
    ...(clause.note === undefined ? [] : [`- Catatan: ${clause.note}`]),
    ...testsOf(clause, tests).map(
      ({ file, title }) => `- Uji: ${escaped(title)} ([${file.replace(/^test\//, '')}](../${file}))`,
    ),
    '',
  ]
}

/** An id as it is; a rule with its file. */
function linked(each: string): string {
  const [file = '', name] = each.split('#')
  return name === undefined ? `\`${each}\`` : `[\`${name}\`](../functions/${file})`
}

/** `…` for what a table of cases puts in. */
const escaped = (title: string) => title.replaceAll(/%[sdijo#]|\$\w+/g, '…').replaceAll(/[\\`*_{}[\]<>|]/g, '\\$&')
