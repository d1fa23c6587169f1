import type { Deviation } from '../../functions/domain/evaluations/distribution.ts'
import type { Employee } from '../../functions/domain/people/employee.ts'
import type { Judgement } from '../../functions/domain/evaluations/evaluation.ts'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import type { Put } from '../../functions/store/access.ts'
import type { Item } from '../../functions/store/items.ts'
import * as keys from '../../functions/store/keys.ts'

type Evaluation = Item<'evaluation'>
type Open = Extract<Evaluation, { status: 'terbuka' | 'diajukan' }>
type Signed = Extract<Evaluation, { status: 'dinilai' }>
type Delivered = Extract<Evaluation, { status: 'disampaikan' }>

/** The n-th person of a test, by an id as the system makes them. */
export const employeeIdOf = (n: number): string =>
  [...n.toString(32).padStart(16, '0')]
    .map(digit => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(parseInt(digit, 32)))
    .join('')

export const employeeItem = (n: number, overrides: Partial<Employee> = {}): Item<'employee'> => ({
  employeeId: employeeIdOf(n),
  name: `Pegawai ${n}`,
  kind: 'pns',
  status: 'aktif',
  position: { name: 'Penata Layanan Operasional', kind: 'pelaksana' },
  unitId: 'KTP01',
  roles: ['pegawai'],
  version: 1,
  ...overrides,
})

/** A profile and its line in the staff roster, as an import writes them. */
export function employeePuts(employee: Item<'employee'>): readonly [Put<'employee'>, Put<'staff'>] {
  const { employeeId, name, kind, status, position, unitId, evaluatorId } = employee
  const staff = {
    employeeId,
    name,
    kind,
    status,
    position,
    ...(unitId === undefined ? {} : { unitId }),
    ...(evaluatorId === undefined ? {} : { evaluatorId }),
  }
  return [
    { action: 'PutItem', key: keys.employee(employeeId), item: employee, when: { absent: true } },
    { action: 'PutItem', key: keys.staff(employeeId), item: staff, when: { absent: true } },
  ]
}

/** The first quarter of 2026 with its usual window. */
export const TW1 = {
  periodId: '2026-TW1',
  opensAt: startOf('2026-03-20'),
  closesAt: endOf('2026-04-10'),
}

/** An open evaluation of the first quarter, as the approval of the SKP makes it. */
export function evaluationItem(overrides: Partial<Open> = {}): Open {
  const employeeId = overrides.employeeId ?? employeeIdOf(1)
  return {
    status: 'terbuka',
    employeeId,
    name: 'Siti Rahmawati',
    periodId: TW1.periodId,
    seq: 1,
    skpId: `${employeeId}-2026-1`,
    version: 1,
    by: 'penilai',
    startsAt: startOf('2026-01-01'),
    opensAt: TW1.opensAt,
    closesAt: TW1.closesAt,
    unitId: 'KTP01',
    position: { name: 'Penata Layanan Operasional', kind: 'pelaksana' },
    historySeq: 0,
    historyHash: '',
    ...overrides,
  }
}

export const judgement = (overrides: Partial<Judgement> = {}): Judgement => ({
  workRating: 'sesuai_ekspektasi',
  behaviourRating: 'sesuai_ekspektasi',
  predicate: 'baik',
  achievement: 'baik',
  achievementUnitId: 'KTP01',
  achievementPeriodId: TW1.periodId,
  ruleSet: 'permenpanrb-6-2022',
  ratingVersion: 1,
  signedAt: startOf('2026-04-06'),
  signedBy: employeeIdOf(900),
  late: false,
  deliverBy: endOf('2026-04-24'),
  ...overrides,
})

/** Sangat baik of more than seven in ten, though the circular warns of it. */
export const DEVIATION: Deviation = {
  of: ['sangat_baik'],
  asks: 'paling_banyak_persen',
  limit: 70,
  held: 8,
  people: 10,
  unrated: 0,
  source: 'Surat Edaran Menteri PANRB Nomor 3 Tahun 2023',
}

export const signedItem = (overrides: Partial<Open> = {}, judged: Partial<Judgement> = {}): Signed => ({
  ...evaluationItem({ version: 3, ...overrides }),
  status: 'dinilai',
  judgement: judgement(judged),
})

export const deliveredItem = (
  times: Pick<Delivered, 'deliveredAt' | 'acknowledgeBy' | 'objectBy'>,
  overrides: Partial<Open> = {},
  judged: Partial<Judgement> = {},
): Delivered => ({ ...signedItem(overrides, judged), status: 'disampaikan', receivedAt: times.deliveredAt, ...times })

/** An evaluation and its entry in the period's roster. */
export function evaluationPuts(evaluation: Evaluation): readonly [Put<'evaluation'>, Put<'roster'>] {
  const { employeeId, periodId, seq, unitId } = evaluation
  const entry = { employeeId, periodId, seq, ...(unitId === undefined ? {} : { unitId }) }
  return [
    { action: 'PutItem', key: keys.evaluation(evaluation), item: evaluation, when: { absent: true } },
    { action: 'PutItem', key: keys.roster(evaluation), item: entry, when: { absent: true } },
  ]
}
