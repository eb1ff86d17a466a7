'use client'

import type { ReactNode } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { Notice } from '@/components/ui/notice'

type Props = { title: string; secret: string; copyLabel: string; children?: ReactNode }

/** A secret the only time it can be read, with what copies it. */
export function ToldOnce({ title, secret, copyLabel, children }: Props) {
  return (
    <Notice tone="success" title={title} live>
      <p>Copiez-le maintenant{'\u00a0'}: il ne sera plus affiché.</p>
      <div className="secret">
        <code>{secret}</code>
        <CopyButton text={secret} label={copyLabel} />
      </div>
      {children}
    </Notice>
  )
}
