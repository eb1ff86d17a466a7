import { routes } from '@/lib/core/routes'

export type Use = { kind: 'action' | 'account'; id: string; name: string }

const shown = 30

/** What names a body: actions of the plans, accounts. */
export function BodyUses({ uses }: { uses: readonly Use[] }) {
  return (
    <ul className="body-uses">
      {uses.slice(0, shown).map(({ kind, id, name }) => (
        <li key={id}>
          <a className="text-link" href={kind === 'action' ? routes.action(id) : routes.user(id)}>
            {name}
          </a>
        </li>
      ))}
      {uses.length > shown && <li>et {uses.length - shown} autres</li>}
    </ul>
  )
}
