import type { CivilDate } from '@/lib/core/civil-date'
import { originOfTime } from '@/lib/rules/context'
import type { Regime } from '@/lib/rules/rule'

const date = (text: string) => text as CivilDate

/** The day a request is answered for when nothing dates it: the end of the first year of the contracts. */
export const usualDay = date('2018-12-31')

/** Contracts before the CAQES (bon usage, CAQOS, liste en sus, pertinence): no effect after 2017. */
export const r0: Regime & { to: CivilDate } = {
  id: 'R0',
  label: 'Contrats antérieurs au CAQES, sans effet après le 31 décembre 2017',
  from: originOfTime,
  to: date('2017-12-31'),
}

export const r1: Regime = {
  id: 'R1',
  label: 'CAQES de première génération, du 1er janvier 2018 au 31 décembre 2021',
  from: date('2018-01-01'),
  to: date('2021-12-31'),
}

/** The procedure of the first contracts already ran in 2017. */
export const r1Procedure: Regime = {
  id: 'R1-procedure',
  label: 'Procédure du CAQES de première génération, jusqu’au 31 décembre 2021',
  from: originOfTime,
  to: date('2021-12-31'),
}

export const r2: Regime = {
  id: 'R2',
  label: 'CAQES rénové, à partir du 1er janvier 2022',
  from: date('2022-01-01'),
  to: null,
}

/** Reasonings that no reform of the contracts touches. */
export const always: Regime = { id: 'toute-date', label: 'Toute date', from: originOfTime, to: null }

/** The regimes of the contracts, oldest first, as `/regles` shows them. */
export const regimes: readonly Regime[] = [r0, r1, r2]
