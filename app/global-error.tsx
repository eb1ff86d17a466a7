'use client'

import './globals.css'

/** Last resort, when even the frame of the pages failed. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="fr">
      <body>
        <main className="public-main" id="contenu">
          <div className="error-state">
            <h1>L’application n’a pas pu répondre</h1>
            <p>Une erreur est survenue. Rien n’a été modifié ; vous pouvez réessayer dans un instant.</p>
            {error.digest && <p className="field-help">Référence à transmettre au support : {error.digest}</p>}
            <button type="button" className="button" data-variant="primary" onClick={reset}>
              Réessayer
            </button>
          </div>
        </main>
      </body>
    </html>
  )
}
