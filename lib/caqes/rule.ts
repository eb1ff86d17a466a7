import type { Context as RuleContext } from '@/lib/rules/context'
import type { Rule } from '@/lib/rules/rule'
import type { Settings } from './settings'

export type Context = RuleContext<Settings>

/** A rule of the CAQES, its types kept. */
export function caqesRule<Input, Result>(rule: Rule<Input, Settings, Result>): Rule<Input, Settings, Result> {
  return rule
}
