import type { CivilDate } from '@/lib/core/civil-date'
import type { Place } from './model'
import type { Axis, Theme } from './national'

/** What declines: a programme or an action of a regional plan. */
export const declinerKinds = ['programme', 'action'] as const
export type DeclinerKind = (typeof declinerKinds)[number]

/** What is declined: an axe prioritaire or one of its objectives. */
export type NationalTarget = { kind: 'axis' | 'objective'; id: string }

/** A declination in force on the day read. `objectiveId` is null when the whole axis is declined. */
export type Declination = {
  id: string
  source: { kind: DeclinerKind; id: string; name: string; programme: string; abandoned: boolean }
  axisId: string
  objectiveId: string | null
  regionCode: string | null
  /** Since when, by whom, why. */
  on: CivilDate
  byName: string
  reason: string | null
}

/** "axis:0198…": how a form names a target. */
export function targetKey({ kind, id }: NationalTarget): string {
  return `${kind}:${id}`
}

/** The target of a declination. */
export function targetOf({ axisId, objectiveId }: Pick<Declination, 'axisId' | 'objectiveId'>): NationalTarget {
  return objectiveId === null ? { kind: 'axis', id: axisId } : { kind: 'objective', id: objectiveId }
}

/**
 * What a form of declinations asks, on what is stored now: what the person ticked is added, what they unticked is taken back, and
 * what somebody else changed meanwhile stays.
 */
export function askedChanges(
  stored: ReadonlySet<string>,
  shown: readonly string[],
  ticked: readonly string[],
): { added: string[]; withdrawn: string[] } {
  const [before, after] = [new Set(shown), new Set(ticked)]
  return {
    added: [...after].filter((key) => !before.has(key) && !stored.has(key)),
    withdrawn: [...before].filter((key) => !after.has(key) && stored.has(key)),
  }
}

export type Decliner = { kind: DeclinerKind; id: string }

/** A declination with the words of the national plan it names. */
export type DeclinedTarget = Declination & {
  theme: Pick<Theme, 'title'>
  axis: Pick<Axis, 'id' | 'number' | 'title'>
  objective: string | null
}

/** What a programme or an action declines, and whether the reader may change it. */
export type DeclinedBy = {
  source: Decliner
  regional: boolean
  targets: readonly DeclinedTarget[]
  mayDecline: boolean
}

/** What the form of declinations opens with. */
export type DeclineFormModel = {
  source: Decliner
  plan: { code: string; title: string }
  place: readonly Place[]
  name: string
  themes: readonly Theme[]
  /** Keys of what is declined now. */
  shown: readonly string[]
}
