import { withdrawn } from '../../domain/people/correction-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { parseCorrectionId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { settleCorrection } from '../corrections/save.ts'
import { CorrectionView, correctionView } from '../corrections/view.ts'

export const withdrawCorrection = operation({
  id: 'withdrawCorrection',
  area: 'me',
  route: 'POST /v1/me/corrections/{correctionId}/withdrawal',
  summary: 'Someone takes back what he asked to be put right about him',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the person himself, until it is decided',
  output: CorrectionView,
  refusals: ['correction_not_found', 'wrong_status'],
  table: {
    correction: ['GetItem', 'PutItem'],
    correctionLine: ['PutItem', 'DeleteItem'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table }) {
    const at = parseCorrectionId(path.correctionId)
    const own = at !== undefined && at.employeeId === actor.employeeId
    return (own ? await table.get(keys.correction(at)) : undefined) ?? refuse('correction_not_found')
  },
  decide({ found: correction }, { now }) {
    const next = withdrawn(correction, now)
    if (next instanceof Refusal) return next
    const act = { at: now, by: correction.employeeId, operation: 'withdrawCorrection' }
    const saved = settleCorrection(correction, next, act)
    return { answer: correctionView(saved.correction, 'self', now), was: correction, writes: saved.writes }
  },
})

export const handler = lambda(withdrawCorrection)
