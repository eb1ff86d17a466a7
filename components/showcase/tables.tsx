import { Button, ButtonLink } from '../ui/button'
import { Pagination } from '../ui/pagination'
import { SelectionBar } from '../ui/selection-bar'
import { Tag } from '../ui/state-badge'
import { Figure, RowLink, SelectCell, SelectHeader, Table, TableEmpty, Td, Th } from '../ui/table'
import { Section } from './section'

const accounts = [
  { id: '1', name: 'Jean-Baptiste Bélizaire', role: 'Chargé de mission ARS', until: '31/12/2018', actions: '1 204' },
  { id: '2', name: 'Édith Lacrosse-Montplaisir', role: 'Cellule DCGDR', until: '', actions: '87' },
  { id: '3', name: 'Aimé Œuvrard', role: 'Organisme local d’assurance maladie', until: '15/06/2018', actions: '0' },
]

export function TablesShown() {
  return (
    <Section title="Tableaux">
      <form id="comptes">
        <Table caption="Comptes de la région" stickyFirstColumn minWidth={720}>
          <thead>
            <tr>
              <SelectHeader />
              <Th sort={{ href: '/style?tri=nom', direction: 'asc' }}>Nom</Th>
              <Th sort={{ href: '/style?tri=role', direction: null }}>Rôle</Th>
              <Th>Fin d’accès</Th>
              <Th align="right" sort={{ href: '/style?tri=lectures', direction: null }}>
                Lectures
              </Th>
              <Th>État</Th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account.id}>
                <SelectCell name="compte" value={account.id} label={account.name} />
                <Th scope="row">
                  <RowLink href={`/style?compte=${account.id}`}>{account.name}</RowLink>
                </Th>
                <Td>{account.role}</Td>
                <Td nowrap>{account.until || 'sans fin'}</Td>
                <Td align="right">
                  <Figure value={account.actions} unit="pages" />
                </Td>
                <Td>
                  <Tag tone={account.actions === '0' ? 'warn' : 'success'}>
                    {account.actions === '0' ? 'Invité' : 'Actif'}
                  </Tag>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
        <SelectionBar formId="comptes" name="compte" unit={['compte sélectionné', 'comptes sélectionnés']}>
          <Button variant="danger">Désactiver les comptes</Button>
        </SelectionBar>
      </form>
      <Pagination
        page={4}
        pageSize={25}
        total={1674}
        href={(page) => `/style?page=${page}`}
        unit={['compte', 'comptes']}
      />
      <EmptyTables />
    </Section>
  )
}

function EmptyTables() {
  return (
    <Table caption="Imports" dense>
      <thead>
        <tr>
          <Th>Fichier</Th>
          <Th>Déposé le</Th>
          <Th align="right">Lignes</Th>
        </tr>
      </thead>
      <tbody>
        <TableEmpty
          columns={3}
          title="Vous n’avez pas encore déposé de fichier"
          actions={
            <ButtonLink size="sm" href="/imports">
              Déposer un tableau
            </ButtonLink>
          }
        >
          Le tableau du plan, en CSV ou en XLSX, est vérifié ligne par ligne avant toute écriture.
        </TableEmpty>
      </tbody>
    </Table>
  )
}
