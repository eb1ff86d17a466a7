'use client'

import Link from 'next/link'
import { useId } from 'react'
import { routes } from '@/lib/core/routes'
import { type ExportFormat, type ExportKind, exportFormats, exportKinds, formatsOf } from '@/lib/exports/model'
import { useExport } from './use-export'

type Props = {
  /** What the page shows, most wanted first. */
  kinds: readonly ExportKind[]
  /** The page's address after its question mark: the export reads its filters. */
  query: string
  /** Files that are no export of rows: tables to import again, the exchange format. */
  files?: readonly { label: string; href: string }[]
}

/** « Exporter »: what is on screen with its filters, in the format one chooses. The browser's own popover, light for the page. */
export function ExportMenu({ kinds, query, files = [] }: Props) {
  const panel = useId()
  const { busy, ask } = useExport()
  return (
    <div>
      <button type="button" className="button" data-variant="quiet" data-size="md" popoverTarget={panel}>
        {busy ? 'Préparation…' : 'Exporter'}
      </button>
      <div className="export-panel overlay-panel" id={panel} popover="auto">
        <ul aria-label="Exports de cette page">
          {kinds.map((kind) => (
            <li key={kind}>
              <span>{exportKinds[kind]}</span>
              {formatsOf(kind).map((format) => (
                <Choice key={format} {...{ kind, format, busy }} onAsk={() => ask({ kind, format, query })} />
              ))}
            </li>
          ))}
        </ul>
        {files.map(({ label, href }) => (
          <a key={href} className="menu-item" href={href} download="">
            {label}
          </a>
        ))}
        <Link className="menu-item" href={routes.exports()} prefetch={false}>
          Mes exports
        </Link>
      </div>
    </div>
  )
}

type ChoiceProps = { kind: ExportKind; format: ExportFormat; busy: boolean; onAsk: () => void }

function Choice({ kind, format, busy, onAsk }: ChoiceProps) {
  return (
    <button
      type="button"
      className="button"
      data-variant="quiet"
      data-size="sm"
      disabled={busy}
      title={exportFormats[format]}
      onClick={onAsk}
    >
      {format}
      <span className="visually-hidden"> : {exportKinds[kind]}</span>
    </button>
  )
}
