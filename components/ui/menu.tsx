'use client'

import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement } from 'react'

export type MenuEntry =
  | { label: string; href: string }
  | { label: string; onSelect: () => void; tone?: 'danger' | undefined }

type Props = { trigger: ReactElement; items: readonly MenuEntry[] }

/** The menu opens inside the page's main landmark, wherever its button is. */
const insideMain = {
  get current() {
    return document.querySelector<HTMLElement>('main')
  },
}

/** Seldom-used actions behind one button. */
export function Menu({ trigger, items }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal container={insideMain}>
        <Base.Positioner className="menu-positioner" align="end" sideOffset={4}>
          <Base.Popup className="menu overlay-panel">
            {items.map((item) => (
              <Entry key={item.label} item={item} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function Entry({ item }: { item: MenuEntry }) {
  if ('href' in item)
    return (
      <Base.LinkItem className="menu-item" href={item.href}>
        {item.label}
      </Base.LinkItem>
    )
  return (
    <Base.Item className="menu-item" data-tone={item.tone} onClick={item.onSelect}>
      {item.label}
    </Base.Item>
  )
}
