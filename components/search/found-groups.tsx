import Link from 'next/link'
import { Marked } from '@/components/ui/marked'
import { formatInteger, plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { excerptOf } from '@/lib/search/excerpt'
import { wordsToMark } from '@/lib/search/inputs'
import { type Hit, type HitGroup, type SearchKind, searchKinds } from '@/lib/search/model'

type Props = { groups: readonly HitGroup[]; asked: string; only?: SearchKind }

/** What was found, kind by kind; a kind that holds more leads to all of it. */
export function FoundGroups({ groups, asked, only }: Props) {
  const words = wordsToMark(asked)
  return (
    <>
      {only && (
        <p className="found-back">
          <Link href={routes.search(asked)}>Voir tous les types de résultats</Link>
        </p>
      )}
      {groups.map(({ kind, total, hits }) => (
        <section key={kind} className="section" aria-labelledby={`trouve-${kind}`}>
          <h2 id={`trouve-${kind}`}>
            {searchKinds[kind]} <span className="found-count">{formatInteger(total)}</span>
          </h2>
          <ul className="found">
            {hits.map((hit) => (
              <Found key={`${hit.id} ${hit.title}`} hit={hit} words={words} />
            ))}
          </ul>
          {hits.length < total && (
            <More kind={kind} asked={asked} total={total} shown={hits.length} all={only === kind} />
          )}
        </section>
      ))}
    </>
  )
}

function Found({ hit: { title, place, href }, words }: { hit: Hit; words: readonly string[] }) {
  return (
    <li>
      <Link href={href} prefetch={false}>
        <Marked text={excerptOf(title, words, 240)} words={words} />
      </Link>
      {place && (
        <p>
          <Marked text={excerptOf(place, words)} words={words} />
        </p>
      )}
    </li>
  )
}

type MoreProps = { kind: SearchKind; asked: string; total: number; shown: number; all: boolean }

function More({ kind, asked, total, shown, all }: MoreProps) {
  if (all)
    return (
      <p className="muted">
        Les {formatInteger(shown)} premiers sont listés : précisez la recherche pour voir les autres.
      </p>
    )
  return (
    <p>
      <Link href={`${routes.search(asked)}&type=${kind}`} prefetch={false}>
        Voir les {plural(total, 'résultat')} : {searchKinds[kind].toLowerCase()}
      </Link>
    </p>
  )
}
