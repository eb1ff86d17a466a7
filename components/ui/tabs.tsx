'use client'

import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

type Props = { label: string; tabs: readonly { id: string; label: string; content: ReactNode }[] }

/** Peers seen one at a time; all are in the page. For peers with their own address, see TabLinks. */
export function Tabs({ label, tabs }: Props) {
  return (
    <Base.Root defaultValue={tabs[0]?.id ?? null}>
      <Base.List className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.id} value={tab.id} className="tab">
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} keepMounted>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
