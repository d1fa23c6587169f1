import * as z from 'zod/mini'
import { competencyNeeds } from '../../domain/coaching/competency-needs.ts'
import { CompetencyScore } from '../../domain/coaching/competency-score.ts'
import { DecidingSide, Guidance, GuidanceKind, GuidanceStatus } from '../../domain/coaching/guidance.ts'
import { guidanceActions, type GuidancePart } from '../../domain/coaching/guidance-rules.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { guidanceIdOf } from '../../store/ids.ts'

const head = {
  guidanceId: plainText,
  employeeId: plainText,
  name: plainText,
  kind: GuidanceKind,
  status: GuidanceStatus,
  guide: z.object({ employeeId: plainText, name: plainText }),
  startedAt: plainText,
  version: plainNumber,
  allowedActions: plainTexts,
}

export const GuidanceListItem = z.object(head).check(z.meta({ id: 'GuidanceListItem' }))

export const GuidanceView = z
  .object({
    ...head,
    goal: plainText,
    preparation: z.optional(
      z.object({
        progress: optionalText,
        problems: optionalText,
        causes: optionalText,
        options: optionalText,
        actionPlan: optionalText,
        preparedAt: plainText,
      }),
    ),
    journal: Guidance().shape.journal,
    employeeSignedAt: optionalText,
    guideSignedAt: optionalText,
    competencies: z.optional(z.readonly(z.array(CompetencyScore))),
    recommendation: optionalText,
    /** Of the competencies those below the standard of the post: what training is needed for. */
    needs: z.optional(z.array(CompetencyScore)),
    evaluatedAt: optionalText,
    reportedAt: optionalText,
    /** What follows from it, and why (III.D.4.k). */
    decisions: z.optional(
      z.array(z.object({ side: DecidingSide, decision: plainText, reason: plainText, decidedAt: plainText })),
    ),
    /** A meeting found that a target is to change: by `reviseSkp` of this plan, never by itself (B.1.6). */
    skpId: optionalText,
  })
  .check(z.meta({ id: 'Guidance' }))

const told = (at: Instant | undefined) => (at === undefined ? undefined : formatInstant(at))

export function guidanceHead(guidance: Guidance, parts: ReadonlySet<GuidancePart>): z.input<typeof GuidanceListItem> {
  return {
    ...guidance,
    guidanceId: guidanceIdOf(guidance),
    startedAt: formatInstant(guidance.startedAt),
    allowedActions: guidanceActions(guidance, parts),
  }
}

export function guidanceView(
  guidance: Guidance,
  parts: ReadonlySet<GuidancePart>,
  skpId?: string,
): z.input<typeof GuidanceView> {
  const { preparation, competencies } = guidance
  return {
    ...guidance,
    ...guidanceHead(guidance, parts),
    preparation: preparation && { ...preparation, preparedAt: formatInstant(preparation.preparedAt) },
    employeeSignedAt: told(guidance.employeeSignedAt),
    guideSignedAt: told(guidance.guideSignedAt),
    needs: competencies && competencyNeeds(competencies),
    evaluatedAt: told(guidance.evaluatedAt),
    reportedAt: told(guidance.reportedAt),
    decisions: guidance.decisions?.map(each => ({ ...each, decidedAt: formatInstant(each.decidedAt) })),
    skpId: guidance.journal.some(({ adjustsTarget }) => adjustsTarget) ? skpId : undefined,
  }
}
