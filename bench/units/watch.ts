import type { Cast, Telling } from './coaching.ts'

/** What the pimpinan sees in the course of the first quarter. */
export async function tellWatching({ measure }: Telling, { employee, employeeId, evaluator }: Cast) {
  const path = { employeeId }
  const note = {
    ...{ observedOn: '2026-02-02', about: { value: 'kompeten' }, source: 'pengamatan_langsung' },
    note: 'Pada rapat 2 Februari ia menjelaskan rekapitulasi kunjungan tanpa naskah dan menjawab semua pertanyaan.',
  }
  const { observationId } = await measure('recordObservation', 'the first', { as: evaluator, path, body: note })
  const at = { employeeId, observationId: String(observationId) }
  const body = { ...note, observedOn: '2026-02-01', reason: 'Salah menulis hari' }
  await measure('correctObservation', 'once', { as: evaluator, path: at, body })
  await measure('listObservations', 'one', { as: employee, path, query: '?year=2026' })
}

/** One month of a quarter that the agency has documented by months. */
export async function tellDocumentation(
  { measure }: Telling,
  { employee, evaluator, evaluationId, spanId, workResultIds }: Documenting,
) {
  const items = workResultIds.map(workResultId => ({
    workResultId,
    progress: 'Sampai akhir bulan 120 dari 360 kunjungan selesai; kendaraan dinas dipakai dua hari sepekan.',
    evidence: [{ title: 'Rekap kunjungan', url: 'https://contoh.go.id/rekap' }],
  }))
  const path = { evaluationId, spanId }
  await measure('documentProgress', 'the first', {
    ...{ as: employee, path, body: { items }, headers: { 'if-none-match': '*' } },
  })
  await measure('listDocumentation', 'three months', { as: evaluator, path })
}

type Documenting = Pick<Cast, 'employee' | 'evaluator'> & {
  readonly evaluationId: string
  readonly spanId: string
  readonly workResultIds: readonly string[]
}
