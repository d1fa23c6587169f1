import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluationActions, refusalOf } from '../../functions/domain/evaluations/evaluation-actions.ts'
import { deadlinesOf } from '../../functions/domain/evaluations/deadlines.ts'
import { EmployeeStatus } from '../../functions/domain/people/employee.ts'
import { CURRENT_RULE_SET } from '../../functions/domain/rulesets/index.ts'
import {
  goesOn,
  resumed,
  stop,
  stopsAtClosing,
  stopsNow,
  turnedBy,
  whyStopped,
} from '../../functions/domain/evaluations/stopping.ts'
import { evaluationItem, signedItem } from '../support/evaluations.ts'

const STARTS = 100
const OPENS = 200
const CLOSES = 300
const open = evaluationItem({ startsAt: STARTS, opensAt: OPENS, closesAt: CLOSES, actorId: 'penilai' })
const AWAY = ['diberhentikan_sementara', 'cltn', 'mpp', 'pejabat_negara_atau_lns'] as const

describe('who goes out of office and stays an employee', () => {
  test.each(AWAY)(
    '(%s) has no evaluation of a period that he did not begin, and one of what he began [II.C.8]',
    why => {
      for (const [officeSince, stops] of [
        [0, true],
        [STARTS, true],
        [STARTS + 1, false],
        [OPENS, false],
      ] as const)
        expect(stopsNow(open, { status: why, officeSince }, officeSince), `${officeSince}`).toBe(stops)
    },
  )

  test.each(AWAY)('(%s) before the window opened is given to no superior; within it IV.A.11 holds [IV.A.11]', why => {
    for (const [officeSince, stops] of [
      [undefined, true],
      [OPENS - 1, true],
      [OPENS, false],
      [CLOSES, false],
    ] as const)
      expect(stopsAtClosing(open, { status: why, officeSince }), `${officeSince}`).toBe(stops)
  })
})

describe('who has left', () => {
  test.each([
    [STARTS - 1, STARTS - 1, true],
    [OPENS - 1, OPENS - 1, true],
    // retired on the first of January: the year is worked, the window open
    [OPENS, OPENS, false],
    [OPENS, CLOSES, false],
    [OPENS, CLOSES + 1, true],
    // recorded while the window is open, of a day before it
    [STARTS + 1, OPENS + 1, true],
  ])('on %i, recorded at %i, is judged no more: %s [II.C.8]', (officeSince, now, stops) => {
    expect(stopsNow(open, { status: 'berhenti', officeSince }, now)).toBe(stops)
  })

  test('is judged by no superior, neither before nor after a closing [IV.A.11]', () => {
    for (const officeSince of [0, OPENS, CLOSES]) {
      expect(stopsAtClosing(open, { status: 'berhenti', officeSince })).toBe(true)
      expect(stopsNow({ ...open, by: 'superior' }, { status: 'berhenti', officeSince }, OPENS)).toBe(true)
    }
  })
})

test('who is in office, studying or not, stops nothing [II.B.1, II.C.8]', () => {
  for (const status of ['aktif', 'tugas_belajar'] as const) {
    expect(stopsNow(open, { status, officeSince: 0 }, OPENS)).toBe(false)
    expect(stopsAtClosing(open, { status, officeSince: 0 })).toBe(false)
  }
})

describe('a stopped evaluation', () => {
  const stopped = stop(open, { status: 'cltn', officeSince: 50 }, 60)

  test('lies on no desk, is nobody to act on, and has no deadline', () => {
    expect(stopped).toMatchObject({
      status: 'dihentikan',
      stopped: { stoppedAt: 60, why: 'cltn', awayAt: 50, from: 'terbuka' },
    })
    expect(stopped).not.toHaveProperty('actorId')
    expect(deadlinesOf(stopped, CURRENT_RULE_SET, OPENS)).toEqual([])
    for (const relation of ['self', 'evaluator', 'superior', 'admin'] as const)
      expect(evaluationActions(stopped, new Set([relation]), 'x', OPENS)).toEqual(['getHistory'])
  })

  test('says why to whoever tries, with the article and since when [II.C.8]', () => {
    const refusal = refusalOf('signEvaluation', stopped, new Set(['evaluator'] as const), OPENS)
    expect(refusal).toMatchObject({ code: 'wrong_status', detail: whyStopped(stopped) })
    expect(whyStopped(stopped)).toMatch(/cuti di luar tanggungan negara \(Lampiran BAB II\.C\.8\)/)
    expect(whyStopped(stopped)).toContain('1970-01-01T07:00:00.050+07:00')
    expect(whyStopped(stop(open, { status: 'berhenti' }, 60))).toContain('Pasal 1 angka 1')
  })

  test('goes on where it stood when he is back before the window has closed, and not after', () => {
    const back = { status: 'aktif', officeSince: 70 } as const
    expect(goesOn(stopped, back, CLOSES)).toBe(true)
    expect(goesOn(stopped, back, CLOSES + 1)).toBe(false)
    expect(goesOn({ ...stopped, closedAt: CLOSES + 1 }, back, CLOSES)).toBe(false)
    expect(goesOn({ ...stopped, by: 'superior' }, back, CLOSES)).toBe(false)
    expect(resumed(stopped, 'baru')).toMatchObject({ status: 'terbuka', actorId: 'baru' })
    expect(resumed(stopped, 'baru')).not.toHaveProperty('stopped')
  })

  test('of one state is the same in another: only coming back lets it go on', () => {
    for (const status of EmployeeStatus.options) {
      const turned = turnedBy(stopped, { status, officeSince: 50 }, 'baru', 70)
      expect(turned?.status, status).toBe(status === 'aktif' || status === 'tugas_belajar' ? 'terbuka' : undefined)
    }
  })
})

test('what is signed is never stopped, whatever becomes of him', () => {
  fc.assert(
    fc.property(fc.constantFrom(...EmployeeStatus.options), fc.nat(400), fc.nat(400), (status, officeSince, now) => {
      const signed = signedItem({ startsAt: STARTS, opensAt: OPENS, closesAt: CLOSES })
      expect(turnedBy(signed, { status, officeSince }, 'x', now)).toBeUndefined()
    }),
  )
})

test('stopped and gone on it is as it was, but for its version', () => {
  fc.assert(
    fc.property(fc.constantFrom(...AWAY), fc.constantFrom('terbuka' as const, 'diajukan' as const), (status, from) => {
      const was = { ...open, status: from }
      expect(resumed(stop(was, { status, officeSince: 1 }, 2), 'penilai')).toEqual({ ...was, version: was.version + 2 })
    }),
  )
})
