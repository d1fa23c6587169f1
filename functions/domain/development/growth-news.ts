import { isNew, type Since } from '../reminders/news.ts'
import type { News } from '../reminders/letter.ts'
import { saysDay } from '../reminders/words.ts'
import type { Enrolment } from './enrolment.ts'
import type { DevelopmentItem } from './plan-item.ts'

type Growth = {
  /** His own way through trainings, and what is planned for him. */
  readonly enrolments: readonly Enrolment[]
  readonly planned: readonly DevelopmentItem[]
  /** On his desks as evaluator. */
  readonly teamPlanned: readonly DevelopmentItem[]
}

/** A place that was got, also out of the line; a training that will not take place; a step that waits for his agreement. */
export function growthNews({ enrolments, planned, teamPlanned }: Growth, since: Since): News[] {
  const asked = (side: DevelopmentItem['side']) => (item: DevelopmentItem) =>
    item.status === 'diusulkan' && item.side === side && isNew(item.proposedAt, since)
  const mine = planned.filter(asked('penilai')).length
  const team = teamPlanned.filter(asked('pegawai')).length
  return [
    ...enrolments.flatMap(each => said(each, since)).map(says => ({ says, statutory: true })),
    ...[
      ...(mine === 0 ? [] : [`${mine} usulan rencana pengembangan untuk Anda menunggu persetujuan Anda.`]),
      ...(team === 0 ? [] : [`${team} usulan rencana pengembangan dari pegawai menunggu persetujuan Anda.`]),
    ].map(says => ({ says, statutory: false })),
  ]
}

function said(enrolment: Enrolment, since: Since): string[] {
  const { title, startsOn } = enrolment
  if (enrolment.status === 'terdaftar')
    return isNew(enrolment.placedAt, since)
      ? [`Anda mendapat tempat pada pelatihan ${title}, mulai ${saysDay(startsOn)}.`]
      : []
  if (enrolment.status !== 'dibatalkan' || enrolment.cancellation === undefined) return []
  return isNew(enrolment.withdrawnAt, since) ? [`Pelatihan ${title} dibatalkan: ${enrolment.cancellation}`] : []
}
