'use client'

import { Button } from '@/components/ui/button'

/** Leaves for ProConnect and comes back to `suite`. */
export function ProConnectButton({ suite }: { suite: string }) {
  const leave = async () => {
    const { signIn } = await import('next-auth/react')
    await signIn('proconnect', { callbackUrl: suite })
  }
  return <Button onClick={leave}>S’identifier avec ProConnect</Button>
}
