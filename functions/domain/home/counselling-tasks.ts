import type { Counselling } from '../counselling/counselling.ts'
import type { Instant } from '../instant.ts'
import type { Task } from './home.ts'

type Known = Counselling & { readonly counsellingId: string }
export type Around = {
  readonly me: string | undefined
  readonly evaluatorId: string | undefined
  readonly superiorId: string | undefined
}

/**
 * What a case asks of someone at whose desk it is; nothing in it says what it is about. The first screen carries this
 * instead of all rules of counselling; a test holds both to the same.
 */
export function counsellingTask(one: Known, around: Around, now: Instant): Task | undefined {
  const operation = operationOf(one, around, now)
  const { counsellingId: subject, name, session } = one
  const due = operation === 'recordCounselling' && session !== undefined ? { dueAt: session.at } : {}
  if (operation === undefined) return undefined
  return { operation, subject, name, ...due, href: `/counselling/${subject}` }
}

function operationOf(
  { status, employeeId, answeredAt, counsellor, session }: Known,
  { me, evaluatorId, superiorId }: Around,
  now: Instant,
): string | undefined {
  const isNobody = ![employeeId, evaluatorId, superiorId, counsellor?.employeeId].includes(me)
  switch (status) {
    case 'disampaikan':
      return employeeId === me && answeredAt === undefined ? 'answerBehaviour' : undefined
    case 'dilaporkan':
      return isNobody ? 'scheduleCounselling' : undefined
    case 'dijadwalkan':
      return counsellor?.employeeId === me && session !== undefined && now >= session.at
        ? 'recordCounselling'
        : undefined
    case 'direkam':
      return (counsellor?.kind === 'konselor_independen' ? isNobody : superiorId === me)
        ? 'decideCounselling'
        : undefined
    default:
      return undefined
  }
}
