import { Facts } from '@/components/ui/facts'
import { type BodyKind, type BodySide, type BodyState, bodyKinds, bodySides } from '@/lib/territory/bodies'
import { BodyUses, type Use } from './body-uses'

type Body = {
  writtenAs: string
  described: { name: string; state: BodyState; kind: BodyKind; side: BodySide; territories: readonly string[] }
  uses: readonly Use[]
}

/** What the region says of a body today, and what names it. */
export function BodyFacts({ body: { writtenAs, described, uses } }: { body: Body }) {
  const { name, state, kind, side, territories } = described
  return (
    <Facts
      items={[
        ...(state === 'merged' ? [{ label: 'Réuni à', value: name }] : []),
        ...(name !== writtenAs ? [{ label: 'Écrit dans les textes', value: writtenAs }] : []),
        { label: 'Nature', value: bodyKinds[kind] },
        { label: 'Côté', value: bodySides[side] },
        ...(territories.length > 0 ? [{ label: 'Territoires', value: territories.join(', ') }] : []),
        {
          label: 'Le nomment',
          value: uses.length > 0 ? <BodyUses uses={uses} /> : 'Aucune action, aucun compte',
        },
      ]}
    />
  )
}
