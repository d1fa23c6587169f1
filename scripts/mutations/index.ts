import { COACHING } from './coaching.ts'
import { CORRECTIONS } from './corrections.ts'
import { COUNSELLING } from './counselling.ts'
import { DEVELOPMENT } from './development.ts'
import { EVALUATIONS } from './evaluations.ts'
import { KIT } from './kit.ts'
import { LEAVING } from './leaving.ts'
import { MOVES } from './moves.ts'
import { OBJECTION_MUTATIONS } from './objections.ts'
import { OPENNESS_MUTATIONS } from './openness.ts'
import { OUTSIDE } from './outside.ts'
import { PEOPLE } from './people.ts'
import { PLANS } from './plans.ts'
import { POINTS } from './points.ts'
import { RELATIONS } from './relations.ts'
import { REPORTS } from './reports.ts'
import { ROLE_MUTATIONS } from './roles.ts'
import { ROUNDS } from './rounds.ts'
import { VERIFYING } from './verifying.ts'
import { VOICES } from './voices.ts'
import { WATCH } from './watch.ts'
import type { Mutation } from './mutation.ts'

/** Every check that is taken away to see that a test notices. */
export const MUTATIONS: readonly Mutation[] = [
  ...COACHING,
  ...CORRECTIONS,
  ...COUNSELLING,
  ...DEVELOPMENT,
  ...EVALUATIONS,
  ...KIT,
  ...LEAVING,
  ...MOVES,
  ...OBJECTION_MUTATIONS,
  ...OPENNESS_MUTATIONS,
  ...OUTSIDE,
  ...PEOPLE,
  ...PLANS,
  ...POINTS,
  ...RELATIONS,
  ...REPORTS,
  ...ROLE_MUTATIONS,
  ...ROUNDS,
  ...VERIFYING,
  ...VOICES,
  ...WATCH,
]
