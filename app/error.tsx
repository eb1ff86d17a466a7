'use client'

import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="public-main" id="contenu">
      <ErrorState
        title="Cette page n’a pas pu être affichée"
        reference={error.digest}
        actions={
          <Button variant="primary" onClick={reset}>
            Réessayer
          </Button>
        }
      >
        <p>Une erreur est survenue pendant la lecture des données. Rien n’a été modifié.</p>
      </ErrorState>
    </main>
  )
}
