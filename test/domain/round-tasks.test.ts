import { describe, expect, test } from 'vitest'
import { askedUnnamed, type InRound, roundDeadlines, roundTasks } from '../../functions/domain/home/round-tasks.ts'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import { DAYS, PERIOD, roundItem } from '../support/rounds.ts'

const ANI = { employeeId: 'ani', name: 'Ani', panel: undefined, outsiders: [] }
const BOSS = { employeeId: 'bos', name: 'Bos' }
const at = (more: Partial<InRound>): InRound => ({
  ...{ round: roundItem(), own: undefined, team: [], evaluator: BOSS },
  ...more,
})
const panel = (approvedAt?: number) => (approvedAt === undefined ? {} : { approvedAt })
const [naming, agreeing, answering] = [endOf(DAYS.nominateUntil), endOf(DAYS.approveUntil), endOf(DAYS.answerUntil)]

describe('what waits in a round [III.C.7, III.C.9]', () => {
  const outsiders = [{ state: 'diusulkan' as const }]
  test.each([
    ['to name colleagues, to the last moment', at({ own: ANI }), naming, ['nominateGivers']],
    ['not after it', at({ own: ANI }), naming + 1, []],
    ['not once it is done', at({ own: { ...ANI, panel: panel() } }), naming, []],
    ['not where nobody is to be named', at({ own: ANI, round: roundItem({ classes: ['bawahan'] }) }), naming, []],
    ['to agree, as soon as there is something to agree with', at({ team: [ANI] }), naming, []],
    ['from then on', at({ team: [{ ...ANI, panel: panel() }] }), naming, ['approvePanel']],
    ['to the last moment', at({ team: [{ ...ANI, panel: panel() }] }), agreeing, ['approvePanel']],
    ['not after it, for silence has agreed', at({ team: [{ ...ANI, panel: panel() }] }), agreeing + 1, []],
    ['not once it is agreed', at({ team: [{ ...ANI, panel: panel(1) }] }), naming, []],
    [
      'a word on who is from outside',
      at({ team: [{ ...ANI, panel: panel(1), outsiders }] }),
      answering,
      ['decideOutsider'],
    ],
    ['not after the round', at({ team: [{ ...ANI, panel: panel(1), outsiders }] }), answering + 1, []],
    ['not once it was said', at({ team: [{ ...ANI, outsiders: [{ state: 'disetujui' }] }] }), naming, []],
  ])('%s', (_when, one, now, expected) => {
    expect(roundTasks(one, now).map(({ operation }) => operation)).toEqual(expected)
    expect(roundDeadlines(one, now).map(({ what }) => what)).toEqual(expected)
  })

  test('leads to the panel, with its day', () => {
    const subject = `ani-360-${PERIOD}`
    expect(roundTasks(at({ own: ANI }), startOf('2026-03-01'))).toEqual([
      { operation: 'nominateGivers', subject, name: 'Ani', dueAt: naming, href: `/panels/${subject}` },
    ])
  })
})

test('pimpinan and bawahan are asked by what they are, where the round asks them [P18]', () => {
  const ask = (classes: ReturnType<typeof roundItem>['classes']) =>
    askedUnnamed(at({ team: [ANI], round: roundItem({ classes }) })).map(({ employeeId }) => employeeId)
  expect(ask(['pimpinan', 'setingkat', 'bawahan', 'lain'])).toEqual(['ani', 'bos'])
  expect(ask(['pimpinan'])).toEqual(['ani'])
  expect(ask(['bawahan'])).toEqual(['bos'])
  expect(ask(['setingkat', 'lain'])).toEqual([])
})
