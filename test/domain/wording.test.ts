import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hintsFor } from '../../functions/domain/feedback/wording.ts'

type Said = Parameters<typeof hintsFor>[0]
const GOOD = {
  tone: 'perbaikan',
  observation: 'Pada rapat 3 Maret notulen belum selesai sehari sesudahnya.',
  impact: 'Tindak lanjut rapat tertunda dua hari.',
  suggestion: 'Kirim notulen pada hari yang sama.',
  hasEvidence: false,
} as const satisfies Said
const codes = (change: Partial<Said>) => hintsFor({ ...GOOD, ...change }).map(({ field, code }) => `${field} ${code}`)

describe('what is said about pieces of work, with an example, gets no hint [III.C.1–3]', () => {
  test.each([
    ['the plain case', {}],
    [
      'a rule in quotation marks',
      { observation: 'Pada 3 Maret aturan "petugas selalu memakai tanda pengenal" tidak dijalankan.' },
    ],
    ['a rule in single quotation marks', { observation: "Spanduk 'loket selalu buka' dipasang 3 Maret, loket tutup." }],
    [
      'a norm, not a description',
      { observation: 'Sesuai SOP berkas harus selalu dicatat; pada 3 Maret dua berkas tidak.' },
    ],
    ['a part, not all', { observation: 'Laporan Januari sampai Maret hampir selalu lewat tanggal 5.' }],
    ['no absolute at all', { observation: 'Rapat Senin tidak selalu dimulai tepat waktu, misalnya 9 Maret.' }],
    ['praise: never late', { tone: 'apresiasi', observation: 'Selama triwulan ini Anda tidak pernah terlambat.' }],
    [
      'the same beside what shall improve',
      { observation: 'Anda tidak pernah terlambat, tetapi laporan Maret belum lengkap.' },
    ],
    [
      'praise: never forgets',
      { tone: 'apresiasi', observation: 'Dalam apel pagi beliau tak pernah lupa membawa data.' },
    ],
    ['praise: always friendly', { tone: 'apresiasi', observation: 'Di loket Anda selalu ramah kepada warga.' }],
    ['a suggestion is a norm', { suggestion: 'Sebaiknya selalu periksa ulang sebelum dikirim.' }],
    [
      'words of someone else',
      { observation: 'Warga berkata "petugasnya malas" pada 4 Maret; antrean tidak dilayani 20 menit.' },
    ],
    [
      'nobody is attacked by a no',
      { tone: 'apresiasi', observation: 'Anda tidak malas belajar hal baru sejak Februari.' },
    ],
    [
      'lazy as a piece of another word',
      { observation: 'Pada 3 Maret terlihat kemalasan mesin antrean membaca kartu.' },
    ],
    ['an apostrophe inside a word', { observation: "Setelah salat Jum'at loket dibuka pukul 13.30, bukan 13.00." }],
    ['evidence instead of a description', { observation: 'Notulen belum lengkap.', hasEvidence: true }],
    ['nothing written yet', { observation: '', impact: '' }],
  ] as const satisfies readonly (readonly [string, Partial<Said>])[])('%s', (_, change) => {
    expect(codes(change)).toEqual([])
  })
})

describe('a hint stands at its field, with its words and its reason', () => {
  test.each([
    [{ observation: 'Anda selalu terlambat masuk apel, misalnya 3 Maret.' }, ['observation absolute']],
    [{ observation: 'Pada 3 Maret dan sesudahnya Anda tidak pernah melapor.' }, ['observation absolute']],
    [{ impact: 'Warga selalu menunggu.' }, ['impact absolute']],
    [{ tone: 'apresiasi', observation: 'Walau selalu terlambat, laporan Maret baik.' }, ['observation absolute']],
    [{ observation: 'Kerja Anda pada 3 Maret malas.' }, ['observation personal_attack']],
    [{ observation: 'Malasnya terlihat pada 3 Maret.' }, ['observation personal_attack']],
    [
      { suggestion: 'Jangan jadi pembohong dan penjilat.' },
      ['suggestion personal_attack', 'suggestion personal_attack'],
    ],
    [{ observation: 'Pada 3 Maret Anda sungguh tidak becus.' }, ['observation personal_attack']],
    [{ observation: 'Kerja Anda kurang baik.' }, ['observation example_missing']],
    [{ tone: 'apresiasi', observation: 'Bagus sekali kerja Anda.', impact: 'Senang.' }, []],
    [{ tone: 'apresiasi', observation: 'Bagus.', impact: 'Senang.' }, ['observation example_missing']],
    [{ observation: "Jum'at kemarin tidak hadir; Ma'ruf pun selalu diminta menggantikan." }, ['observation absolute']],
    [
      { observation: 'Anda selalu malas.' },
      ['observation absolute', 'observation personal_attack', 'observation example_missing'],
    ],
  ] as const satisfies readonly (readonly [Partial<Said>, readonly string[]])[])('%j', (change, expected) => {
    expect(codes(change)).toEqual(expected)
  })

  test('in words for people', () => {
    const [hint] = hintsFor({ ...GOOD, impact: 'Warga selalu menunggu.' })
    expect(hint).toEqual({
      field: 'impact',
      code: 'absolute',
      words: 'selalu',
      hint: 'Kata "selalu" jarang tepat dan mudah dibantah. Sebutkan kapan dan berapa kali hal itu terjadi.',
      reason:
        'Umpan balik menjadi bahan pertimbangan evaluasi, sehingga perlu peristiwa yang dapat diperiksa (BAB III.C.3).',
    })
  })

  test('any text is answered, the same again, each word of a field at most once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (observation, impact) => {
        const hints = hintsFor({ ...GOOD, observation, impact })
        expect(hintsFor({ ...GOOD, observation, impact })).toEqual(hints)
        const places = hints.map(({ field, code, words }) => `${field} ${code} ${words ?? ''}`)
        expect(new Set(places).size).toBe(places.length)
      }),
    )
  })
})
