import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Unit } from '../../domain/people/employee.ts'
import { readUnitRows, type UnitRow } from '../../domain/imports/units.ts'
import { Refusal } from '../../domain/refusal.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import {
  IMPORT_BODY_LIMIT,
  ImportInput,
  ImportReport,
  firstTryOf,
  type Outcome,
  outcomesSince,
  readImport,
  reportOf,
} from '../import-report.ts'
import { unitAsFound } from './unit-as-found.ts'

export const importUnits = operation({
  id: 'importUnits',
  area: 'units',
  route: 'POST /v1/units/imports',
  summary: 'Takes over the units from a file; a second run changes nothing',
  allow: ['admin_kepegawaian'],
  who: 'administrator',
  idempotent: 'by_content',
  bodyLimit: IMPORT_BODY_LIMIT,
  input: ImportInput,
  output: ImportReport,
  refusals: ['body_too_large'],
  table: { unit: ['Query', 'PutItem'] },
  find: () => ({}),
  async gather({ input }, { table }) {
    const file = readImport(input.content)
    if (file instanceof Refusal) return file
    const units = await table.all(ranges.units())
    const parents = units.flatMap(({ unitId, parentId }) =>
      parentId === undefined ? [] : [[unitId, parentId] as const],
    )
    const known = { unitsInTable: new Set(units.map(unit => unit.unitId)), parentsInTable: new Map(parents) }
    const read = readUnitRows(file, known)
    return read instanceof Refusal ? read : { rows: file.rows.length, read, units }
  },
  decide({ gathered: { rows, read, units }, input }) {
    const known = new Map(units.map(unit => [unit.unitId, unit]))
    const changes = read.accepted.map(row => changeOf(row, known.get(row.unitId)))
    const now = new Map(changes.map(({ after, outcome }) => [after.unitId, outcome]))
    const first = firstTryOf(input, now, () => '')
    const written = input.dryRun ? [] : changes.filter(({ outcome }) => outcome !== 'unchanged')
    return {
      answer: reportOf(
        rows,
        outcomesSince(first, now, () => first.mark),
        read,
      ),
      groups: written.map(({ before, after }) => [
        { action: 'PutItem', key: keys.unit(after.unitId), item: after, when: unitAsFound(before) },
      ]),
    }
  },
})

/** An empty parent erases nothing, and the head is not the file's to say. */
function changeOf({ unitId, name, parentId, mandiri }: UnitRow, before: Unit | undefined) {
  const after: Unit = { ...before, unitId, name, mandiri, ...(parentId === undefined ? {} : { parentId }) }
  const same = before?.name === name && before.mandiri === mandiri && before.parentId === after.parentId
  const outcome: Outcome = before === undefined ? 'created' : same ? 'unchanged' : 'updated'
  return { before, after, outcome }
}

export const handler = lambda(importUnits)
