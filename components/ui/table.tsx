import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { TableBox } from './table-box'

type TableProps = {
  /** Says what the rows are; also the name of the scrolling box. */
  caption: string
  captionHidden?: boolean
  dense?: boolean
  stickyFirstColumn?: boolean
  /** Least width of the table, in px, before its box scrolls. */
  minWidth?: number
  children: ReactNode
}

/** A table in a box that scrolls by itself, header always in sight. Children: thead and tbody. */
export function Table({ caption, captionHidden, dense, stickyFirstColumn, minWidth, children }: TableProps) {
  return (
    <TableBox label={caption}>
      <table
        className="ledger"
        data-dense={dense ? '' : undefined}
        data-sticky={stickyFirstColumn ? '' : undefined}
        style={minWidth ? { minWidth } : undefined}
      >
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        {children}
      </table>
    </TableBox>
  )
}

export type Sort = { href: string; direction: 'asc' | 'desc' | null }

type Align = { align?: 'left' | 'right' | undefined }

type ThProps = Align & { sort?: Sort } & Omit<ComponentProps<'th'>, 'align' | 'className'>

/** A column header, a link that sorts when `sort` is given; `scope="row"` for the first cell of a line. */
export function Th({ align, sort, scope = 'col', children, ...rest }: ThProps) {
  const order = sort?.direction && (sort.direction === 'asc' ? 'ascending' : 'descending')
  return (
    <th scope={scope} data-align={align} {...(order ? { 'aria-sort': order } : {})} {...rest}>
      {sort ? (
        <Link className="sort" href={sort.href} prefetch={false} scroll={false}>
          {children}
        </Link>
      ) : (
        children
      )}
    </th>
  )
}

type TdProps = Align & { nowrap?: boolean } & Omit<ComponentProps<'td'>, 'align' | 'className'>

export function Td({ align, nowrap, ...rest }: TdProps) {
  return <td data-align={align} data-nowrap={nowrap ? '' : undefined} {...rest} />
}

/** The object of a row; opens its page. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="row-link" href={href} prefetch={false}>
      {children}
    </Link>
  )
}

/** A figure and its unit, muted. */
export function Figure({ value, unit }: { value: string; unit?: string }) {
  return (
    <>
      {value}
      {unit && <span className="unit">{unit}</span>}
    </>
  )
}

type EmptyProps = { columns: number; title: string; children?: ReactNode; actions?: ReactNode }

/** The row of a table without rows: why, and what to do. Serves errors too. */
export function TableEmpty({ columns, title, children, actions }: EmptyProps) {
  return (
    <tr>
      <td className="table-empty" colSpan={columns}>
        <strong>{title}</strong>
        {children && <p>{children}</p>}
        {actions && <div className="page-actions">{actions}</div>}
      </td>
    </tr>
  )
}

type SelectProps = {
  name: string
  value: string /** Name of the row's object, for those who do not see the row. */
  label: string
}

/** The box that takes a row into the bulk bar; first cell of its row, under a SelectHeader. */
export function SelectCell({ name, value, label }: SelectProps) {
  return (
    <td data-select="">
      <label>
        <input type="checkbox" name={name} value={value} aria-label={`Sélectionner ${label}`} />
      </label>
    </td>
  )
}

export function SelectHeader() {
  return (
    <th scope="col" data-select="">
      <span className="visually-hidden">Sélection</span>
    </th>
  )
}
