import type { Actor, Employee, Role } from '../../functions/domain/people/employee.ts'
import { defineCycle } from '../../functions/domain/periods/cycle.ts'
import { startOf, type Instant } from '../../functions/domain/instant.ts'
import { Refusal } from '../../functions/domain/refusal.ts'
import type { Rhythm } from '../../functions/domain/periods/period.ts'
import * as keys from '../../functions/store/keys.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import { NO_HISTORY } from '../../functions/store/history.ts'
import type { TestSystem } from './system.ts'

/**
 * A small office: the head of region over a sekda, over a camat (head of a unit mandiri), over a kasi with three people,
 * and an administrator beside them.
 */
export const PEOPLE = {
  walikota: person('walikota', 'Ratna Dewi', { kind: 'kepala_daerah', position: 'pimpinan_tinggi', unitId: 'pemkot' }),
  sekda: person('sekda', 'Citra Pratama', { position: 'pimpinan_tinggi', unitId: 'sekda', evaluator: 'walikota' }),
  camat: person('camat', 'Anisa Syahputra', { position: 'administrator', unitId: 'kec', evaluator: 'sekda' }),
  kasi: person('kasi', 'Muhammad Wijaya', { position: 'pengawas', unitId: 'kec', evaluator: 'camat' }),
  hendra: person('hendra', 'Hendra Rahman', { unitId: 'kec', evaluator: 'kasi' }),
  taufik: person('taufik', 'Taufik Hidayat', { unitId: 'kec', evaluator: 'kasi' }),
  kartika: person('kartika', 'Kartika Apriani', { kind: 'pppk', unitId: 'kec', evaluator: 'kasi' }),
  admin: person('admin', 'Nugroho Utami', {
    position: 'pengawas',
    unitId: 'kec',
    evaluator: 'camat',
    roles: ['pegawai', 'admin_kepegawaian'],
  }),
} as const

export type Who = keyof typeof PEOPLE

type As = {
  kind?: Employee['kind']
  position?: Employee['position']['kind']
  unitId: string
  evaluator?: string
  roles?: readonly Role[]
}

/** Sixteen characters of the alphabet of ids, from a readable word. */
export function idOf(word: string): string {
  return `${word.replaceAll(/[^a-z]/g, '')}aaaaaaaaaaaaaaaa`.slice(0, 16)
}

function person(word: string, name: string, as: As): Employee {
  const { kind = 'pns', position = 'pelaksana', unitId, evaluator, roles } = as
  return {
    ...NO_HISTORY,
    employeeId: idOf(word),
    name,
    kind,
    status: 'aktif',
    position: { name: `Jabatan ${word}`, kind: position },
    unitId,
    ...(evaluator === undefined ? {} : { evaluatorId: idOf(evaluator) }),
    roles: roles ?? (kind === 'kepala_daerah' ? ['kepala_daerah'] : ['pegawai']),
    version: 1,
  }
}

export function actor(who: Who): Actor {
  const { employeeId, roles } = PEOPLE[who]
  return { sub: `sub-${who}`, employeeId, roles }
}

export const ADMIN: Actor = { sub: 'bootstrap-admin', roles: ['admin_kepegawaian'] }
export const PEMBINA: Actor = { sub: 'bootstrap-pembina', roles: ['pembina'] }

const UNITS = [
  { unitId: 'pemkot', name: 'Pemerintah Kota', mandiri: false, headId: idOf('walikota') },
  { unitId: 'sekda', name: 'Sekretariat Daerah', parentId: 'pemkot', mandiri: true, headId: idOf('sekda') },
  { unitId: 'kec', name: 'Kecamatan', parentId: 'pemkot', mandiri: true, headId: idOf('camat') },
]

/** All that laying something down needs of a system. */
export type Laid = Pick<TestSystem, 'table'>

export async function write(system: Laid, writes: readonly AnyWrite[]): Promise<void> {
  for (let from = 0; from < writes.length; from += 50) {
    const outcome = await system.table.commit(writes.slice(from, from + 50))
    if (outcome.failed) throw new Error('the office could not be laid down')
  }
}

export function putPerson(employee: Employee): AnyWrite[] {
  const { employeeId, name, kind, status, position, unitId, evaluatorId } = employee
  return [
    { action: 'PutItem', key: keys.employee(employeeId), item: employee, when: { absent: true } },
    {
      action: 'PutItem',
      key: keys.staff(employeeId),
      item: { employeeId, name, kind, status, position, unitId, evaluatorId },
      when: { absent: true },
    },
  ]
}

/** Lays the office down, with the cycle of a year. */
export async function layTown(system: Laid, year = 2026, rhythm: Rhythm = 'triwulanan'): Promise<void> {
  await write(system, [
    ...Object.values(PEOPLE).flatMap(putPerson),
    ...UNITS.map((unit): AnyWrite => ({
      action: 'PutItem',
      key: keys.unit(unit.unitId),
      item: unit,
      when: { absent: true },
    })),
    { action: 'PutItem', key: keys.region(), item: { headId: idOf('walikota') }, when: { absent: true } },
    ...cycleOf(year, rhythm),
  ])
}

export function cycleOf(year: number, rhythm: Rhythm): AnyWrite[] {
  const planning = { opensAt: startOf(`${year}-01-01`), closesAt: startOf(`${year}-02-01`) - 1 }
  const cycle = defineCycle(year, { rhythm, planning }, undefined, startOf(`${year - 1}-12-01`))
  if (cycle instanceof Refusal) throw new Error(cycle.code)
  const { periods, ...rest } = cycle
  const periodIds = periods.map(period => period.periodId)
  return [
    { action: 'PutItem', key: keys.cycle(year), item: { ...rest, periodIds, version: 1 }, when: { absent: true } },
    ...periods.map((period): AnyWrite => ({
      action: 'PutItem',
      key: keys.period(period.periodId),
      item: { year, ...period },
      when: { absent: true },
    })),
  ]
}

/** A complete SKP body of someone who plans by aspects. */
export const PLAN = {
  workResults: [
    {
      kind: 'utama',
      statement: 'Layanan surat keterangan selesai pada hari yang sama',
      indicators: [
        { aspects: ['kuantitas', 'waktu'], indicator: 'Surat selesai pada hari pengajuan', target: '95 persen' },
      ],
    },
    {
      kind: 'tambahan',
      statement: 'Arsip kecamatan tertata',
      indicators: [{ aspects: ['kualitas'], indicator: 'Berkas ditemukan dalam lima menit', target: '90 persen' }],
    },
  ],
  accountability: [{ schedule: 'Bulanan', evidence: 'Rekap layanan' }],
} as const

/** The same for pimpinan tinggi and heads of unit mandiri: by perspective. */
export const HEAD_PLAN = {
  workResults: [
    {
      kind: 'utama',
      statement: 'Warga puas dengan layanan kecamatan',
      indicators: [
        { indicator: 'Indeks kepuasan', target: '88', perspective: 'penerima_layanan' },
        { indicator: 'Layanan sesuai standar', target: '100 persen', perspective: 'proses_bisnis' },
        { indicator: 'Pegawai terlatih', target: '80 persen', perspective: 'penguatan_internal' },
        { indicator: 'Serapan anggaran', target: '95 persen', perspective: 'anggaran' },
      ],
    },
  ],
  accountability: [{ schedule: 'Triwulanan', evidence: 'Laporan kinerja' }],
} as const

/** Through the operations, as the office does it: the SKP is written, submitted and determined. */
export async function determinedSkp(
  system: TestSystem,
  who: Who,
  evaluator: Who,
  plan: object = PLAN,
): Promise<string> {
  const created = await must(system, 201, 'POST', '/v1/skp', {
    as: actor(who),
    body: { year: 2026, approach: 'kuantitatif' },
  })
  const skpId = String(created['skpId'])
  await must(system, 200, 'PUT', `/v1/skp/${skpId}`, { as: actor(who), body: plan, headers: { 'if-match': '"1"' } })
  await must(system, 200, 'POST', `/v1/skp/${skpId}/submission`, { as: actor(who) })
  await must(system, 200, 'POST', `/v1/skp/${skpId}/approval`, { as: actor(evaluator) })
  return skpId
}

export async function must(
  system: TestSystem,
  status: number,
  ...call: Parameters<TestSystem['call']>
): Promise<Record<string, unknown>> {
  const answer = await system.call(...call)
  if (answer.status !== status)
    throw new Error(`${call[0]} ${call[1]}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

export const at = (moment: string): Instant => Date.parse(moment)
