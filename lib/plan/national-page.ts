import type { CivilDate } from '@/lib/core/civil-date'
import type { EveryRegionCoverage, RegionCoverage } from './coverage'
import type { ObjectiveWords, Theme } from './national'
import type { NationalView } from './national-address'
import type { Savings } from './savings'

/** What stands under each objective of the national plan, by its id. */
export type WordsByObjective = ReadonlyMap<string, Omit<ObjectiveWords, 'title'>>

/** The national plan read on a day, in one of its views: what another view would show is null. */
export type NationalPage = {
  plan: { code: string; title: string }
  /** The day really read, and the day people live in. */
  on: CivilDate
  day: CivilDate
  view: NationalView
  /** The reader sees every region. */
  everywhere: boolean
  themes: readonly Theme[]
  coverage: RegionCoverage | null
  words: WordsByObjective | null
  savings: Savings | null
  regions: EveryRegionCoverage | null
}
