import { type Day, dayOf } from '../instant.ts'
import type { DueRow } from './rows.ts'
import { saysDay, saysDays, saysMoment, saysRow } from './words.ts'

/** What goes out to one person: plain text, and the same in minimal HTML. */
export type Letter = {
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Everything in it is of the kind that its reader may do without. */
  readonly mayBeStopped: boolean
}

/** A line that is no deadline: what has happened since the last letter. */
export type News = { readonly says: string; readonly statutory: boolean }

export type Contents = {
  readonly name: string
  readonly day: Day
  readonly rows: readonly DueRow[]
  readonly news: readonly News[]
}

type Around = {
  /** Where the portal is served; absent: there is none yet, and nothing is linked to. */
  readonly portal?: string | undefined
  readonly nameOf: (periodId: string) => string
}

/** One letter for all of it; nothing in it is no letter. */
export function letterOf({ name, day, rows, news }: Contents, { portal, nameOf }: Around): Letter | undefined {
  const [first] = rows
  const count = rows.length + news.length
  if (count === 0) return undefined
  const sections = [
    { title: 'Yang perlu Anda lakukan', lines: linesOf(rows.filter(isMine), nameOf) },
    {
      title: 'Yang sedang Anda tunggu',
      lines: linesOf(
        rows.filter(row => !isMine(row)),
        nameOf,
      ),
    },
    { title: 'Kabar', lines: news.map(({ says }) => says) },
  ].filter(({ lines }) => lines.length > 0)
  const head =
    first === undefined
      ? (news[0]?.says ?? '')
      : `Paling lambat ${saysDay(dayOf(first.dueAt))}: ${saysRow(first, nameOf)}`
  const mayBeStopped = !rows.some(({ statutory }) => statutory) && !news.some(({ statutory }) => statutory)
  const paragraphs = {
    greeting: `Yth. ${name},`,
    opening: `Pengingat evaluasi kinerja, ${saysDay(day)}.`,
    link: `Buka ${portal ?? 'sistem evaluasi kinerja'} untuk mengerjakannya.`,
    stop: mayBeStopped
      ? `Surat ini dapat Anda hentikan ${whereToStop(portal)}.`
      : `Pengingat 30 dan 10 hari serta kabar dapat Anda hentikan ${whereToStop(portal)}; tenggat yang dekat tetap diberitahukan.`,
    end: 'Surat ini dikirim oleh sistem; jangan dibalas.',
  }
  return {
    subject: short(count === 1 ? head : `${head} (+${count - 1} lainnya)`),
    text: plain(paragraphs, sections),
    html: html(paragraphs, sections),
    mayBeStopped,
  }
}

/** The page of the portal, or what a stage without one has in its place. */
const whereToStop = (portal: string | undefined) =>
  portal === undefined ? 'melalui operasi editPreferences (PUT /v1/me/preferences)' : `di ${portal}/preferensi`

type Paragraphs = Readonly<Record<'greeting' | 'opening' | 'link' | 'stop' | 'end', string>>
type Section = { readonly title: string; readonly lines: readonly string[] }

const isMine = ({ whose }: DueRow) => whose !== 'waiting'

const linesOf = (rows: readonly DueRow[], nameOf: Around['nameOf']) =>
  rows.map(
    row => `${saysRow(row, nameOf)}: paling lambat ${saysMoment(row.dueAt)}, ${saysDays(row.days)} (${row.article})`,
  )

function plain(said: Paragraphs, sections: readonly Section[]): string {
  const lists = sections.map(({ title, lines }) => [`${title}:`, ...lines.map(line => `- ${line}`)].join('\n'))
  return `${[said.greeting, said.opening, ...lists, said.link, said.stop, said.end].join('\n\n')}\n`
}

function html(said: Paragraphs, sections: readonly Section[]): string {
  const p = (words: string) => `<p>${escaped(words)}</p>`
  const lists = sections.map(
    ({ title, lines }) => `${p(`${title}:`)}<ul>${lines.map(line => `<li>${escaped(line)}</li>`).join('')}</ul>`,
  )
  const body = [p(said.greeting), p(said.opening), ...lists, p(said.link), p(said.stop), p(said.end)].join('')
  return `<!doctype html><html lang="id"><meta charset="utf-8"><body>${body}</body></html>`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escaped = (words: string) => words.replaceAll(/[&<>"']/g, sign => SIGNS[sign] ?? sign)

const LONGEST_SUBJECT = 150
const short = (words: string) => (words.length <= LONGEST_SUBJECT ? words : `${words.slice(0, LONGEST_SUBJECT - 1)}…`)
