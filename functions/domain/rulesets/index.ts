import { PERMENPANRB_6_2022 } from './permenpanrb-6-2022.ts'
import type { RuleSet } from './ruleset.ts'

/** The rule set by which new evaluations are judged. */
export const CURRENT_RULE_SET = PERMENPANRB_6_2022

const RULE_SETS: readonly RuleSet[] = [PERMENPANRB_6_2022]

/** The rule set that an evaluation was judged by, as its id was stored. */
export function ruleSet(id: string): RuleSet | undefined {
  return RULE_SETS.find(rules => rules.id === id)
}
