'use client'

import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorInside({ error, reset }: Props) {
  return (
    <ErrorState
      title="Cette page n’a pas pu être affichée"
      reference={error.digest}
      actions={<Button onClick={reset}>Réessayer</Button>}
    >
      <p>Une erreur est survenue pendant la lecture des données. Rien n’a été modifié.</p>
    </ErrorState>
  )
}
