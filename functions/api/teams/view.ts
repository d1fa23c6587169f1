import * as z from 'zod/mini'
import { isPast } from '../../domain/assignments/assignment.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { isOfTeam, type Team, type TeamMember } from '../../domain/teams/team.ts'

const Person = z.object({ employeeId: plainText, name: plainText })

const head = {
  teamId: plainText,
  name: plainText,
  former: Person,
  leader: Person,
  unitId: optionalText,
  startsOn: plainText,
  endsOn: plainText,
  formedAt: plainText,
  version: plainNumber,
  allowedActions: plainTexts,
}

export const TeamListItem = z.object(head).check(z.meta({ id: 'TeamListItem' }))

export const TeamView = z
  .object({
    ...head,
    purpose: plainText,
    members: z.array(z.object({ employeeId: plainText, name: plainText, assignmentId: plainText })),
  })
  .check(z.meta({ id: 'Team' }))

/** The leader assigns people to it, and everyone in it may speak of the others' part. */
export function teamHead(team: Team, me: string | undefined, takesPart: boolean, now: Instant) {
  const isLeader = me === team.leader.employeeId
  return {
    ...team,
    formedAt: formatInstant(team.formedAt),
    allowedActions: [
      ...(isLeader && !isPast(team, now) ? ['designateEmployee'] : []),
      ...(isLeader || takesPart ? ['giveFeedback'] : []),
    ],
  }
}

export const teamView = (
  team: Team,
  members: readonly TeamMember[],
  me: string | undefined,
  now: Instant,
): z.input<typeof TeamView> => ({
  ...teamHead(team, me, me !== undefined && isOfTeam(team, members, me), now),
  members: [...members],
})
