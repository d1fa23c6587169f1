import { type Instant } from '../instant.ts'
import { escaped } from '../reminders/letter.ts'
import { saysMoment } from '../reminders/words.ts'
import { ANONYMITY } from './outsider-rules.ts'

type Asked = {
  readonly outsiderId: string
  readonly name: string
  /** The employee. */
  readonly about: string
  readonly relation: string
  readonly expiresAt: Instant
  readonly secret: string
}

/**
 * The one letter to someone from outside. His secret stands behind the `#` of the address: a browser sends that to nobody,
 * so it is in no log of anyone. A stage without a portal has no address, and the letter carries what would stand in it.
 */
export function outsideLetterOf(asked: Asked, portal: string | undefined) {
  const { outsiderId, name, about, relation, expiresAt, secret } = asked
  const code = `${outsiderId}.${secret}`
  const link = portal === undefined ? undefined : `${portal}/masukan#${code}`
  const until = saysMoment(expiresAt)
  const before = [
    `Yth. ${name},`,
    `${about} meminta umpan balik Anda atas pekerjaannya, dan pejabat penilainya menyetujui bahwa Anda diminta. Hubungan yang disebutkan: ${relation}.`,
    `Tanpa akun, satu kali, paling lambat ${until}, melalui ${link === undefined ? 'halaman masukan sistem evaluasi kinerja dengan kode ini' : 'tautan ini'}:`,
  ]
  const after = [
    'Tautan ini hanya untuk Anda; jangan diteruskan. Bila Anda tidak mengenal pegawai ini, abaikan surat ini: alamat Anda sudah tidak disimpan.',
    'Surat ini dikirim oleh sistem; jangan dibalas.',
  ]
  const p = (words: string) => `<p>${escaped(words)}</p>`
  const shown = escaped(link ?? code)
  const list = ANONYMITY.map(each => `<li>${escaped(each)}</li>`).join('')
  return {
    subject: `Permintaan umpan balik tentang ${about}`.slice(0, 150),
    text: `${[...before, link ?? code, ...ANONYMITY.map(each => `- ${each}`), ...after].join('\n\n')}\n`,
    html: `<!doctype html><html lang="id"><meta charset="utf-8"><body>${before.map(p).join('')}<p>${link === undefined ? shown : `<a href="${shown}">${shown}</a>`}</p><ul>${list}</ul>${after.map(p).join('')}</body></html>`,
  }
}
