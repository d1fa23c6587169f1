import * as z from 'zod/mini'
import type { Actor } from '../../functions/domain/people/employee.ts'
import type { Said } from '../office.ts'
import type { Step } from './story.ts'

type Telling = {
  readonly call: (id: string, step: Step) => Promise<Said>
  readonly measure: (id: string, scene: string, step: Step) => Promise<Said>
  readonly clock: (to: string) => void
}
type Cast = {
  readonly admin: Actor
  readonly evaluator: Actor
  readonly team: readonly Actor[]
  readonly unitId: string
}

const Text = z.string()
const COURSE = {
  title: 'Pelatihan Penyusunan Standar Pelayanan Publik',
  description: 'Menyusun standar pelayanan dan maklumat bersama masyarakat, dengan praktik di unit sendiri.',
  competency: 'pelayanan_publik',
  kind: 'klasikal',
  hours: 24,
  provider: 'BPSDM Provinsi Sumatera Selatan',
  startsOn: '2026-08-03',
  endsOn: '2026-08-05',
  places: 2,
  costPerHead: 1_500_000,
}
const PROOF = {
  description: 'Menyusun standar pelayanan surat keterangan, diuji pada dua loket.',
  evidence: [{ title: 'Sertifikat', url: 'https://contoh.go.id/sertifikat.pdf' }],
}
const REASON = { reason: 'Sertifikat belum ditandatangani penyelenggara.' }

/** A training for a team of five: two places, one who waits, one who leaves. */
export async function tellDevelopment({ call, measure, clock }: Telling, { admin, evaluator, team, unitId }: Cast) {
  const [first, second, third, fourth] = team
  const made = await measure('createTraining', 'three days for two people', { as: admin, body: COURSE })
  const training = { trainingId: z.parse(Text, made['trainingId']) }
  await measure('setTrainingBudget', 'the first of a unit', {
    as: admin,
    path: { year: '2026', unitId },
    body: { amount: 6_000_000, quota: 4 },
    headers: { 'if-none-match': '*' },
  })
  await measure('listTrainings', 'one', { ...(first && { as: first }) })
  await measure('listTrainingBudgets', 'one unit', { as: evaluator, path: { year: '2026' } })
  const ask = async (as: Actor | undefined, measured = false) => {
    const step = { ...(as && { as }), path: training, body: { willWait: true } }
    const asked = await (measured
      ? measure('requestEnrolment', 'for two places', step)
      : call('requestEnrolment', step))
    return { enrolmentId: z.parse(Text, asked['enrolmentId']) }
  }
  const mine = await ask(first, true)
  await measure('approveEnrolment', 'the first of two places', { as: evaluator, path: mine })
  const leaves = await ask(second)
  await call('approveEnrolment', { as: evaluator, path: leaves })
  const waits = await ask(third)
  await call('approveEnrolment', { as: evaluator, path: waits })
  await measure('withdrawEnrolment', 'the next in line gets the place', { ...(second && { as: second }), path: leaves })
  await measure('declineEnrolment', 'with a reason', { as: evaluator, path: await ask(fourth), body: REASON })
  await measure('editTraining', 'one place more', {
    as: admin,
    path: training,
    body: { ...COURSE, places: 3 },
    headers: { 'if-match': '"1"' },
  })
  const other = await call('createTraining', { as: admin, body: { ...COURSE, title: 'Pelatihan yang dibatalkan' } })
  await measure('cancelTraining', 'nobody in it', {
    as: admin,
    path: { trainingId: z.parse(Text, other['trainingId']) },
    body: { reason: 'Penyelenggara mengundurkan diri.' },
  })
  await measure('getTraining', 'two of three places taken', { ...(first && { as: first }), path: training })
  await measure('listParticipants', 'four people', { as: admin, path: training })
  await measure('listTeamEnrolments', 'a team of five', { as: evaluator })
  clock('2026-08-05T15:00:00+07:00')
  const proof = { ...(first && { as: first }), path: mine, body: PROOF }
  await measure('reportCompletion', 'with a certificate', proof)
  await measure('returnCompletion', 'with a reason', { as: evaluator, path: mine, body: REASON })
  await call('reportCompletion', proof)
  await measure('confirmCompletion', 'by the evaluator', { as: evaluator, path: mine })
  const person = { employeeId: first?.employeeId ?? '' }
  await measure('getTrainingHours', 'one training', { as: evaluator, path: person })
  await measure('listDevelopmentNeeds', 'of a year with two judgements', { as: evaluator, path: person })
  const body = { goal: 'Standar pelayanan disusun sendiri', way: 'mentoring', dueOn: '2026-12-01' }
  const propose = async (measured: boolean) => {
    const step = { ...(first && { as: first }), path: person, body }
    const proposed = await (measured
      ? measure('proposeDevelopment', 'a free one', step)
      : call('proposeDevelopment', step))
    return { itemId: z.parse(Text, proposed['itemId']) }
  }
  const item = await propose(true)
  await measure('agreeDevelopment', 'by the evaluator', { as: evaluator, path: item })
  const reason = { reason: 'Cukup satu langkah dahulu.' }
  await measure('declineDevelopment', 'with a reason', { as: evaluator, path: await propose(false), body: reason })
  await measure('listDevelopmentPlan', 'two', { ...(first && { as: first }), path: person })
  await measure('listTeamDevelopment', 'one of a team of five', { as: evaluator })
  const outcome = { outcome: 'terlaksana', note: 'Dipakai di dua loket.' }
  await measure('getCareer', 'a year with one training', { ...(first && { as: first }) })
  await measure('getDevelopmentReport', 'twelve units, one training', { as: admin, path: { year: '2026' } })
  await measure('concludeDevelopment', 'done', { ...(first && { as: first }), path: item, body: outcome })
  clock('2026-10-01T08:00:00+07:00')
  const helped = { helped: 'ya', note: 'Standar pelayanan dipakai di dua loket.' }
  await measure('answerFollowUp', 'by the evaluator', { as: evaluator, path: mine, body: helped })
}
