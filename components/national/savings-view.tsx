import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Table, Td, Th } from '@/components/ui/table'
import { formatMillions, type SavingItem, type Savings, savingsInOrder, shareOfTotal } from '@/lib/plan/savings'

/** The expected savings of the national plan, each item beside its share of the total. */
export function SavingsView({ savings }: { savings: Savings | null }) {
  if (!savings)
    return (
      <EmptyState title="Les économies attendues ne sont pas encore publiées">
        L’administrateur national les dépose dans les imports, après le plan.
      </EmptyState>
    )
  const largest = savings.items
    .filter((item) => item.parent === null)
    .toSorted((a, b) => Number(b.amount - a.amount))[0]
  return (
    <>
      <p className="reading">
        Le plan national attend {formatMillions(savings.total)} d’économies en 2018.
        {largest && ` Le premier poste, « ${largest.label} », en fait ${shareOfTotal(largest, savings)}.`}
      </p>
      <Table caption="Économies attendues en 2018, par poste, en millions d’euros" captionHidden minWidth={620}>
        <thead>
          <tr>
            <Th>Poste</Th>
            <Th align="right">Montant (M€)</Th>
            <Th>Part du total</Th>
          </tr>
        </thead>
        <tbody>
          {savingsInOrder(savings).map((item) => (
            <SavingLine key={item.label} item={item} savings={savings} />
          ))}
          <tr className="total">
            <Th scope="row">Total</Th>
            <Td align="right">{formatMillions(savings.total)}</Td>
            <Td />
          </tr>
        </tbody>
      </Table>
      <Slip />
    </>
  )
}

function SavingLine({ item, savings }: { item: SavingItem; savings: Savings }) {
  const share = shareOfTotal(item, savings)
  return (
    <tr data-detail={item.parent === null ? undefined : ''}>
      <Th scope="row">{item.label}</Th>
      <Td align="right">{formatMillions(item.amount)}</Td>
      <Td>
        <span className="share">
          {share}
          <span
            className="share-bar"
            style={{ inlineSize: `${share.replace(/[^\d,]/g, '').replace(',', '.')}%` }}
            aria-hidden
          />
        </span>
      </Td>
    </tr>
  )
}

/** The text of the plan writes the total in billions; its own table is in millions. */
function Slip() {
  return (
    <Notice title="« 4 165 Mds d’euros » dans le texte du plan">
      L’introduction du plan national 2018-2019 écrit le total en milliards. Le tableau qui la suit est en M€, et ses
      postes font 4 165 M€ : c’est ce montant qui est retenu ici. Source : plan national de gestion du risque et
      d’efficience du système de soins 2018-2019, introduction.
    </Notice>
  )
}
