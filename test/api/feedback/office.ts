import * as z from 'zod/mini'
import type { Employee, EmployeeStatus, Role } from '../../../functions/domain/people/employee.ts'
import { spansOf } from '../../../functions/domain/periods/period.ts'
import { defaultWindow } from '../../../functions/domain/periods/windows.ts'
import { documentClient } from '../../../functions/kit/cloud.ts'
import type { AnyWrite } from '../../../functions/store/access.ts'
import * as keys from '../../../functions/store/keys.ts'
import { openTable } from '../../../functions/store/table.ts'
import { openSystem } from '../../support/system.ts'

/** Sixteen characters, as ids are, that can still be read. */
export const id = (name: string): string => name.padEnd(16, 'a')

const Item = z.looseObject({ feedbackId: z.string(), class: z.string() })
const Answer = z.looseObject({
  items: z.optional(z.array(Item)),
  next: z.optional(z.string()),
  code: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() }))),
  feedbackId: z.optional(z.string()),
  class: z.optional(z.string()),
})

export type Reply = { status: number; body: z.output<typeof Answer> }

export const said = (to: string, more: object = {}) => ({
  to: id(to),
  periodId: '2026-TW1',
  about: { value: 'kolaboratif' },
  kind: 'insidentil',
  tone: 'apresiasi',
  observation: 'Laporan dibagikan sebelum rapat.',
  impact: 'Rapat selesai dalam satu jam.',
  ...more,
})

/**
 * A small office on a table of its own: the head of the region, a camat, two heads of section (`kasi`, `kasib`), the
 * receiver `staf` with four peers, three who are subordinate to him and three others, someone who left, an admin.
 */
export async function openOffice(start: string) {
  const system = await openSystem({ now: start })
  const store = openTable({ client: documentClient(system.client), name: system.tableName }, EVERYTHING)

  async function send(
    who: string | undefined,
    method: string,
    target: string,
    body?: object,
    roles: Role[] = ['pegawai'],
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const as = { sub: who ?? 'nobody', roles, ...(who === undefined ? {} : { employeeId: id(who) }) }
    const answer = await system.call<unknown>(method, target, { as, headers, ...(body === undefined ? {} : { body }) })
    return { status: answer.status, body: z.parse(Answer, answer.body) }
  }

  await put(store.commit, [...PEOPLE.map(person), ...periods(2026), region()])
  return {
    clock: system.clock,
    logged: system.logged,
    store,
    send,
    run: () => system.run('releaseFeedback'),
    give: async (who: string, to: string, more: object = {}): Promise<Reply> =>
      send(who, 'POST', '/v1/feedback', said(to, more)),
    /** The whole list, page by page. */
    async received(who: string, periodId = '2026-TW1', limit = 100) {
      const items: z.output<typeof Item>[] = []
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const more = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
        const { body }: Reply = await send(who, 'GET', `/v1/me/feedback?periodId=${periodId}&limit=${limit}${more}`)
        items.push(...(body.items ?? []))
        cursor = body.next
      }
      return items
    },
    close: system.close,
  }
}

export type Office = Awaited<ReturnType<typeof openOffice>>

const EVERYTHING = {
  employee: ['PutItem'],
  period: ['PutItem'],
  region: ['PutItem'],
  skp: ['PutItem'],
  evaluation: ['PutItem'],
  feedback: ['Query', 'PutItem'],
  feedbackAuthor: ['GetItem'],
  voice: ['PutItem'],
  feedbackQueue: ['GetItem', 'PutItem'],
} as const

export async function put(commit: (writes: readonly AnyWrite[]) => Promise<{ failed: boolean }>, writes: AnyWrite[]) {
  for (const write of writes) if ((await commit([write])).failed) throw new Error(`${write.key.pk} is there already`)
}

const PEOPLE: readonly (readonly [string, string?, EmployeeStatus?])[] = [
  ['bupati'],
  ['camat', 'bupati'],
  ['kasi', 'camat'],
  ['kasib', 'camat'],
  ['staf', 'kasi'],
  ...(['rekan2', 'rekan3', 'rekan4', 'rekan5'] as const).map(name => [name, 'kasi'] as const),
  ...(['bawah2', 'bawah3', 'bawah4'] as const).map(name => [name, 'staf'] as const),
  ...(['jauh2', 'jauh3', 'jauh4'] as const).map(name => [name, 'kasib'] as const),
  ['pindah', 'kasi', 'berhenti'],
  ['admin', 'kasib'],
]

function person([name, evaluator, status = 'aktif']: (typeof PEOPLE)[number]): AnyWrite {
  const item: Employee = {
    employeeId: id(name),
    name: `Bapak ${name}`,
    kind: name === 'bupati' ? 'kepala_daerah' : 'pns',
    status,
    position: { name: 'Pelaksana', kind: 'pelaksana' },
    ...(evaluator === undefined ? {} : { evaluatorId: id(evaluator) }),
    roles: ['pegawai'],
    version: 1,
  }
  return { action: 'PutItem', key: keys.employee(item.employeeId), item, when: { absent: true } }
}

const region = (): AnyWrite => ({
  action: 'PutItem',
  key: keys.region(),
  item: { headId: id('bupati') },
  when: { absent: true },
})

const periods = (year: number) =>
  spansOf(year, 'triwulanan').map((span): AnyWrite => ({
    action: 'PutItem',
    key: keys.period(span.periodId),
    item: { year, ...span, ...defaultWindow(span, 'triwulanan') },
    when: { absent: true },
  }))
