import type { Actor } from '../../functions/domain/people/employee.ts'
import type { BenchOffice, Said } from '../office.ts'
import type { Step } from './story.ts'

type Telling = Pick<BenchOffice, 'letters' | 'run'> & {
  readonly measure: (id: string, scene: string, step: Step) => Promise<Said>
}
type Cast = { readonly employee: Actor; readonly evaluator: Actor }

/** In the round of an employee someone from outside is named, vouched for and written to, and answers; another is taken back. */
export async function tellOutside({ measure, run, letters }: Telling, { employee, evaluator }: Cast, periodId: string) {
  const path = { panelId: `${employee.employeeId}-360-${periodId}` }
  const name = async (email: string) => {
    const body = { name: 'Yusuf Hakim', organisation: 'RT 05', relation: 'Warga yang dilayani di loket', email }
    const { outsiderId } = await measure('nameOutsider', 'a served citizen', { as: employee, path, body })
    return { ...path, outsiderId: String(outsiderId) }
  }
  const citizen = await name('yusuf@warga.example')
  await measure('listOutsiders', 'one', { as: evaluator, path })
  await measure('decideOutsider', 'agreed', { as: evaluator, path: citizen, body: { agreed: true } })
  await run('inviteOutsiders')
  const [, secret = ''] = /\.([a-z2-7]{52})/.exec(letters.at(-1)?.text ?? '') ?? []
  const said = { keep: 'Menjelaskan syarat surat satu per satu, sehingga saya cukup datang sekali.' }
  await measure('openOutsideForm', 'by a link', { path: citizen, body: { secret } })
  await measure('answerFromOutside', 'a comment', { path: citizen, body: { secret, ...said } })
  await measure('revokeOutsider', 'who was written to', { as: employee, path: citizen })
}
