import { stageOf, standing } from '../../domain/feedback/round-rules.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { isEmployed } from '../chain.ts'
import { findPanel, READS_OF_PANEL } from './find.ts'
import { isSelf, judges, panelView, PanelView } from './view.ts'

export const getPanel = operation({
  id: 'getPanel',
  area: 'panels',
  route: 'GET /v1/panels/{panelId}',
  summary:
    'The feedback of all sides about one employee: whom he named, the form and one’s own answer, and after the round the counts',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee, his evaluator, the superior; whoever may answer, the form and his own answer',
  output: PanelView,
  refusals: ['panel_not_found'],
  table: {
    ...READS_OF_PANEL,
    panel: ['GetItem', 'BatchGetItem'],
    givenAnswer: ['GetItem'],
    roundAnswer: ['Query'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findPanel(table, path.panelId, actor, now)
    if (found instanceof Refusal) return found
    const { round, panel, giver, chain } = found
    const { employeeId } = chain.employee
    const sees = isSelf(found) || judges(found)
    // before the round is over nobody reads an answer: it is shown once and whole, so that nothing can be subtracted
    const isOver = sees && stageOf(round, now) === 'selesai'
    const [given, answers, theirs] = await Promise.all([
      giver && table.get(keys.givenAnswer(giver.employeeId, round.periodId, employeeId)),
      isOver ? table.all(ranges.roundAnswers(employeeId, round.periodId)) : [],
      judges(found) ? table.getAll((panel?.givers ?? []).map(each => keys.panel(each.employeeId, round.periodId))) : [],
    ])
    const named = isOver && judges(found) && panel !== undefined ? standing(panel) : []
    const here = await Promise.all(named.map(each => isEmployed(table, each.employeeId)))
    // of these the thin answers may be, in the eyes of who reads them: not of who has left, nor his own
    const possible = named.filter((each, n) => here[n] && each.employeeId !== giver?.employeeId).length
    const mutual = theirs.filter(({ givers }) => givers.some(each => each.employeeId === employeeId))
    return { found, given, answers, possible, reciprocal: mutual.map(each => each.employeeId) }
  },
  decide: ({ found: { found, reciprocal, ...beside } }, { now }) => ({
    answer: panelView(found, { ...beside, reciprocal: new Set(reciprocal) }, now),
  }),
})

export const handler = lambda(getPanel)
