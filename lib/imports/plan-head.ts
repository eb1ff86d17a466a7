import { fold } from '@/lib/core/text'
import type { ExchangeHead, PlanExchange } from '@/lib/plan/exchange'
import { actionsOf } from '@/lib/plan/structure'
import { type Finding, fileRefusal } from './finding'
import type { CheckContext } from './format'

/** Fields of the head that the verify page lets a person set; kept among the corrections as "plan:<field>". */
export const headFields = ['code', 'title', 'start', 'end'] as const
export type HeadField = (typeof headFields)[number]

/** A table names no plan: the head comes from the corrections, else from the plan of the region the file speaks of, else from the name of the file. */
export function headOfTable(name: string, parts: PlanExchange['parts'], context: CheckContext): ExchangeHead {
  const region = context.region
  const [start, end] = yearsOf(name) ?? yearsOfDeadlines(parts) ?? [2016, 2019]
  const code = context.corrections.get('plan:code') ?? `${slug(region?.name ?? 'plan')}-${start}-${end}`
  const known = context.plans.find((plan) => plan.code === code)
  const typedYear = (field: 'start' | 'end', otherwise: number) =>
    Number(context.corrections.get(`plan:${field}`) ?? otherwise)
  const title = `Plan régional de gestion du risque et d’efficience du système de soins ${start}-${end}${region ? `, ${region.name}` : ''}`
  return {
    code,
    title: context.corrections.get('plan:title') ?? known?.title ?? title,
    level: 'regional',
    regionCode: region?.code ?? null,
    start: typedYear('start', known?.start ?? start),
    end: typedYear('end', known?.end ?? end),
  }
}

/** Why a head cannot be published. */
export function headFindings({ code, title, start, end }: ExchangeHead): Finding[] {
  const reasons = [
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code)
      ? null
      : 'Le code du plan ne contient que des minuscules sans accent, des chiffres et des tirets.',
    title.trim() ? null : 'Le titre du plan manque.',
    Number.isInteger(start) && Number.isInteger(end) && start >= 1900 && end <= 2199 && start <= end
      ? null
      : 'La période du plan est invalide : l’année de début précède l’année de fin.',
  ]
  return reasons.flatMap((reason) => (reason === null ? [] : [fileRefusal(reason)]))
}

/** The years a file name bears ("plan-2018-2019.csv"), or null. */
export function yearsOf(name: string): [number, number] | null {
  const groups = /(?<start>(?:19|20)\d{2})[-_/ ](?<end>(?:19|20)\d{2})/.exec(name)?.groups
  return groups && Number(groups.start) <= Number(groups.end) ? [Number(groups.start), Number(groups.end)] : null
}

function yearsOfDeadlines(parts: PlanExchange['parts']): [number, number] | null {
  const ends = actionsOf({ parts }).flatMap((action) => action.deadlines.flatMap((deadline) => deadline.to ?? []))
  if (ends.length === 0) return null
  const years = ends.map((end) => Number(end.slice(0, 4)))
  return [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))]
}

export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
