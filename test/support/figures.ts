import type { Evaluation, Judgement } from '../../functions/domain/evaluations/evaluation.ts'
import * as keys from '../../functions/store/keys.ts'
import { deliveredItem, employeeIdOf, evaluationItem, evaluationPuts, TW1 } from './evaluations.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import type { TestSystem } from './system.ts'
import { type Laid, write } from './town.ts'

export const FIGURES = '/v1/public/periods/2026-TW1'
/** Long after the window, and before the sixtieth working day after it. */
export const JUNE = '2026-06-15T03:30:00+07:00'
/** The day after that sixtieth. */
export const SEPTEMBER = '2026-09-01T03:30:00+07:00'

const TIMES = { deliveredAt: 1, acknowledgeBy: 2, objectBy: 2 }

/** The n-th person's result, which nobody can change any more. */
export function finalItem(
  n: number,
  unitId: string,
  predicate: Judgement['predicate'],
  more: Partial<Pick<Extract<Evaluation, { status: 'final' }>, 'by' | 'objection'>> = {},
): Evaluation {
  const base = { employeeId: employeeIdOf(n), unitId }
  return { ...deliveredItem(TIMES, base, { predicate }), status: 'final', returned: true, finalAt: 3, ...more }
}

export const layResults = (system: Laid, results: readonly Evaluation[]) =>
  write(
    system,
    results.flatMap(one => [...evaluationPuts(one)]),
  )

/** A training of the year that someone has completed. */
export function completedPut(n: number, hours: number): AnyWrite {
  const employeeId = employeeIdOf(n)
  const trainingId = `2026-pelatihan${hours}`
  return {
    action: 'PutItem',
    key: keys.enrolment({ employeeId, trainingId }),
    item: {
      ...{ status: 'selesai', employeeId, name: `Pegawai ${n}`, trainingId, year: 2026, title: 'Pelayanan prima' },
      ...{ competency: 'pelayanan_publik', kind: 'klasikal', hours, startsOn: '2026-03-02', endsOn: '2026-03-04' },
      ...{
        willWait: false,
        requestedAt: 1,
        version: 1,
        historySeq: 0,
        historyHash: '',
        approvedAt: 1,
        approvedBy: 'a',
      },
      ...{ placedAt: 1, cost: 0, completion: { description: 'Sertifikat', evidence: [], reportedAt: 1 } },
      ...{ confirmedAt: 1, confirmedBy: 'a' },
    },
    when: { absent: true },
  }
}

/** The first quarter has been closed. */
export async function closeQuarter(
  system: Pick<TestSystem, 'table'>,
  closedAt = TW1.closesAt + 1,
  periodId = TW1.periodId,
): Promise<void> {
  const key = keys.period(periodId)
  const period = await system.table.get(key)
  if (period === undefined) throw new Error('there is no period')
  await write(system, [{ action: 'PutItem', key, item: { ...period, closedAt }, when: { equals: { periodId } } }])
}

/** Twelve of the kecamatan and eight of the sekretariat, all final. */
export const results = (): Evaluation[] => [
  ...Array.from({ length: 6 }, (_, n) => finalItem(n, 'kec', 'baik')),
  ...Array.from({ length: 6 }, (_, n) => finalItem(10 + n, 'kec', 'sangat_baik', { by: 'superior' })),
  ...Array.from({ length: 7 }, (_, n) => finalItem(20 + n, 'sekda', 'baik')),
  finalItem(30, 'sekda', 'kurang'),
]

export const unfinished = (n: number) => evaluationItem({ employeeId: employeeIdOf(n), unitId: 'kec' })
