/**
 * WHO ACTS IN AN OFFICE THAT IS DELEGATED (BAB IV.A.2–3, 5–6): operation × moment × who calls, written by hand. The days
 * are 24 to 26 March 2026, in Jakarta. Whoever signed delivers, whatever the day (V.A.5): that row was signed by the
 * delegate.
 *
 *   holder    whose office it is          judged  the employee
 *   delegate  who acts in it              other   a colleague of the delegate
 *   above     the holder's superior
 */
export const CALLERS = ['judged', 'holder', 'delegate', 'above', 'other'] as const
export type ActingCaller = (typeof CALLERS)[number]

export const MOMENTS = {
  offered: '2026-03-25T09:00:00+07:00',
  before: '2026-03-23T23:59:59.999+07:00',
  first: '2026-03-24T00:00:00.000+07:00',
  within: '2026-03-25T09:00:00+07:00',
  last: '2026-03-26T23:59:59.999+07:00',
  after: '2026-03-27T00:00:00.000+07:00',
  ended: '2026-03-25T09:00:00+07:00',
} as const
export type ActingState = keyof typeof MOMENTS

export const ACTING = {
  //            judged holder delegate above other
  getEvaluation: `
    offered     200    200    404      200   404
    before      200    200    404      200   404
    first       200    200    200      200   404
    within      200    200    200      200   404
    last        200    200    200      200   404
    after       200    200    404      200   404
    ended       200    200    404      200   404`,
  getHistory: `
    offered     200    200    404      200   404
    before      200    200    404      200   404
    first       200    200    200      200   404
    within      200    200    200      200   404
    last        200    200    200      200   404
    after       200    200    404      200   404
    ended       200    200    404      200   404`,
  rateEvaluation: `
    offered     403    200    404      403   404
    before      403    200    404      403   404
    first       403    403    200      403   404
    within      403    403    200      403   404
    last        403    403    200      403   404
    after       403    200    404      403   404
    ended       403    200    404      403   404`,
  signEvaluation: `
    offered     403    200    404      403   404
    before      403    200    404      403   404
    first       403    403    200      403   404
    within      403    403    200      403   404
    last        403    403    200      403   404
    after       403    200    404      403   404
    ended       403    200    404      403   404`,
  returnEvaluation: `
    offered     403    200    404      403   404
    before      403    200    404      403   404
    first       403    403    200      403   404
    within      403    403    200      403   404
    last        403    403    200      403   404
    after       403    200    404      403   404
    ended       403    200    404      403   404`,
  deliverEvaluation: `
    offered     403    403    200      403   404
    before      403    403    200      403   404
    first       403    403    200      403   404
    within      403    403    200      403   404
    last        403    403    200      403   404
    after       403    403    200      403   404
    ended       403    403    200      403   404`,
  approveSkp: `
    offered     403    200    404      200   404
    before      403    200    404      200   404
    first       403    403    200      200   404
    within      403    403    200      200   404
    last        403    403    200      200   404
    after       403    200    404      200   404
    ended       403    200    404      200   404`,
  returnSkp: `
    offered     403    200    404      200   404
    before      403    200    404      200   404
    first       403    403    200      200   404
    within      403    403    200      200   404
    last        403    403    200      200   404
    after       403    200    404      200   404
    ended       403    200    404      200   404`,
  getSkpHistory: `
    offered     200    200    404      200   404
    before      200    200    404      200   404
    first       200    200    200      200   404
    within      200    200    200      200   404
    last        200    200    200      200   404
    after       200    200    404      200   404
    ended       200    200    404      200   404`,
} as const
