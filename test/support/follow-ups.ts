import type { FollowUp } from '../../functions/domain/feedback/follow-up.ts'
import type { ReleasedFeedback } from '../../functions/domain/feedback/feedback.ts'
import type { FeedbackSchedule } from '../../functions/domain/feedback/schedule.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import { idOf } from './town.ts'

/** What followed from the feedback of one person, as it is kept. */
export function followUpItem(employeeId: string, more: Partial<FollowUp> = {}): FollowUp {
  return {
    ...{ followUpId: 'tindak', employeeId, periodId: '2026-TW1', kind: 'pembinaan', note: 'Didampingi tiap Senin.' },
    ...{ by: { employeeId: idOf('kasi'), name: 'Muhammad Wijaya' }, at: 1, historySeq: 1, historyHash: 'h', ...more },
  }
}

export const followUpPut = (item: FollowUp): AnyWrite => ({
  action: 'PutItem',
  key: keys.followUp(item),
  item,
  when: { absent: true },
})

export function scheduleItem(employeeId: string, more: Partial<FeedbackSchedule> = {}): FeedbackSchedule {
  return {
    ...{ employeeId, name: 'Pegawai', year: 2026, given: [], version: 1, historySeq: 0, historyHash: '', ...more },
  }
}

export const proposalOf = (side: 'pegawai' | 'penilai', dates: string[]) => ({
  ...{ dates, side, by: 'x', pimpinanId: idOf('kasi'), at: 1 },
})

export const agreementOn = (dates: string[]) => ({ dates, pimpinanId: idOf('kasi'), at: 1 })

export const schedulePut = (item: FeedbackSchedule): AnyWrite => ({
  action: 'PutItem',
  key: keys.feedbackSchedule(item.employeeId, item.year),
  item,
  when: { absent: true },
})

export const ABUSE = {
  kind: 'insidentil',
  tone: 'perbaikan',
  about: { value: 'harmonis' },
  observation: 'KATAKASAR sekali',
  impact: 'Dampak KATAKASAR',
  suggestion: 'Belajar lagi, KATAKASAR',
} as const

/** Feedback of unnamed colleagues, its content and what its receiver has of it. */
export function releasedPuts(
  employeeId: string,
  feedbackId: string,
  { periodId = '2026-TW1', ...more }: Partial<ReleasedFeedback> = {},
): readonly AnyWrite[] {
  const { hidden, class: group = 'setingkat' } = more
  const base = { ...ABUSE, feedbackId, employeeId, periodId, ...(hidden && { hidden }) }
  const content = group === 'gabungan' ? 'lain' : group
  const absent = { absent: true } as const
  return [
    {
      action: 'PutItem',
      key: keys.feedback(employeeId, periodId, feedbackId),
      item: { ...base, class: content, month: '2026-02', releasedIn: '2026-02' },
      when: absent,
    },
    {
      action: 'PutItem',
      key: keys.releasedFeedback(employeeId, periodId, `2026-02-28-1-${feedbackId}`),
      item: { ...base, class: group, place: `2026-02-28-1-${feedbackId}` },
      when: absent,
    },
  ]
}
