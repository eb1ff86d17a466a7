import { RowLink, Table, Td, Th } from '@/components/ui/table'
import { otherLabels } from '@/lib/settings/model'
import type { OtherSetting } from '@/lib/settings/other-setting'
import { HeldValue } from './held-value'

type Props = { settings: readonly OtherSetting[]; href: (code: OtherSetting['code']) => string }

const usual = {
  masking: 'Effectifs de 1 à 10 masqués',
  accent: 'Bleu du produit',
  logo: 'Marque du produit',
  letterhead: 'Nom de l’agence seul',
  delegations: 'Aucune délégation',
} satisfies Record<OtherSetting['code'], string>

/** Settings that are no choice of the CAQES: protection of small counts, look, territories. */
export function OtherTable({ settings, href }: Props) {
  return (
    <section className="section" aria-label="Données, documents et écrans">
      <h2>Données, documents et écrans</h2>
      <Table caption="Données, documents et écrans" captionHidden minWidth={560}>
        <thead>
          <tr>
            <Th>Réglage</Th>
            <Th>En vigueur</Th>
          </tr>
        </thead>
        <tbody>
          {settings.map(({ code, held, next }) => (
            <tr key={code}>
              <Th scope="row">
                <RowLink href={href(code)}>{otherLabels[code]}</RowLink>
              </Th>
              <Td>
                <HeldValue code={code} held={held} next={next} usual={usual[code]} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
