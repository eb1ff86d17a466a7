import { indicatorLists, searchCatalogue } from '@/lib/caqes/catalogue/search'
import { searchLaw } from '@/lib/caqes/rule-search'
import { routes } from '@/lib/core/routes'
import { searchWords } from './inputs'
import type { Hit, HitGroup } from './model'

/** The rules and numbers of the law, and the CAQES indicators, that hold every word: everybody signed in reads them. */
export function lawGroups(asked: string, limit: number): HitGroup[] {
  const words = searchWords(asked).join(' ')
  const { families, parameters } = searchLaw(words)
  const rules: Hit[] = [
    ...families.flatMap(({ title, rules: found }) =>
      found.map(({ id, label }) => ({ id, title: label, place: title, href: routes.rule(id) })),
    ),
    ...parameters.map(({ id, label }) => ({
      ...{ id, title: label, place: 'Valeurs des textes', href: `${routes.rules()}#${id}` },
    })),
  ]
  const indicators = searchCatalogue(words).lists.flatMap(({ indicators: found }) =>
    found.map(({ code, label, list }) => ({
      ...{ id: code, title: `${code} : ${label}`, place: indicatorLists[list], href: `${routes.catalogue()}#${code}` },
    })),
  )
  return [group('rule', rules, limit), group('catalogue', indicators, limit)]
}

function group(kind: HitGroup['kind'], hits: readonly Hit[], limit: number): HitGroup {
  return { kind, total: hits.length, hits: hits.slice(0, limit) }
}
