import Link from 'next/link'
import { routes } from '@/lib/core/routes'
import { planQuery } from '@/lib/plan/address'

type Props = { actors: readonly string[]; printed: string | null; planCode: string }

/** The bodies of an action, each leading to its other actions; the printed cell when it says more. */
export function ActorList({ actors, printed, planCode }: Props) {
  if (actors.length === 0) return <p className="muted">Le plan n’imprime aucun acteur pour cette action.</p>
  return (
    <>
      <ul className="actors">
        {actors.map((name) => (
          <li key={name}>
            <Link href={routes.plan(planQuery({ plan: planCode, actor: name }))} prefetch={false}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {printed && printed !== actors.join(' / ') && <p className="muted printed">Tel qu’imprimé : {printed}</p>}
    </>
  )
}
