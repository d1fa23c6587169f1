import { CorrectionInput, type CorrectionChange } from '../../domain/people/correction.ts'
import { changeFaults, requested } from '../../domain/people/correction-rules.ts'
import { evaluatorFault } from '../../domain/people/evaluator.ts'
import { type FieldProblem, refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Reads } from '../../store/access.ts'
import { digestOf, saltOf } from '../../store/history.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { saveCorrection } from '../corrections/save.ts'
import { CorrectionView, correctionView } from '../corrections/view.ts'

export const requestCorrection = operation({
  id: 'requestCorrection',
  area: 'me',
  route: 'POST /v1/me/corrections',
  summary: 'Someone says that his superior, or something else that is recorded of him, is wrong, and what is right',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'anyone of himself, also after he has left; one open request for each field',
  status: 201,
  input: CorrectionInput(),
  output: CorrectionView,
  refusals: ['not_allowed', 'correction_exists', 'nothing_to_correct', 'too_many_corrections'],
  table: {
    employee: ['GetItem'],
    unit: ['GetItem'],
    correction: ['Query', 'PutItem'],
    correctionLine: ['PutItem'],
    history: ['PutItem'],
  },
  async find({ actor: { employeeId } }, { table }) {
    const employee = employeeId === undefined ? undefined : await table.get(keys.employee(employeeId))
    return employee === undefined ? refuse('not_allowed') : { employee }
  },
  async gather({ found: { employee }, input }, { table }) {
    const { reason: _, ...change } = input
    const own = changeFaults(employee, change)
    const [named, earlier] = await Promise.all([
      own.length > 0 ? { faults: own } : namedBy(table, employee.employeeId, change),
      table.all(ranges.correctionsOf(employee.employeeId)),
    ])
    return 'faults' in named ? refuse('invalid_input', undefined, named.faults) : { ...named, earlier }
  },
  decide({ found: { employee }, gathered: { named, earlier }, input: { reason, ...change } }, { now, randomBytes }) {
    const next = requested({ employee, change, named, reason, now }, earlier)
    if (next instanceof Refusal) return next
    const act = { at: now, by: employee.employeeId, operation: 'requestCorrection' }
    const asked = { ...next, ...saltOf(randomBytes) }
    const { correction, writes } = saveCorrection(undefined, asked, { ...act, fixed: { reason: digestOf(reason) } })
    return { answer: correctionView(correction, 'self', now), writes }
  },
})

type Named = { readonly named: string | undefined } | { readonly faults: FieldProblem[] }

/** Who or what the value names, or why it cannot be that one; the rest is judged when it is decided. */
async function namedBy(
  table: Reads<'employee' | 'unit'>,
  employeeId: string,
  { field, value }: CorrectionChange,
): Promise<Named> {
  if (field === 'unit') {
    const unit = await table.get(keys.unit(value))
    const detail = 'Unit ini tidak ada. Pilih dari daftar unit.'
    return unit === undefined
      ? { faults: [{ pointer: '/value', code: 'unit_not_found', detail }] }
      : { named: unit.name }
  }
  if (field !== 'evaluator') return { named: undefined }
  const evaluator = isEmployeeId(value) ? await table.get(keys.employee(value)) : undefined
  const unitId = evaluator?.position.kind === 'fungsional' ? evaluator.unitId : undefined
  // IV.A.7: a functional officer only as long as he leads his unit
  const unit = unitId === undefined ? undefined : await table.get(keys.unit(unitId))
  const fault = evaluatorFault(employeeId, evaluator, unit)
  if (fault === undefined || evaluator === undefined)
    return evaluator === undefined ? { faults: [NOT_ELIGIBLE] } : { named: evaluator.name }
  return { faults: [fault.code === 'own_evaluator' ? { ...fault, pointer: '/value' } : NOT_ELIGIBLE] }
}

// One sentence whatever the cause: who has left is not a colleague's to learn here.
const NOT_ELIGIBLE = {
  pointer: '/value',
  code: 'evaluator_not_eligible',
  detail:
    'Orang ini tidak dapat menjadi pejabat penilai: harus aktif, paling rendah pejabat pengawas (Lampiran BAB IV.A.2), atau pejabat fungsional yang memimpin unit kerja (IV.A.7). Pilih yang lain.',
}

export const handler = lambda(requestCorrection)
