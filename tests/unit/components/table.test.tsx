// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { SelectionBar } from '@/components/ui/selection-bar'
import { RowLink, SelectCell, SelectHeader, Table, TableEmpty, Th } from '@/components/ui/table'

afterEach(cleanup)

const names = ['Bélizaire', 'Lacrosse', 'Œuvrard']

function show() {
  render(
    <form id="comptes">
      <Table caption="Comptes">
        <thead>
          <tr>
            <SelectHeader />
            <Th sort={{ href: '/comptes?tri=-nom', direction: 'asc' }}>Nom</Th>
            <Th sort={{ href: '/comptes?tri=role', direction: null }}>Rôle</Th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <SelectCell name="compte" value={name} label={name} />
              <Th scope="row">
                <RowLink href={`/comptes/${name}`}>{name}</RowLink>
              </Th>
              <td>Chargé de mission</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <SelectionBar formId="comptes" name="compte" unit={['compte', 'comptes']}>
        <button type="submit">Désactiver</button>
      </SelectionBar>
    </form>,
  )
}

const link = (name: string) => screen.getByRole('link', { name })
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

test('the box of a table is named after it and reached with the keyboard', () => {
  show()
  expect(screen.getByRole('region', { name: 'Comptes' }).tabIndex).toBe(0)
  expect(screen.getByRole('table', { name: 'Comptes' })).toBeDefined()
})

test('the arrows, Home and End go from row to row and stop at the ends', () => {
  show()
  link('Bélizaire').focus()
  press('ArrowUp')
  expect(document.activeElement).toBe(link('Bélizaire'))
  press('ArrowDown')
  expect(document.activeElement).toBe(link('Lacrosse'))
  press('End')
  expect(document.activeElement).toBe(link('Œuvrard'))
  press('ArrowDown')
  expect(document.activeElement).toBe(link('Œuvrard'))
  press('Home')
  expect(document.activeElement).toBe(link('Bélizaire'))
})

test('elsewhere in the box the arrows scroll, as the browser does', () => {
  show()
  const box = screen.getByRole('region', { name: 'Comptes' })
  box.focus()
  expect(fireEvent.keyDown(box, { key: 'ArrowDown' })).toBe(true)
})

test('the sorted column says its order, the others only offer theirs', () => {
  show()
  expect(screen.getByRole('columnheader', { name: 'Nom' }).getAttribute('aria-sort')).toBe('ascending')
  expect(screen.getByRole('columnheader', { name: 'Rôle' }).getAttribute('aria-sort')).toBeNull()
  expect(link('Rôle').getAttribute('href')).toBe('/comptes?tri=role')
})

test('the bulk bar counts what is ticked, and leaves when nothing is', () => {
  show()
  const bar = () => screen.queryByRole('region', { name: 'Lignes sélectionnées' })
  expect(bar()).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Sélectionner Lacrosse' }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'Sélectionner Œuvrard' }))
  expect(bar()?.textContent).toContain('2 comptes')
  fireEvent.click(screen.getByRole('button', { name: 'Tout désélectionner' }))
  expect(bar()).toBeNull()
  expect(document.querySelectorAll('input:checked')).toHaveLength(0)
})

test('a table without rows says why across all its columns', () => {
  render(
    <table>
      <tbody>
        <TableEmpty columns={4} title="Aucun compte ne correspond">
          Retirez un filtre.
        </TableEmpty>
      </tbody>
    </table>,
  )
  expect(screen.getByText('Aucun compte ne correspond').closest('td')?.colSpan).toBe(4)
})
