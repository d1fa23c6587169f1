import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { type Caller, type Client, each, FIRST, OFFICE, replacing } from './client.ts'
import { templateFor } from './content.ts'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

const Report = z.object({ rows: z.number(), created: z.number(), rejected: z.array(z.unknown()) })
const Person = z.object({
  employeeId: z.string(),
  name: z.string(),
  position: z.object({ name: z.string(), kind: z.string() }),
  unitId: z.optional(z.string()),
  evaluatorId: z.optional(z.string()),
  kind: z.string(),
})
const Listed = z.object({ items: z.array(Person), next: z.optional(z.string()) })
const Units = z.object({
  items: z.array(z.object({ unitId: z.string(), mandiri: z.boolean(), headId: z.optional(z.string()) })),
})

export type Person = z.output<typeof Person>

export type Office = {
  readonly people: readonly Person[]
  readonly head: Person
  readonly byId: ReadonlyMap<string, Person>
  /** What the demo has seen of plans: person → ids of his work results. */
  readonly results: Map<string, readonly string[]>
  readonly units: z.output<typeof Units>['items']
}

export const as = (person: Pick<Person, 'employeeId'>): Caller => ({ employeeId: person.employeeId })

/** Units and people from the files as they are; the head of region and the two pimpinan tinggi below him by hand. */
export async function setUpOffice(api: Client): Promise<Office> {
  const units = await imported(api, '/v1/units/imports', read('unit-kertapati.csv'))
  const employees = await imported(api, '/v1/employees/imports', read('pegawai-kertapati-siasn.csv'))
  if (units.rejected.length + employees.rejected.length > 0) throw new Error('the demo files were not taken whole')
  const walikota = await api.must(OFFICE, 'POST', '/v1/employees', {
    body: {
      name: 'Ratna Dewi Kusuma',
      kind: 'kepala_daerah',
      position: { name: 'Wali Kota Palembang', kind: 'pimpinan_tinggi' },
      unitId: 'pemkot-palembang',
      roles: ['kepala_daerah'],
    },
  })
  const headId = z.parse(z.string(), walikota['employeeId'])
  for (const person of await everyone(api))
    if (person.position.kind === 'pimpinan_tinggi' && person.employeeId !== headId)
      await change(api, person.employeeId, { evaluatorId: headId })
  return officeNow(api)
}

async function imported(api: Client, path: string, content: string) {
  return z.parse(Report, await api.must(OFFICE, 'POST', path, { body: { content, dryRun: false } }))
}

/** Fields of createEmployee that updateEmployee takes back whole. */
const EDITABLE = [
  'name',
  'nip',
  'kind',
  'status',
  'position',
  'unitId',
  'evaluatorId',
  'grade',
  'email',
  'roles',
] as const

/** An administrator changes some fields of a person; the rest is sent back as it was. */
export async function change(
  api: Client,
  employeeId: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const now = await api.must(OFFICE, 'GET', `/v1/employees/${employeeId}`)
  const body = Object.fromEntries(EDITABLE.flatMap(name => (now[name] === undefined ? [] : [[name, now[name]]])))
  await api.must(OFFICE, 'PUT', `/v1/employees/${employeeId}`, {
    body: { ...body, ...fields },
    headers: replacing(z.parse(z.number(), now['version'])),
  })
}

async function everyone(api: Client): Promise<Person[]> {
  const found: Person[] = []
  let next: string | undefined
  do {
    const cursor: string = next === undefined ? '' : `&cursor=${encodeURIComponent(next)}`
    const page = z.parse(Listed, await api.must(OFFICE, 'GET', `/v1/employees?limit=100${cursor}`))
    found.push(...page.items)
    next = page.next
  } while (next !== undefined)
  return found
}

async function officeNow(api: Client): Promise<Office> {
  const everybody = await everyone(api)
  const head = everybody.find(person => person.kind === 'kepala_daerah')
  if (head === undefined) throw new Error('there is no head of region')
  const { items: units } = z.parse(Units, await api.must(OFFICE, 'GET', '/v1/units?limit=100'))
  return {
    people: everybody.filter(person => person !== head),
    head,
    units,
    byId: new Map(everybody.map(person => [person.employeeId, person])),
    results: new Map(),
  }
}

const Numbered = z.object({ nip: z.string() })

/** Everyone's NIP: a list shows none, each profile is asked for. */
export async function nipsOf(api: Client, office: Office): Promise<ReadonlyMap<string, string>> {
  const nips = new Map<string, string>()
  await each(office.people, async ({ employeeId }) => {
    const { nip } = z.parse(Numbered, await api.must(OFFICE, 'GET', `/v1/employees/${employeeId}`))
    nips.set(employeeId, nip)
  })
  return nips
}

/** The plan that this post has in the demo. */
export function planOf(person: Person, office: Office) {
  const unit = office.units.find(each => each.unitId === person.unitId)
  const isHead = unit?.headId === person.employeeId
  const template = templateFor(person.position, { mandiri: unit?.mandiri === true, isHead })
  if (template === undefined) throw new Error(`no plan for ${person.position.name}`)
  return template
}

export async function defineYear(api: Client, year: number): Promise<void> {
  const planning = { opensAt: `${year}-01-02T00:00:00+07:00`, closesAt: `${year}-01-31T23:59:59.999+07:00` }
  await api.must(OFFICE, 'PUT', `/v1/cycles/${year}`, { body: { rhythm: 'triwulanan', planning }, headers: FIRST })
}
