import type { GivenAnswer, Panel, Round, RoundAnswer, RoundClass } from '../../functions/domain/feedback/round.ts'
import { STATEMENTS } from '../../functions/domain/feedback/statements.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'

export const PERIOD = '2026-TW1'
/** Until the 20th they name, until the 25th the evaluator agrees, until the 5th of April they answer. */
export const DAYS = { nominateUntil: '2026-03-20', approveUntil: '2026-03-25', answerUntil: '2026-04-05' }
export const NOMINATING = '2026-03-18T09:00:00+07:00'
export const APPROVING = '2026-03-23T09:00:00+07:00'
export const ANSWERING = '2026-03-28T09:00:00+07:00'
export const OVER = '2026-04-06T00:00:00+07:00'

export const MARKS = Object.fromEntries(STATEMENTS.map(({ id }) => [id, 'sering_terlihat' as const]))
export const ANSWER = {
  marks: MARKS,
  keep: 'Menjawab warga dengan tuntas.',
  improve: { observation: 'Arsip sulit dicari.', suggestion: 'Beri kode pada setiap berkas.' },
}

const NO_HISTORY = { historySeq: 0, historyHash: '' }

export const roundItem = (overrides: Partial<Round> = {}): Round => ({
  roundId: 'putaran',
  periodId: PERIOD,
  unitIds: ['kec'],
  classes: ['pimpinan', 'setingkat', 'bawahan', 'lain'],
  ...{ fewest: 3, most: 6, load: 10, ...DAYS },
  ...{ openedAt: 1, openedBy: 'admin', version: 1, ...NO_HISTORY },
  ...overrides,
})

export function roundPuts(round: Round = roundItem()): AnyWrite[] {
  const { periodId, roundId } = round
  return [
    { action: 'PutItem', key: keys.round(periodId, roundId), item: round, when: { absent: true } },
    ...round.unitIds.map((unitId): AnyWrite => ({
      action: 'PutItem',
      key: keys.roundUnit(periodId, unitId),
      item: { periodId, unitId, roundId },
      when: { absent: true },
    })),
  ]
}

type Person = { readonly employeeId: string; readonly name: string }

export const panelItem = (of: Person, givers: Panel['givers'], overrides: Partial<Panel> = {}): Panel => ({
  ...{ employeeId: of.employeeId, name: of.name, periodId: PERIOD, roundId: 'putaran', givers },
  ...{ version: 1, ...NO_HISTORY },
  ...overrides,
})

export const panelPut = (panel: Panel): AnyWrite => ({
  action: 'PutItem',
  key: keys.panel(panel.employeeId, panel.periodId),
  item: panel,
  when: { absent: true },
})

export const named = (
  employeeId: string,
  state: Panel['givers'][number]['state'] = 'diusulkan',
): Panel['givers'][number] => ({ employeeId, name: 'Rekan', class: 'setingkat', state })

export const givenItem = (giverId: string, to: Person, overrides: Partial<GivenAnswer> = {}): GivenAnswer => ({
  ...ANSWER,
  ...{ giverId, periodId: PERIOD, to: { employeeId: to.employeeId, name: to.name }, class: 'setingkat', version: 1 },
  ...overrides,
})

export const givenPut = (given: GivenAnswer): AnyWrite => ({
  action: 'PutItem',
  key: keys.givenAnswer(given.giverId, given.periodId, given.to.employeeId),
  item: given,
  when: { absent: true },
})

export const answerItem = (employeeId: string, answerId: string, of: RoundClass, more: object = {}): RoundAnswer => ({
  ...ANSWER,
  ...{ answerId, employeeId, periodId: PERIOD, class: of },
  ...more,
})

export const answerPut = (answer: RoundAnswer): AnyWrite => ({
  action: 'PutItem',
  key: keys.roundAnswer(answer.employeeId, answer.periodId, answer.answerId),
  item: answer,
  when: { absent: true },
})
