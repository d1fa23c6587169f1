import * as z from 'zod/mini'
import {
  optionalBoolean,
  optionalNumber,
  optionalText,
  plainBoolean,
  plainNumber,
  plainText,
  plainTexts,
} from '../../domain/shapes.ts'
import { Giver, type GivenAnswer, type Round, RoundAnswer, RoundClass } from '../../domain/feedback/round.ts'
import { anonymousResults } from '../../domain/feedback/round-results.ts'
import {
  answerRefusal,
  approvalRefusal,
  FEWEST,
  giverRefusal,
  isApproved,
  nominationRefusal,
  stageOf,
  standing,
} from '../../domain/feedback/round-rules.ts'
import { answered, Mark } from '../../domain/feedback/marks.ts'
import { STATEMENTS } from '../../domain/feedback/statements.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { panelIdOf } from '../../store/ids.ts'
import type { FoundPanel } from './find.ts'

export const RoundView = z
  .object({
    roundId: plainText,
    periodId: plainText,
    unitIds: plainTexts,
    classes: z.array(RoundClass),
    fewest: plainNumber,
    most: plainNumber,
    load: plainNumber,
    nominateUntil: plainText,
    approveUntil: plainText,
    answerUntil: plainText,
    stage: z.enum(['pengusulan', 'persetujuan', 'pengisian', 'selesai']),
    version: plainNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'Round' }))

export const roundView = (round: Round, now: Instant): z.input<typeof RoundView> => ({
  ...round,
  stage: stageOf(round, now),
  allowedActions: [],
})

/** The giver's own; nobody else is answered it. */
export const GivenAnswerView = z
  .object({
    panelId: plainText,
    to: z.object({ employeeId: plainText, name: plainText }),
    class: RoundClass,
    ...answered(),
    sentAt: optionalText,
    version: plainNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'GivenAnswer' }))

export function givenAnswerView(given: GivenAnswer, mayAnswer: boolean): z.input<typeof GivenAnswerView> {
  const { sentAt, to, periodId } = given
  return {
    ...given,
    panelId: panelIdOf({ employeeId: to.employeeId, periodId }),
    sentAt: sentAt === undefined ? undefined : formatInstant(sentAt),
    allowedActions: mayAnswer && sentAt === undefined ? ['draftAnswer', 'submitAnswer'] : [],
  }
}

const Counts = z.partialRecord(Mark, plainNumber)
/** Of three or more together; never who, never when. */
const Group = z.object({
  class: z.enum(['setingkat', 'bawahan', 'lain', 'gabungan']),
  statements: z.array(z.object({ statement: plainText, counts: Counts })),
  keep: plainTexts,
  improve: z.array(z.object({ observation: plainText, suggestion: plainText })),
})

export const PanelView = z
  .object({
    panelId: plainText,
    employeeId: plainText,
    name: plainText,
    round: RoundView,
    /** For the employee and who judges him. */
    givers: z.optional(z.array(z.extend(Giver(), { reciprocal: optionalBoolean }))),
    approved: plainBoolean,
    /** The form, for who may answer. */
    statements: z.optional(z.array(z.object({ statement: plainText, value: plainText, text: plainText }))),
    /** One's own. */
    answer: z.optional(GivenAnswerView),
    /** After the round: pimpinan by name, the others in groups; `thin` only for who judges. */
    results: z.optional(
      z.object({
        pimpinan: z.array(z.object({ ...answered(), giver: RoundAnswer().shape.giver })),
        groups: z.array(Group),
        thin: z.optional(z.array(Group)),
      }),
    ),
    version: optionalNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'Panel' }))

type Beside = {
  readonly given?: GivenAnswer | undefined
  readonly answers?: readonly RoundAnswer[]
  /** How many of the named can have written what is thin, in the eyes of who reads it. */
  readonly possible?: number
  /** Of the named, who have named the employee too. */
  readonly reciprocal?: ReadonlySet<string>
}

const JUDGES = ['evaluator', 'superior', 'delegator'] as const
export const judges = ({ relations }: Pick<FoundPanel, 'relations'>): boolean =>
  JUDGES.some(relation => relations.has(relation))
export const isSelf = ({ relations }: Pick<FoundPanel, 'relations'>): boolean => relations.has('self')

export function panelView(found: FoundPanel, beside: Beside, now: Instant): z.input<typeof PanelView> {
  const { panelId, chain, round, panel, giver } = found
  const sees = isSelf(found) || judges(found)
  const mayAnswer = answersNow(found, now)
  const { reciprocal, given } = beside
  return {
    panelId,
    employeeId: chain.employee.employeeId,
    name: chain.employee.name,
    round: roundView(round, now),
    approved: isApproved(round, panel, now),
    ...(sees && {
      givers: (panel?.givers ?? []).map(each =>
        judges(found) && reciprocal !== undefined ? { ...each, reciprocal: reciprocal.has(each.employeeId) } : each,
      ),
      version: panel?.version,
    }),
    ...(giver !== undefined &&
      mayAnswer && { statements: STATEMENTS.map(({ id, ...each }) => ({ statement: id, ...each })) }),
    ...(given && { answer: givenAnswerView(given, mayAnswer) }),
    ...(sees && stageOf(round, now) === 'selesai' && { results: resultsOf(found, beside) }),
    allowedActions: actionsOf(found, given, now),
  }
}

/** Who judges reads also what is too thin for a group, as long as three or more could have written it. */
function resultsOf(found: FoundPanel, { answers = [], possible = 0 }: Beside) {
  const { shown, thin } = anonymousResults(answers)
  const isHidden = !judges(found) || possible < FEWEST
  return {
    pimpinan: answers.flatMap(({ class: of, giver, marks, keep, improve }) =>
      of === 'pimpinan' ? [{ giver, marks, keep, improve }] : [],
    ),
    groups: shown,
    ...(isHidden ? {} : { thin }),
  }
}

export function answersNow({ round, panel, giver }: FoundPanel, now: Instant): boolean {
  return (
    giver !== undefined &&
    giverRefusal(round, panel, giver, now) === undefined &&
    answerRefusal(round, now) === undefined
  )
}

function actionsOf(found: FoundPanel, given: GivenAnswer | undefined, now: Instant): string[] {
  const { relations, round, panel, giver } = found
  const isSent = given?.sentAt !== undefined
  const isNamed = panel !== undefined && standing(panel).some(({ employeeId }) => employeeId === giver?.employeeId)
  const allowed = {
    nominateGivers: isSelf(found) && nominationRefusal(round, panel, now) === undefined,
    approvePanel: relations.has('evaluator') && panel !== undefined && approvalRefusal(round, panel, now) === undefined,
    declineInvitation: isNamed && !isSent && answerRefusal(round, now) === undefined,
    draftAnswer: answersNow(found, now) && !isSent,
    submitAnswer: answersNow(found, now) && given !== undefined && !isSent,
  }
  return Object.entries(allowed).flatMap(([action, may]) => (may ? [action] : []))
}
