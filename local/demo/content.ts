import * as z from 'zod/mini'
import { CoreValue } from '../../functions/domain/feedback/core-values.ts'
import { PositionKind } from '../../functions/domain/people/employee.ts'
import { FeedbackClass, FeedbackKind, Tone } from '../../functions/domain/feedback/feedback.ts'
import { Approach, SkpContent } from '../../functions/domain/plans/skp.ts'
import { line, Link, LongText } from '../../functions/domain/text.ts'
import examplesFile from './examples.json' with { type: 'json' }
import templatesFile from './templates.json' with { type: 'json' }

/** `name` is the beginning of a position's name; `mandiri`, when given, asks for a unit of that sort. */
const Match = z.strictObject({
  name: line(200),
  kind: PositionKind,
  mandiri: z.optional(z.boolean()),
})

const Evidence = z.array(z.strictObject({ title: line(200), url: Link }))

/** One entry for each work result, in its order. */
const perPeriod = <Entry extends z.core.$ZodType>(entry: Entry) =>
  z.strictObject({ TW1: z.array(entry), TAHUNAN: z.array(entry) })

const Base = z.strictObject({ match: Match, approach: Approach, skp: SkpContent() })

type Realised = { skp: SkpContent; realisation: { TW1: readonly unknown[]; TAHUNAN: readonly unknown[] } }
const everyResultRealised = z.refine<Realised>(
  ({ skp, realisation }) =>
    realisation.TW1.length === skp.workResults.length && realisation.TAHUNAN.length === skp.workResults.length,
  'one realisation for each work result',
)

/** As the file has it: evidence by its title alone, the address is made from the post. */
const TemplateInFile = z
  .extend(Base, { realisation: perPeriod(z.strictObject({ text: LongText, evidence: line(200) })) })
  .check(everyResultRealised)

const Feedback = z.strictObject({
  class: FeedbackClass,
  /** Who speaks, by post. Someone from outside speaks through the employee who passes it on. */
  giver: line(200),
  kind: FeedbackKind,
  /** `workResult` is an index into `skp.workResults`. */
  about: z.union([z.strictObject({ workResult: z.int().check(z.minimum(0)) }), z.strictObject({ value: CoreValue })]),
  tone: Tone,
  observation: LongText,
  impact: LongText,
  suggestion: z.optional(LongText),
  /** What was observed is told by the annex; kind, impact and most suggestions are made up. */
  fromAnnex: z.boolean(),
})

const Example = z
  .extend(Base, {
    post: line(200),
    unit: line(200),
    evaluator: line(200),
    /** `fromAnnex`: told by annex 5; the others are made up, because the annex leaves them open. */
    realisation: perPeriod(z.strictObject({ text: LongText, evidence: Evidence, fromAnnex: z.boolean() })),
    feedback: z.array(Feedback),
  })
  .check(everyResultRealised)

export type DemoRealisation = { text: string; evidence: z.output<typeof Evidence> }

/** An SKP body for editSkp, and what was realised of each work result. */
export type DemoTemplate = z.output<typeof Base> & {
  realisation: { TW1: readonly DemoRealisation[]; TAHUNAN: readonly DemoRealisation[] }
}

/** A worked example of PermenPANRB 6/2022, annexes 3 and 5, in our own words and without ratings. */
export type DemoExample = z.output<typeof Example>
export function parseExamples(json: unknown): DemoExample[] {
  return z.parse(z.array(Example), json)
}

export function parseTemplates(json: unknown): DemoTemplate[] {
  return z.parse(z.array(TemplateInFile), json).map(({ realisation, ...template }) => {
    const place = template.match.mandiri === undefined ? '' : template.match.mandiri ? '-unit-mandiri' : '-kelurahan'
    const slug = template.match.name.toLowerCase().replaceAll(/[^a-z]+/g, '-') + place
    const linked = (period: 'TW1' | 'TAHUNAN') =>
      realisation[period].map(({ text, evidence }, index) => {
        const url = `https://contoh.palembang.go.id/${slug}/${period.toLowerCase()}/${index + 1}`
        return { text, evidence: [{ title: evidence, url }] }
      })
    return { ...template, realisation: { TW1: linked('TW1'), TAHUNAN: linked('TAHUNAN') } }
  })
}

export const examples: readonly DemoExample[] = parseExamples(examplesFile)
export const templates: readonly DemoTemplate[] = parseTemplates(templatesFile)

const byPerspective = ({ skp }: DemoTemplate) =>
  skp.workResults.every(({ indicators }) => indicators.every(({ perspective }) => perspective !== undefined))

/** The template whose position name begins most like this one, examples included; none when nobody wrote one. */
export function templateFor(
  position: { name: string; kind: string },
  unit: { mandiri: boolean; isHead: boolean },
): DemoTemplate | undefined {
  // II.A.2.a.8: only these plan by perspective
  const perspectives = position.kind === 'pimpinan_tinggi' || (unit.mandiri && unit.isHead)
  return [...examples, ...templates]
    .filter(
      template =>
        position.name.startsWith(template.match.name) &&
        template.match.kind === position.kind &&
        (template.match.mandiri ?? unit.mandiri) === unit.mandiri &&
        byPerspective(template) === perspectives,
    )
    .reduce<DemoTemplate | undefined>(
      (best, each) => (best && best.match.name.length >= each.match.name.length ? best : each),
      undefined,
    )
}
