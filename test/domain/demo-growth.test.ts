import { describe, expect, test } from 'vitest'
import { ungrown } from '../../local/demo/growth.ts'

const ANSWER = { helped: 'ya', answeredAt: '2026-09-23T09:00:00+07:00' }
const STEP = {
  ...{ itemId: 'i', status: 'terlaksana', agreedAt: '2026-03-01T08:00:00+07:00', trainingId: 't' },
  need: { source: 'umpan_balik', periodId: '2026-TW1' },
}
const COURSE = { trainingId: 't', status: 'selesai', followUp: { pegawai: ANSWER, penilai: ANSWER } }
const GROWN = { hours: 24, items: [COURSE], plan: [STEP] }

describe('the demo year is told to differ where a suggestion did not become a training that helped', () => {
  test('and not where it did', () => {
    expect(ungrown(GROWN, 't')).toEqual([])
  })

  test.each([
    ['kebutuhan tidak berasal dari umpan balik', { plan: [{ ...STEP, need: { ...STEP.need, source: 'kompetensi' } }] }],
    ['bukan dari|tidak berasal dari triwulan I', { plan: [{ ...STEP, need: { ...STEP.need, periodId: '2026-TW2' } }] }],
    ['tidak disepakati', { plan: [{ ...STEP, agreedAt: undefined }] }],
    ['belum terlaksana', { plan: [{ ...STEP, status: 'disepakati' }] }],
    ['pelatihan belum selesai', { items: [{ ...COURSE, status: 'dilaporkan' }] }],
    ['0 JP tercatat, seharusnya 24', { hours: 0 }],
    [
      'belum dijawab kedua pihak',
      { items: [{ ...COURSE, followUp: { pegawai: ANSWER, penilai: { ...ANSWER, helped: 'tidak' } } }] },
    ],
    [
      'periode berikutnya',
      { items: [{ ...COURSE, followUp: { pegawai: ANSWER, penilai: { ...ANSWER, answeredAt: '2026-06-24' } } }] },
    ],
  ])('%s', (words, more) => {
    expect(ungrown({ ...GROWN, ...more }, 't')).toEqual([expect.stringMatching(new RegExp(words))])
  })

  test('nothing at all is every one of them', () => {
    expect(ungrown({ hours: 0, items: [], plan: [] }, 't')).toHaveLength(8)
  })
})
