import { searchLaw } from '@/lib/caqes/rule-search'
import { routes } from '@/lib/core/routes'
import { choiceCode, otherLabels } from '@/lib/settings/model'
import { searchWords } from './inputs'
import type { Hit, HitGroup } from './model'

/** The settings of a region, A1 to A30 and its own, by their label: everybody reads those of their region. */
export function settingGroup(asked: string, limit: number): HitGroup {
  const words = searchWords(asked)
  const choices = searchLaw(words.join(' ')).settings.map(
    ({ name, code, label }): Hit => ({
      ...{ id: name, title: `${code} : ${label}`, place: 'Choix du CAQES', href: routes.setting(choiceCode(name)) },
    }),
  )
  const hits = [...choices, ...others.filter(({ title }) => saysAll(title, words))]
  return { kind: 'setting', total: hits.length, hits: hits.slice(0, limit) }
}

const places = {
  masking: routes.setting('masking'),
  accent: routes.regionLook(),
  logo: routes.regionLook(),
  letterhead: routes.regionLook(),
  delegations: routes.territories(),
} satisfies Record<keyof typeof otherLabels, string>

const others: readonly Hit[] = Object.entries(places).map(([code, href]) => ({
  ...{ id: code, title: otherLabels[code as keyof typeof places], place: 'Réglage de la région', href },
}))

function saysAll(title: string, words: readonly string[]): boolean {
  const told = searchWords(title)
  return words.every((word) => told.some((one) => one.startsWith(word)))
}
