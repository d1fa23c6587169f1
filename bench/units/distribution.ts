import * as z from 'zod/mini'
import type { Actor } from '../../functions/domain/employee.ts'
import type { Said } from '../office.ts'
import type { Step } from './story.ts'

type Telling = {
  readonly call: (id: string, step: Step) => Promise<Said>
  readonly measure: (id: string, scene: string, step: Step) => Promise<Said>
  readonly clock: (to: string) => void
}
type Cast = { readonly admin: Actor; readonly evaluator: Actor; readonly team: readonly Actor[] }

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
  const signed = await call('signEvaluation', { as: evaluator, path })
  if (!z.parse(z.boolean(), signed['deviates'])) throw new Error('five times baik deviates from the guide')
  await measure('explainDeviation', 'a sentence', {
    as: evaluator,
    path,
    body: { reason: 'Kelima pegawai memenuhi ekspektasi; capaian unit naik dari triwulan sebelumnya.' },
  })
}
