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
}

const PERIOD = '2026-TW2'
const RATED = { workRating: 'sesuai_ekspektasi', behaviourRating: 'di_atas_ekspektasi', notes: 'Sudah baik.' }

/** A team of five in the second quarter, all of them baik: more than the circular has in mind. */
export async function tellDistribution({ call, measure, clock }: Telling, { admin, evaluator, team }: Cast) {
  clock('2026-06-25T09:00:00+07:00')
  const first = { 'if-none-match': '*' }
  const paths = team.map(({ employeeId }) => ({ evaluationId: `${employeeId}-${PERIOD}-1` }))
  for (const path of paths) await call('rateEvaluation', { as: evaluator, path, body: RATED, headers: first })
  await call('setAchievement', {
    as: admin,
    path: { periodId: PERIOD, unitId: 'kec-kertapati' },
    body: { achievement: 'baik' },
    headers: first,
  })
  const period = { periodId: PERIOD }
  await measure('getDistribution', 'a team of five, all drafts', { as: evaluator, path: period })
  const [path = {}] = paths
  const { evaluatorId } = await call('getEmployee', { as: admin, path: { employeeId: evaluator.employeeId ?? '' } })
  const employeeId = z.parse(z.string(), evaluatorId)
  const superior: Actor = { sub: employeeId, employeeId, roles: ['pegawai'] }
  await measure('offerCalibration', 'a draft', { as: evaluator, path })
  await measure('getCalibration', 'one that was shown', { as: superior, path: period })
  const proposal = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', reason: 'Sebanding.' }
  await measure('proposeCalibration', 'with a reason', { as: superior, path, body: proposal })
  await measure('answerCalibration', 'accepted', { as: evaluator, path, body: { outcome: 'menerima' } })
  const signed = await call('signEvaluation', { as: evaluator, path })
  if (!z.parse(z.boolean(), signed['deviates'])) throw new Error('five times baik deviates from the guide')
  await measure('explainDeviation', 'a sentence', {
    as: evaluator,
    path,
    body: { reason: 'Kelima pegawai memenuhi ekspektasi; capaian unit naik dari triwulan sebelumnya.' },
  })
}
