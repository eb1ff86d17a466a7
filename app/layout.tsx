import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { productName } from '@/components/layout/brand'
import { displayChoice } from './display-choice'
import './globals.css'

export const metadata: Metadata = {
  title: { default: productName, template: `%s · ${productName}` },
  icons: { icon: '/favicon.svg' },
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { theme, density } = await displayChoice()
  return (
    <html lang="fr" data-theme={theme} data-density={density}>
      <body>{children}</body>
    </html>
  )
}
