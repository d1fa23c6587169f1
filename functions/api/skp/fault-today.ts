import { plansByPerspective } from '../../domain/people/employee.ts'
import { highPostFault } from '../../domain/people/evaluator.ts'
import { missingToday } from '../../domain/plans/skp-complete.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'
import type { FoundSkp } from './find.ts'

/**
 * Whether it is this person's to determine, and whole, as its author is today: since he submitted it his post, his status or
 * his evaluator may have changed (II.A.2, II.B, II.C.3).
 */
export async function faultToday(
  table: Reads<'unit'>,
  { skp, chain: { employee, evaluator, evaluatorFor, superior }, parties, relations }: FoundSkp,
): Promise<Refusal<'invalid_input' | 'not_allowed'> | undefined> {
  if (skp.status !== 'diajukan') return undefined
  const judge = relations.has('evaluator') ? (evaluatorFor ?? evaluator) : superior
  const unitId = plansByPerspective(employee, parties.unit) ? judge?.unitId : undefined
  const unit = unitId === undefined ? undefined : await table.get(keys.unit(unitId))
  const fault = judge && highPostFault(employee, parties.unit, judge, unit)
  if (fault !== undefined) return refuse('not_allowed', `${fault.detail} ${CORRECT}`)
  const missing = missingToday(skp, employee, parties.unit)
  return missing.length > 0 ? refuse('invalid_input', INCOMPLETE, missing) : undefined
}

const CORRECT = 'Minta pengelola kepegawaian membetulkan pejabat penilainya.'

const INCOMPLETE =
  'Sejak diajukan, jabatan atau status pegawai berubah, dan SKP ini belum memuat bagian yang ditandai. Kembalikan kepadanya untuk dilengkapi.'
