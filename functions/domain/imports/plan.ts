import type { Employee, Unit } from '../people/employee.ts'
import { highPostFault, leadsAsLawAsks, mayEvaluate } from '../people/evaluator.ts'
import { changedFields } from '../people/moves.ts'
import { officeOf } from '../people/person.ts'
import { inCircles } from './circles.ts'
import type { EmployeeRow } from './employees.ts'
import { SUPERIOR } from './superiors.ts'
import { unitsAfterImport } from './plan-heads.ts'
import type { ImportProblem } from './table.ts'

export type PlannedPerson = { readonly row: number; readonly before: Employee | undefined; readonly after: Employee }

export type Plan = { readonly people: readonly PlannedPerson[]; readonly warnings: readonly ImportProblem[] }

export type KnownPeople = {
  /** Everyone in the file who is known, and everyone above them. */
  readonly people: readonly Employee[]
  /** NIP → person, former NIPs too, and the new ones of whom the file proves to be known. */
  readonly byNip: ReadonlyMap<string, string>
  readonly newId: (nip: string) => string
  readonly units: readonly Unit[]
  /** Who imports: his own evaluator is not his to set. */
  readonly actorId?: string | undefined
}

/** What the accepted rows make of each person: only what the file says, and no evaluator who cannot be one. */
export function planEmployees(rows: readonly EmployeeRow[], known: KnownPeople): Plan {
  const idOf = (nip: string) => known.byNip.get(nip)
  const newIds = new Map(rows.map(({ nip }) => [nip, idOf(nip) ?? known.newId(nip)]))
  const stored = new Map(known.people.map(person => [person.employeeId, person]))
  const warnings: ImportProblem[] = []
  const drafts = rows.map(row => {
    const employeeId = newIds.get(row.nip) ?? known.newId(row.nip)
    const before = stored.get(employeeId)
    const wanted = row.superiorNip === undefined ? undefined : (newIds.get(row.superiorNip) ?? idOf(row.superiorNip))
    const said = withRow(employeeId, row, before)
    const draft = employeeId === known.actorId && before !== undefined ? withOwnPower(said, before) : said
    if (before !== undefined && before.nip !== row.nip) warnings.push({ row: row.row, ...RENUMBERED })
    if (draft !== said && officeOf(draft) !== officeOf(said)) warnings.push({ row: row.row, ...OWN_POWER })
    return { row, before, draft, wanted }
  })
  const people = new Map([...stored, ...drafts.map(({ draft }) => [draft.employeeId, draft] as const)])

  const chosen = drafts.map(({ row, before, draft, wanted }): PlannedPerson => {
    const warning = wanted === undefined ? undefined : evaluatorWarning(draft, people.get(wanted), known.actorId)
    if (warning !== undefined) warnings.push({ row: row.row, column: SUPERIOR, ...warning })
    const evaluatorId = warning === undefined ? (wanted ?? draft.evaluatorId) : draft.evaluatorId
    return { row: row.row, before, after: { ...draft, evaluatorId } }
  })
  const fit = withoutUnfit(chosen, known)
  const straight = withoutCircles(fit.people, known.people)
  return { people: straight.people, warnings: [...warnings, ...fit.warnings, ...straight.warnings] }
}

/** His own row corrects how an administrator is called and reached, never what gives him power. */
function withOwnPower(said: Employee, { kind, position, unitId, status }: Employee): Employee {
  return { ...said, kind, position, unitId, status }
}

const OWN_POWER = {
  column: 'JABATAN NAMA',
  code: 'own_position',
  message: 'Jabatan, unit, dan status Anda sendiri tidak dapat Anda ubah. Minta pengelola kepegawaian lain.',
}

const RENUMBERED = {
  column: 'NIP BARU',
  code: 'nip_renewed',
  message:
    'Dikenali dari surel, nama, tanggal lahir, dan jenis kelamin sebagai pegawai yang sudah tercatat: nomornya diganti, SKP dan evaluasinya tetap. Bila keliru, perbaiki profilnya.',
}

function withRow(employeeId: string, row: EmployeeRow, before: Employee | undefined): Employee {
  const { nip, name, kind, grade, position, unitId, email, status } = row
  const said = { employeeId, name, kind, grade, position, unitId, status, ...(email === undefined ? {} : { email }) }
  return before === undefined ? { ...said, nip, roles: ['pegawai'], version: 0 } : { ...before, ...said, nip }
}

function evaluatorWarning(person: Employee, evaluator: Employee | undefined, actorId: string | undefined) {
  if (person.employeeId === actorId && person.evaluatorId !== evaluator?.employeeId)
    return {
      code: 'own_evaluator',
      message: 'Pejabat penilai Anda sendiri tidak dapat Anda ubah. Minta pengelola kepegawaian lain.',
    }
  if (evaluator === undefined || mayEvaluate(evaluator)) return undefined
  return {
    code: 'evaluator_not_eligible',
    message:
      'Atasan ini tidak aktif atau bukan paling rendah pejabat pengawas, sehingga tidak dijadikan pejabat penilai. Tetapkan pejabat penilai lain.',
  }
}

/** What the law asks of an evaluator for the sake of the unit that he, or his, leads: with the heads as this file leaves them. */
function withoutUnfit(people: readonly PlannedPerson[], known: KnownPeople): Plan {
  const changed = people.filter(person => !isUnchanged(person))
  const units = new Map(unitsAfterImport(known.units, changed, known.people).map(unit => [unit.unitId, unit]))
  const byId = new Map([...known.people, ...people.map(({ after }) => after)].map(one => [one.employeeId, one]))
  const unfit = people.flatMap(person => {
    const warning = unfitWarning(person, byId.get(person.after.evaluatorId ?? ''), units)
    return warning === undefined ? [] : [[person, { row: person.row, column: SUPERIOR, ...warning }] as const]
  })
  const kept = new Set(unfit.map(([person]) => person))
  return {
    people: people.map(one =>
      kept.has(one) ? { ...one, after: { ...one.after, evaluatorId: one.before?.evaluatorId } } : one,
    ),
    warnings: unfit.map(([, warning]) => warning),
  }
}

function unfitWarning(
  { before, after }: PlannedPerson,
  evaluator: Employee | undefined,
  units: ReadonlyMap<string, Unit>,
) {
  if (evaluator === undefined || after.evaluatorId === before?.evaluatorId) return undefined
  const [own, unit] = [after, evaluator].map(({ unitId }) => units.get(unitId ?? ''))
  if (!leadsAsLawAsks(evaluator, unit)) return UNLED
  const fault = highPostFault(after, own, evaluator, unit)
  return fault && { code: fault.code, message: `Atasan ini tidak dijadikan pejabat penilai. ${fault.detail}` }
}

const UNLED = {
  code: 'evaluator_not_eligible',
  message:
    'Pejabat fungsional menjadi pejabat penilai sepanjang memimpin unit kerja (Lampiran BAB IV.A.7); atasan ini tidak memimpin unitnya, sehingga tidak dijadikan pejabat penilai. Tetapkan pejabat penilai lain.',
}

/**
 * Rejected rows keep the evaluator that they had, so a circle can arise that the file alone does not show: then the
 * rows that close it keep theirs too, until none is left.
 */
function withoutCircles(people: readonly PlannedPerson[], stored: readonly Employee[]): Plan {
  const above = new Map<string, string>()
  for (const { employeeId, evaluatorId } of [...stored, ...people.map(({ after }) => after)])
    if (evaluatorId === undefined) above.delete(employeeId)
    else above.set(employeeId, evaluatorId)
  const circle = inCircles(above)
  const closing = people.filter(
    ({ before, after }) => circle.has(after.employeeId) && after.evaluatorId !== before?.evaluatorId,
  )
  if (closing.length === 0) return { people, warnings: [] }
  const opened = people.map(person =>
    closing.includes(person)
      ? { ...person, after: { ...person.after, evaluatorId: person.before?.evaluatorId } }
      : person,
  )
  const message =
    'Dengan atasan ini rangkaian penilai berputar, sehingga pejabat penilai tidak diubah. Periksa NIP atasan.'
  const warnings = closing.map(({ row }) => ({ row, column: SUPERIOR, code: 'evaluator_circle', message }))
  const rest = withoutCircles(opened, stored)
  return { people: rest.people, warnings: [...warnings, ...rest.warnings] }
}

/** Whether the file says anything new of the person. */
export function isUnchanged({ before, after }: PlannedPerson): boolean {
  return (
    before !== undefined &&
    changedFields(before, after).length === 0 &&
    before.name === after.name &&
    before.grade === after.grade &&
    before.email === after.email
  )
}
