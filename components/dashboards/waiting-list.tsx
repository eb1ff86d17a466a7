import Link from 'next/link'
import { plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'

type Props = { batches: readonly { id: string; fileName: string }[]; invited: number }

const shown = 3

/** What waits for a gesture of the person: deposits to publish, invitations without an answer. Nothing when nothing waits. */
export function WaitingList({ batches, invited }: Props) {
  if (batches.length === 0 && invited === 0) return null
  const others = batches.length - shown
  return (
    <section className="waiting" aria-labelledby="a-traiter">
      <h2 id="a-traiter">À traiter</h2>
      <ul>
        {batches.slice(0, shown).map(({ id, fileName }) => (
          <li key={id}>
            Import à vérifier et publier : <Link href={routes.importBatch(id)}>{fileName}</Link>
          </li>
        ))}
        {others > 0 && (
          <li>
            <Link href={routes.imports()}>{plural(others, 'autre import', 'autres imports')} à publier</Link>
          </li>
        )}
        {invited > 0 && (
          <li>
            <Link href={routes.users('?etat=invited')}>{plural(invited, 'compte invité', 'comptes invités')}</Link>
            {invited < 2 ? ' n’est pas encore activé' : ' ne sont pas encore activés'}
          </li>
        )}
      </ul>
    </section>
  )
}
