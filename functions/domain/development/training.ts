import * as z from 'zod/mini'
import { chained, optionalNumber, optionalText, plainNumber, plainText } from '../shapes.ts'
import { later } from '../later.ts'
import { LongText, plainLine } from '../text.ts'
import { Competency } from './competency.ts'

/** In a class, or outside one: coaching, e-learning, an internship (III.D.4: formal or informal). */
export const TrainingKind = z.enum(['klasikal', 'nonklasikal'])
export type TrainingKind = z.output<typeof TrainingKind>

/** Whole rupiah, never a fraction: what is added and taken away must come out even. */
export const rupiah = () => z.number().check(z.int(), z.gte(0), z.lte(1_000_000_000_000))

const positive = (most: number) => z.number().check(z.int(), z.gte(1), z.lte(most))

/** A training as an administrator writes it into the catalogue. `hours`: JP. */
export const TrainingInput = /* @__PURE__ */ later(() =>
  z.strictObject({
    title: plainLine(200),
    description: z.optional(LongText),
    competency: Competency,
    kind: TrainingKind,
    hours: positive(1000),
    provider: plainLine(200),
    location: z.optional(plainLine(200)),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    places: positive(10_000),
    costPerHead: rupiah(),
  }),
)
export type TrainingInput = z.output<ReturnType<typeof TrainingInput>>

const Cancelled = later(() => z.object({ at: plainNumber, by: plainText, reason: plainText }))
export const Training = later(() =>
  z.object({
    trainingId: plainText,
    /** Of its first day: whose budget pays, and to which year its JP belong. */
    year: plainNumber,
    title: plainText,
    description: optionalText,
    competency: Competency,
    kind: TrainingKind,
    hours: plainNumber,
    provider: plainText,
    location: optionalText,
    startsOn: plainText,
    endsOn: plainText,
    places: plainNumber,
    costPerHead: plainNumber,
    /** It will not take place; who was in it is taken out. */
    cancelled: z.optional(Cancelled()),
    ...chained,
    wroteBy: optionalText,
  }),
)
export type Training = z.output<ReturnType<typeof Training>>

/** How many places are left, and how many people wait: counted apart, so that who enrols does not edit the catalogue. */
export const TrainingPlaces = later(() =>
  z.object({
    trainingId: plainText,
    left: plainNumber,
    waiting: plainNumber,
    /** From then on no place is taken, whoever asks at the same moment. */
    cancelledAt: optionalNumber,
  }),
)
export type TrainingPlaces = z.output<ReturnType<typeof TrainingPlaces>>
