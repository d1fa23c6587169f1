import { describe, expect, test } from 'vitest'
import { askedDeadlines, askedTasks, type Asked } from '../../functions/domain/home/asked-tasks.ts'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import { dueOn, rowsOf } from '../../functions/domain/reminders/rows.ts'
import { saysRow } from '../../functions/domain/reminders/words.ts'

const NAMED = { employeeId: 'a', name: 'Ani', approveUntil: '2026-03-25', answerUntil: '2026-04-05' }
const ASKED = { employeeId: 'b', name: 'Budi', about: 'Rapat', askedAt: startOf('2026-03-10'), until: '2026-04-05' }
const named = (more: object = {}, answers: Asked['answers'] = []): Asked => ({
  ...{ invitation: { periodId: '2026-TW1', of: [{ ...NAMED, ...more }] }, given: [], answers },
})
const asked = (more: object = {}, given: Asked['given'] = []): Asked => ({
  ...{ invitation: { periodId: '2026-TW1', of: [], asking: [{ ...ASKED, ...more }] }, given, answers: [] },
})
const noon = (day: string) => startOf(day) + 12 * 60 * 60 * 1000
const operations = (one: Asked, now: number) => askedTasks(one, now).map(({ operation }) => operation)

describe('someone named in a round has it to do [P18, III.C.7]', () => {
  const to = { employeeId: 'a' }
  test.each([
    ['while the evaluator may still say no', named(), endOf('2026-03-25'), []],
    ['when he has agreed', named({ approvedAt: 1 }), noon('2026-03-20'), ['draftAnswer']],
    ['when he was silent until the last day', named(), endOf('2026-03-25') + 1, ['draftAnswer']],
    ['when it is noted', named({}, [{ to }]), noon('2026-03-28'), ['submitAnswer']],
    ['not when it is sent', named({}, [{ to, sentAt: 1 }]), noon('2026-03-28'), []],
    ['to the last moment', named(), endOf('2026-04-05'), ['draftAnswer']],
    ['and not after it', named(), endOf('2026-04-05') + 1, []],
    ['nor where it is not known until when', named({ answerUntil: undefined }), noon('2026-03-28'), []],
  ])('%s', (_when, one, now, expected) => {
    expect(operations(one, now)).toEqual(expected)
    expect(askedDeadlines(one, now)).toHaveLength(expected.length)
  })
})

describe('someone asked for feedback has it to do [III.C.9]', () => {
  const to = { employeeId: 'b' }
  test.each([
    ['until its last moment', asked(), endOf('2026-04-05'), 1],
    ['not after it', asked(), endOf('2026-04-05') + 1, 0],
    ['not once he has declined', asked({ declinedAt: 1 }), noon('2026-03-20'), 0],
    ['not once he has given it', asked({}, [{ to, givenAt: ASKED.askedAt }]), noon('2026-03-20'), 0],
    ['though he gave something before', asked({}, [{ to, givenAt: ASKED.askedAt - 1 }]), noon('2026-03-20'), 1],
    [
      'though he gave it to another',
      asked({}, [{ to: { employeeId: 'c' }, givenAt: Infinity }]),
      noon('2026-03-20'),
      1,
    ],
  ])('%s', (_when, one, now, expected) => {
    expect(askedTasks(one, now)).toHaveLength(expected)
    expect(askedDeadlines(one, now)).toHaveLength(expected)
  })
})

test('the letter counts those who ask, says neither who nor about what, and its reader may stop it', () => {
  const affairs = {
    ...{ employee: { employeeId: 'me', kind: 'pns' as const, status: 'aktif' as const }, year: 2026, desks: [] },
    ...{ plans: [{ status: 'ditetapkan' as const, employeeId: 'me' }], teamPlans: [], own: [], team: [] },
    ...{ objections: [], schedules: [], owed: [], changed: [], periods: [] },
    assigned: [],
    asked: [asked(), asked({ employeeId: 'd' }), named({ approvedAt: 1 })],
    rounds: [],
  }
  const rows = dueOn('2026-04-02', rowsOf(affairs, noon('2026-04-02')), new Set())
  expect(rows).toMatchObject([
    { what: 'answerRequest', rung: 3, people: 2, statutory: false },
    { what: 'submitAnswer', rung: 3, people: 1, statutory: false },
  ])
  expect(rows.map(row => saysRow(row, () => 'Triwulan I 2026'))).toEqual([
    'Beri umpan balik yang diminta dari Anda, atau tolak dengan alasan, Triwulan I 2026 (2 pegawai)',
    'Isi umpan balik 360 yang diminta dari Anda, Triwulan I 2026 (1 pegawai)',
  ])
})
