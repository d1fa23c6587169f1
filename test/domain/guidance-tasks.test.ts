import { describe, expect, test } from 'vitest'
import type { Guidance } from '../../functions/domain/coaching/guidance.ts'
import { guidanceTask } from '../../functions/domain/home/guidance-tasks.ts'
import { guidanceNews } from '../../functions/domain/reminders/guidance-news.ts'
import { ENTRY, guidanceItem } from '../support/guidance.ts'
import { idOf } from '../support/town.ts'

const preparation = { progress: 'Dua dari tiga', preparedAt: 1 }
const met = { preparation, journal: [ENTRY] }
const task = (more: Partial<Guidance>, isMine: boolean) =>
  guidanceTask({ ...guidanceItem('ani', more), guidanceId: 'ani-b-x' }, isMine).map(({ operation }) => operation)

describe('guidance is a task of whoever the other waits for [III.D.4.e, III.D.4.f]', () => {
  test.each([
    ['begun', {}, ['prepareGuidance'], []],
    ['a training needs no preparation', { kind: 'formal_training' }, [], ['addGuidanceEntry']],
    ['prepared', { preparation }, [], ['addGuidanceEntry']],
    ['they have met', met, [], []],
    ['the guide has signed', { ...met, guideSignedAt: 1 }, ['signGuidance'], []],
    ['the employee has signed', { ...met, employeeSignedAt: 1 }, [], ['signGuidance']],
    ['both have', { ...met, status: 'ditandatangani' }, [], ['evaluateCompetencies']],
    ['its competencies are there', { ...met, status: 'ditandatangani', competencies: [] }, [], []],
    ['reported', { ...met, status: 'dilaporkan' }, [], []],
  ] as const)('%s', (_when, more, mine, theirs) => {
    expect([task(more, true), task(more, false)]).toEqual([mine, theirs])
  })
})

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
