import type { Enrolment } from '../../functions/domain/development/enrolment.ts'
import type { Training, TrainingPlaces } from '../../functions/domain/development/training.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import { saveEnrolment } from '../../functions/store/enrolments.ts'
import { NO_HISTORY } from '../../functions/store/history.ts'
import * as keys from '../../functions/store/keys.ts'

const ASKED = Date.parse('2026-03-02T09:00:00+07:00')

/** As an administrator writes one into the catalogue. */
export const COURSE = {
  title: 'Pelayanan Publik Prima',
  competency: 'pelayanan_publik',
  kind: 'klasikal',
  hours: 24,
  provider: 'BPSDM Provinsi',
  location: 'Palembang',
  startsOn: '2026-05-04',
  endsOn: '2026-05-06',
  places: 20,
  costPerHead: 1_500_000,
} as const

export const trainingItem = (overrides: Partial<Training> = {}): Training => ({
  ...COURSE,
  ...NO_HISTORY,
  trainingId: '2026-aaaaaaaaaaaaaaaa',
  year: 2026,
  version: 1,
  ...overrides,
})

/** It will not take place. */
export const cancelledItem = (training: Training): Training => ({
  ...training,
  cancelled: { at: ASKED + 5, by: 'pengelola', reason: 'Penyelenggara mengundurkan diri' },
})

export function trainingPuts(training: Training, places: Partial<TrainingPlaces> = {}): readonly AnyWrite[] {
  const { trainingId } = training
  const gone = training.cancelled === undefined ? {} : { cancelledAt: training.cancelled.at }
  const counted = { trainingId, left: training.places, waiting: 0, ...gone, ...places }
  return [
    { action: 'PutItem', key: keys.training(trainingId), item: training, when: { absent: true } },
    { action: 'PutItem', key: keys.trainingPlaces(trainingId), item: counted, when: { absent: true } },
  ]
}

/** A budget of which nothing is spent yet, or as much as `left` says. */
export function budgetPuts(amount: number, quota: number, unitId = 'kec', left = amount): readonly AnyWrite[] {
  const at = { unitId, year: 2026 }
  const item = { ...at, amount, quota, version: 1, ...NO_HISTORY }
  return [
    { action: 'PutItem', key: keys.trainingBudget(2026, unitId), item, when: { absent: true } },
    {
      action: 'PutItem',
      key: keys.trainingFunds(2026, unitId),
      item: { ...at, left, quotaLeft: quota },
      when: { absent: true },
    },
  ]
}

type Who = { readonly employeeId: string; readonly name: string }

/** Someone's way through a training, as it stands in one of its states. */
export function enrolmentItem(
  { employeeId, name }: Who,
  status: Enrolment['status'] = 'diajukan',
  training: Training = trainingItem(),
  { willWait = false, unitId = 'kec', waitingAt = ASKED + 2 } = {},
): Enrolment {
  const { trainingId, year, title, competency, kind, hours, startsOn, endsOn } = training
  const base = {
    ...{ employeeId, name, trainingId, year, title, competency, kind, hours, startsOn, endsOn, willWait },
    ...{ requestedAt: ASKED, version: 1, ...NO_HISTORY },
  }
  const approval = { approvedAt: ASKED + 1, approvedBy: 'penilai', unitId }
  const place = { ...approval, placedAt: ASKED + 1, cost: training.costPerHead }
  const completion = {
    description: 'Standar pelayanan dan cara menyusunnya',
    evidence: [{ title: 'Sertifikat', url: 'https://contoh.go.id/sertifikat.pdf' }],
    reportedAt: ASKED + 3,
  }
  switch (status) {
    case 'diajukan':
      return { ...base, status }
    case 'ditolak':
      return { ...base, status, decidedAt: ASKED + 1, refusal: 'Tidak dapat ditinggalkan' }
    case 'menunggu':
      return { ...base, status, ...approval, waitingAt }
    case 'terdaftar':
      return { ...base, status, ...place }
    case 'dibatalkan':
      return { ...base, status, withdrawnAt: ASKED + 2 }
    case 'dilaporkan':
      return { ...base, status, ...place, completion }
    case 'selesai':
      return { ...base, status, ...place, completion, confirmedAt: ASKED + 4, confirmedBy: 'pengelola' }
  }
}

export function enrolmentPuts(enrolment: Enrolment): readonly AnyWrite[] {
  return saveEnrolment(undefined, enrolment, { at: ASKED, by: enrolment.employeeId, operation: 'requestEnrolment' })
    .writes
}
