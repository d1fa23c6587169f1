import type { Listed } from '../functions/store/items.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, character => ESCAPES[character] ?? '')

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a }
  ul { list-style: none; padding: 0 } li { margin: .25rem 0 }
  button { font: inherit; padding: .5rem .75rem; cursor: pointer }
  li button { width: 100%; text-align: left; background: #fff; border: 1px solid #767676; border-radius: 4px }
  li small { display: block; color: #4a4a4a }
  input { font: inherit; padding: .5rem; width: 60% }`

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1>
${content}
</main></body></html>`
}

/** Everybody may be anybody here: this provider exists on this machine only. */
export function loginPage(action: string, search: string, people: readonly Listed<'staff'>[]): string {
  const rows = people.map(
    ({ employeeId, name, position }) =>
      `<li><button name="employeeId" value="${escaped(employeeId)}">${escaped(name)}<small>${escaped(position.name)}</small></button></li>`,
  )
  const list =
    rows.length === 0
      ? '<p>Tidak ada pegawai dengan nama itu. Impor pegawai terlebih dahulu atau ubah pencarian.</p>'
      : `<form method="post" action="${escaped(action)}"><ul>${rows.join('\n')}</ul></form>`
  return page(
    'Masuk sebagai',
    `<p>Sistem lokal: pilih pegawai, tanpa kata sandi.</p>
<form method="get" action="${escaped(action)}"><label>Nama depan <input name="q" value="${escaped(search)}" autofocus></label>
<button>Cari</button></form>
${list}`,
  )
}

export function logoutPage(form: string): string {
  return page(
    'Keluar',
    `${form}<p>Anda akan keluar dari sistem lokal.</p>
<button autofocus type="submit" form="op.logoutForm" value="yes" name="logout">Ya, keluar</button>
<button type="submit" form="op.logoutForm">Tetap masuk</button>`,
  )
}

export function loggedOutPage(): string {
  return page('Anda sudah keluar', '<p>Halaman ini boleh ditutup.</p>')
}

export function errorPage(error: string, description: string): string {
  return page(
    'Masuk gagal',
    `<p>${escaped(error)}: ${escaped(description)}</p><p>Kembali ke aplikasi dan coba lagi.</p>`,
  )
}
