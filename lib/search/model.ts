/** Kinds of objects a search finds, in the order they are shown. */
export const searchKinds = {
  screen: 'Aller à',
  action: 'Actions',
  programme: 'Programmes',
  chantier: 'Chantiers',
  indicator: 'Indicateurs',
  axis: 'Axes du plan national',
  objective: 'Objectifs du plan national',
  avenant: 'Avenants',
  group: 'Groupes de travail',
  plan: 'Plans',
  body: 'Organismes',
  account: 'Comptes',
  help: 'Aide',
  rule: 'Règles de droit',
  setting: 'Réglages de la région',
  catalogue: 'Indicateurs du catalogue CAQES',
} satisfies Record<string, string>
export type SearchKind = keyof typeof searchKinds

/** One object found: what names it, where it stands, where it is read. */
export type Hit = { id: string; title: string; place: string | null; href: string }

/** What was found of one kind: the first ones, and how many there are in all. */
export type HitGroup = { kind: SearchKind; total: number; hits: readonly Hit[] }

/** Groups that found something, in the order of the kinds. */
export function foundGroups(groups: readonly HitGroup[]): HitGroup[] {
  const order = Object.keys(searchKinds)
  return groups.filter(({ total }) => total > 0).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

export function totalOf(groups: readonly HitGroup[]): number {
  return groups.reduce((sum, { total }) => sum + total, 0)
}
