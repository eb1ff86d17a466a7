import { type CoveredTheme, countCoverage } from '@/lib/plan/coverage'

type Read = { region: { name: string }; plan: object | null; themes: readonly CoveredTheme[]; idle: readonly object[] }

/** The coverage in a sentence or two, for who reads nothing else. */
export function coverageSentence({ region, plan, themes, idle }: Read, day: string): string {
  const { axes } = countCoverage(themes)
  const missing = axes.total - axes.declined
  if (!plan)
    return `Au ${day}, la région ${region.name} n’a pas de plan en vigueur dans l’application : aucun des ${axes.total} axes nationaux n’y est décliné.`
  const declined =
    axes.declined === axes.total
      ? `tous les axes nationaux sont déclinés par la région ${region.name}`
      : `la région ${region.name} décline ${axes.declined} des ${axes.total} axes nationaux ; ${missing} ${missing < 2 ? 'ne l’est pas' : 'ne le sont pas'}`
  const left =
    idle.length === 0
      ? 'Chacun de ses programmes en décline au moins un.'
      : `${idle.length} de ses programmes ${idle.length < 2 ? 'n’en décline aucun' : 'n’en déclinent aucun'}.`
  return `Au ${day}, ${declined}. ${left}`
}
