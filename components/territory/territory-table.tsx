import { Table, Td, Th } from '@/components/ui/table'

type Props = {
  territories: readonly { code: string; name: string; caisses: readonly string[] }[]
  delegations: readonly { name: string; territories: readonly string[] }[]
}

/** Départements and attached collectivities: which delegation follows them, which caisses cover them. */
export function TerritoryTable({ territories, delegations }: Props) {
  return (
    <Table caption="Territoires" captionHidden stickyFirstColumn minWidth={640}>
      <thead>
        <tr>
          <Th>Territoire</Th>
          <Th>Code</Th>
          <Th>Délégation territoriale</Th>
          <Th>Caisses</Th>
        </tr>
      </thead>
      <tbody>
        {territories.map(({ code, name, caisses }) => (
          <tr key={code}>
            <Th scope="row">{name}</Th>
            <Td>{code}</Td>
            <Td>{delegations.find((one) => one.territories.includes(code))?.name ?? 'Aucune'}</Td>
            <Td>{caisses.length > 0 ? caisses.join(', ') : 'Aucune'}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
