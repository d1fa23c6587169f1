import type { Actor } from '../../functions/domain/people/employee.ts'
import type { Said } from '../office.ts'
import type { Step } from './story.ts'

type Telling = {
  readonly measure: (id: string, scene: string, step: Step) => Promise<Said>
}
type Cast = { readonly employee: Actor; readonly evaluator: Actor; readonly head: Actor }

const STRATEGY = {
  strategy: 'Layanan administrasi kependudukan diselesaikan dalam satu pintu di loket kecamatan.',
  ...{ kind: 'layanan', cascading: 'layanan' },
}
const ROLE = {
  result: 'Surat keterangan warga diterbitkan pada hari pengajuan tanpa kesalahan data.',
  control: 'kendali_sedang',
}

/** The camat divides his results among his people; one of them reads it. */
export async function tellRoles({ measure }: Telling, { employee, evaluator, head }: Cast) {
  const path = { matrixId: '2026-unit-kec-kertapati' }
  const roles = [evaluator, employee].map(({ employeeId }) => ({ ...ROLE, employeeId }))
  const indicator = {
    indicator: 'Indeks kepuasan warga atas layanan kecamatan 88',
    strategies: [{ ...STRATEGY, roles }],
  }
  const body = { indicators: [indicator] }
  await measure('editRoleMatrix', 'two people', { as: head, path, body, headers: { 'if-none-match': '*' } })
  await measure('getRoleMatrix', 'by its owner', { as: head, path })
  await measure('listMyRoles', 'one matrix', { as: employee, query: '?year=2026' })
}
