import { RoundInput, roundFaults } from '../../domain/feedback/round-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { fixing } from '../../store/fixed.ts'
import { entryAfter, NO_HISTORY } from '../../store/history.ts'
import { randomText } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { findPeriod } from './find-period.ts'
import { roundView, RoundView } from '../panels/view.ts'

export const openRound = operation({
  id: 'openRound',
  area: 'periods',
  route: 'POST /v1/periods/{periodId}/rounds',
  summary: 'A round of feedback from all sides (360°) is opened for some units in a period (Pasal 18, III.C.7)',
  allow: ['admin_kepegawaian'],
  who: 'administrator; each unit once a period, over before its window closes',
  status: 201,
  input: RoundInput(),
  output: RoundView,
  refusals: ['period_not_found', 'round_overlaps'],
  table: {
    period: ['GetItem'],
    unit: ['BatchGetItem'],
    round: ['PutItem'],
    roundUnit: ['BatchGetItem', 'PutItem'],
    history: ['PutItem'],
  },
  find: ({ path }, { table }) => findPeriod(table, path.periodId),
  async gather({ found: { periodId }, input: { unitIds } }, { table }) {
    const [units, taken] = await Promise.all([
      table.getAll(unitIds.map(keys.unit)),
      table.getAll(unitIds.map(unitId => keys.roundUnit(periodId, unitId))),
    ])
    const known = new Set(units.map(({ unitId }) => unitId))
    const faults = unitIds.flatMap((unitId, n) =>
      known.has(unitId)
        ? []
        : [{ pointer: `/unitIds/${n}`, code: 'unit_not_found', detail: 'Unit ini tidak ada. Pilih unit lain.' }],
    )
    return faults.length > 0 ? refuse('invalid_input', undefined, faults) : { taken, units }
  },
  decide({ found: period, gathered: { taken, units }, input, actor }, { now, randomBytes }) {
    const faults = roundFaults(input, period, now)
    if (faults.length > 0) return refuse('invalid_input', undefined, faults)
    const names = taken.map(({ unitId }) => units.find(unit => unit.unitId === unitId)?.name ?? unitId).toSorted()
    if (names.length > 0)
      return refuse('round_overlaps', `Sudah mengikuti putaran lain pada ${period.name}: ${names.join(', ')}.`)
    const roundId = randomText(randomBytes, 16)
    const { periodId } = period
    const by = actor.employeeId ?? actor.sub
    const opened = { ...input, roundId, periodId, openedAt: now, openedBy: by }
    const act = { at: now, by, operation: 'openRound', to: 'dibuka' }
    const entry = entryAfter(roundId, NO_HISTORY, { ...act, fixed: fixing(opened, input) })
    const round = { ...opened, version: 1, ...entry.head }
    return {
      answer: roundView(round, now),
      writes: [
        { action: 'PutItem', key: keys.round(periodId, roundId), item: round, when: { absent: true } },
        ...input.unitIds.map(unitId => ({
          action: 'PutItem' as const,
          key: keys.roundUnit(periodId, unitId),
          item: { periodId, unitId, roundId },
          when: { absent: true as const },
        })),
        entry.write,
      ],
    }
  },
})

export const handler = lambda(openRound)
