import * as z from 'zod/mini'

/** C0/C1 controls (but tab and line feed), lone surrogates are refused by the door; bidi overrides and isolates. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

type Check = z.core.$ZodCheck<string>

const clean = (max: number, min: number, ...more: Check[]) =>
  z.string().check(
    z.overwrite(value => value.replaceAll('\r\n', '\n').normalize('NFC').trim()),
    z.minLength(min),
    z.maxLength(max),
    z.refine(value => !FORBIDDEN.test(value), { params: { code: 'forbidden_character' } }),
    ...more,
  )

/** Text that people write: NFC, trimmed, 1 to `max` characters, no control or bidi-override characters. */
export const text = (max: number) => clean(max, 1)

/** The same, but may be empty: a draft may be incomplete. */
export const draftText = (max: number) => clean(max, 0)

/** One line: names, titles. */
export const line = (max: number, ...more: Check[]) =>
  clean(
    max,
    1,
    z.refine(value => !/[\n\t]/.test(value), { params: { code: 'line_break' } }),
    ...more,
  )

/** A line that a spreadsheet would not run as a formula: names and titles end up in exports. */
export const plainLine = (max: number) =>
  line(
    max,
    z.refine(value => !/^[=+\-@]/.test(value), {
      params: { code: 'formula', detail: 'Isi menyerupai rumus (diawali =, +, - atau @). Ganti dengan teks biasa.' },
    }),
  )

// most functions take no long text, no address and no link: marked as pure, what a bundle does not use is not in it
export const LongText = /* @__PURE__ */ text(2000)

/** The id of something, as another answer gave it. */
export const Id = /* @__PURE__ */ line(64)

/** Why, short enough to stand in a list. */
export const ShortText = /* @__PURE__ */ text(500)

const email = () =>
  line(
    254,
    z.overwrite(value => value.toLowerCase()),
    z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/),
  )
export const Email = /* @__PURE__ */ email()

const link = () =>
  line(
    2000,
    z.refine(value => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), {
      params: { code: 'not_a_link' },
    }),
  )
/** A link to evidence: http or https only, never a script. */
export const Link = /* @__PURE__ */ link()
