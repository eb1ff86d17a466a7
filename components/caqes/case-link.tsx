'use client'

import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'

/** The address that replays the case for anybody signed in, and the printed page. */
export function CaseLink({ path }: { path: string }) {
  return (
    <div className="case-link">
      <p className="field-help">
        <a href={path}>Lien qui rejoue ce cas</a>
        {'\u00a0: toute personne connectée y trouve les mêmes valeurs et le même résultat.'}
      </p>
      <div className="page-actions">
        <CopyButton text={path} absolute label="Copier le lien" copied="Lien copié" />
        <Button size="sm" onClick={() => window.print()}>
          Imprimer
        </Button>
      </div>
    </div>
  )
}
