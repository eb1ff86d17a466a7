import { routes } from '@/lib/core/routes'

/** The parts of the page of rules, and the catalogue beside it. */
export function LawAnchors() {
  return (
    <nav className="page-anchors" aria-label="Sur cette page">
      <a href="#regles">Règles</a>
      <a href="#valeurs">Valeurs des textes</a>
      <a href="#choix">Choix de la région</a>
      <a href={routes.catalogue()}>Catalogue des indicateurs</a>
    </nav>
  )
}
