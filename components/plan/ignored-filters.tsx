import { Notice } from '@/components/ui/notice'
import type { AddressName } from '@/lib/plan/address'

const labels: Record<AddressName, string> = {
  plan: 'plan',
  au: 'date de lecture',
  deplier: 'dépliage',
  echelle: 'échelle',
  mois: 'mois',
  jour: 'jour',
  moi: 'mes échéances',
  q: 'recherche',
  partie: 'partie',
  programme: 'programme',
  acteur: 'acteur',
  etat: 'état',
  meteo: 'météo',
  retard: 'retard',
  du: 'début de période',
  jusqu: 'fin de période',
  afaire: 'échéances encore à faire',
  axe: 'axe national',
  bloc: 'bloc',
}

/** Says which conditions of the address could not be read: they were left aside, not obeyed by half. */
export function IgnoredFilters({ names }: { names: readonly AddressName[] }) {
  if (names.length === 0) return null
  return (
    <Notice tone="warn" title="Un filtre de l’adresse n’a pas pu être lu">
      Laissé de côté : {names.map((name) => labels[name]).join(', ')}. Choisissez-le à nouveau ci-dessous.
    </Notice>
  )
}
