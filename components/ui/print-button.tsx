'use client'

import type { ReactNode } from 'react'
import { Button } from './button'

/** Opens the browser's own print dialog: the style sheet decides what goes on paper. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button variant="quiet" onClick={() => window.print()}>
      {children}
    </Button>
  )
}
