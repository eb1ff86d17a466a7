import { EmptyState } from '@/components/ui/empty-state'

/** Before anything is asked, or when too little is. */
export function NothingAsked({ asked }: { asked: string }) {
  return (
    <EmptyState title={asked === '' ? 'Que cherchez-vous ?' : 'Écrivez au moins deux lettres, ou un numéro'}>
      Une action par son numéro ou son libellé, un programme, un indicateur, un avenant, un organisme, une règle de
      droit, un écran. Les accents et les majuscules ne comptent pas ; le dernier mot peut être incomplet.
    </EmptyState>
  )
}

export function NothingFound({ asked }: { asked: string }) {
  return (
    <EmptyState title={`Rien ne répond à « ${asked.length > 80 ? `${asked.slice(0, 80)}…` : asked} »`}>
      Essayez moins de mots, ou le début d’un seul : « pharma » trouve « pharmacie ». Seuls le plan en vigueur
      aujourd’hui et ce que votre périmètre vous ouvre sont cherchés.
    </EmptyState>
  )
}
