import { expect, test } from 'vitest'
import type { Guidance } from '../../functions/domain/coaching/guidance.ts'
import { guidanceNews } from '../../functions/domain/reminders/guidance-news.ts'
import { guidanceItem } from '../support/guidance.ts'
import { idOf } from '../support/town.ts'

test('of guidance that began the letter tells both sides once, and nothing of what it is about [III.D.4.a–d]', () => {
  const since = { after: 10, until: 20 }
  const begun = guidanceItem('ani', { startedAt: 15 })
  const says = (guided: Guidance[], guiding: Guidance[]) =>
    guidanceNews({ guided, guiding }, since).map(each => each.says)
  expect(says([begun], [])).toEqual(['Bimbingan kinerja dimulai untuk Anda (Lampiran BAB III.D.4).'])
  expect(says([], [begun, begun])).toEqual(['Anda ditugasi membimbing 2 pegawai (Lampiran BAB III.D.4).'])
  expect(says([], [{ ...begun, startedBy: idOf('taufik') }])).toEqual([])
  expect(says([{ ...begun, startedAt: 10 }], [{ ...begun, startedAt: 21 }])).toEqual([])
  expect(guidanceNews({ guided: [begun], guiding: [] }, since).every(({ statutory }) => !statutory)).toBe(true)
})
