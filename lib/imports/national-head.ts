import type { ExchangeHead } from '@/lib/plan/exchange'
import { type Finding, fileRefusal } from './finding'
import type { CheckContext } from './format'
import { yearsOf } from './plan-head'

/** The national plan a file speaks of, by the years of its name: its own head when it is known, else the one it would be created with. */
export function nationalHead(
  name: string,
  { plans, corrections }: CheckContext,
): { head: ExchangeHead; known: boolean } {
  const [start, end] = yearsOf(name) ?? [2018, 2019]
  const code = corrections.get('plan:code') ?? `national-${start}-${end}`
  const held = plans.find((plan) => plan.level === 'national' && plan.code === code)
  const year = (field: 'start' | 'end', otherwise: number) => Number(corrections.get(`plan:${field}`) ?? otherwise)
  return {
    known: held !== undefined,
    head: {
      code,
      title:
        corrections.get('plan:title') ??
        held?.title ??
        `Plan national de gestion du risque et d’efficience du système de soins ${start}-${end}`,
      level: 'national',
      regionCode: null,
      start: year('start', held?.start ?? start),
      end: year('end', held?.end ?? end),
    },
  }
}

/** The national plan belongs to no region. */
export function regionRefusal({ region }: CheckContext): Finding | null {
  if (region === null) return null
  return fileRefusal(
    `Ce tableau est celui du plan national, et le dépôt est fait pour la région ${region.name} : choisissez « Plan national ».`,
  )
}
