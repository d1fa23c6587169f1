import type { Actor } from '../../functions/domain/people/employee.ts'
import type { Cast, Telling } from './coaching.ts'

/** Behaviour that did not change: from what was told to what follows. */
export async function tellCounselling({ call, measure }: Telling, cast: Cast & { readonly counsellor: Actor }) {
  const { admin, employee, employeeId, evaluator, counsellor } = cast
  const told = { values: ['harmonis'], problem: 'Meninggalkan loket tanpa memberi tahu rekan satu tim.' }
  const begun = await measure('tellBehaviour', 'by the evaluator', { as: evaluator, path: { employeeId }, body: told })
  const path = { counsellingId: String(begun['counsellingId']) }
  const answer = { answer: 'Saya mengurus orang tua yang sakit.' }
  await measure('answerBehaviour', 'with words', { as: employee, path, body: answer })
  const report = {
    ...{ ...told, alsoOthers: false, done: 'Tiga kali dibicarakan dalam rapat tim.' },
    evidence: [{ title: 'Catatan umpan balik', url: 'https://contoh.go.id/umpan-balik.pdf' }],
  }
  await measure('reportBehaviour', 'with one proof', { as: evaluator, path, body: report })
  await measure('listCounselling', 'what was reported', { as: admin })
  const schedule = {
    ...{ counsellorId: counsellor.employeeId, kind: 'konselor_independen', place: 'Ruang konseling' },
    at: '2026-03-02T13:00:00+07:00',
  }
  await measure('scheduleCounselling', 'the first', { as: admin, path, body: schedule })
  await measure('getCounselling', 'by the personnel unit', { as: admin, path })
  return async () => {
    const record = {
      causes: 'Merawat orang tua.',
      agreed: 'Jadwal ditukar.',
      recommendation: 'Tinjau tiga bulan lagi.',
    }
    await measure('recordCounselling', 'by the counsellor', { as: counsellor, path, body: record })
    await measure('getCounsellingRecord', 'by the employee', { as: employee, path })
    await measure('decideCounselling', 'by the personnel unit', {
      ...{ as: admin, path, body: { decision: 'Dipantau selama tiga bulan.' } },
    })
    // a case that ends before it is reported
    const other = await call('tellBehaviour', { as: evaluator, path: { employeeId }, body: told })
    const closing = { path: { counsellingId: String(other['counsellingId']) }, body: { reason: 'Sudah berubah.' } }
    await measure('closeCounselling', 'by the evaluator', { as: evaluator, ...closing })
  }
}
