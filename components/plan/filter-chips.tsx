import Link from 'next/link'
import { formatDate } from '@/lib/core/format'
import { type PlanAddress, planQuery, without } from '@/lib/plan/address'
import type { Choice, PlanChoices } from '@/lib/plan/choices'
import { meteos } from '@/lib/plan/meteo'
import { progressStates } from '@/lib/plan/model'

type Chip = { field: keyof PlanAddress; text: string }

type Props = {
  address: PlanAddress
  choices: PlanChoices /** The page that shows the plan: routes.plan or a peer. */
  to: (query: string) => string
}

/** What narrows the plan, each condition removable by a link. */
export function FilterChips({ address, choices, to }: Props) {
  const chips = chipsOf(address, choices)
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label="Filtres actifs">
      {chips.map(({ field, text }) => (
        <li key={field}>
          <Link className="chip" href={to(planQuery(without(address, field)))} prefetch={false} scroll={false}>
            {text}
            <span className="visually-hidden"> : retirer ce filtre</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** What narrows the plan, in words. */
export function filterWords(address: PlanAddress, choices: PlanChoices): string[] {
  return chipsOf(address, choices).map(({ text }) => text)
}

function chipsOf(address: PlanAddress, choices: PlanChoices): Chip[] {
  const chips: [keyof PlanAddress, string | undefined][] = [
    ['q', address.q && `« ${address.q} »`],
    ['state', address.state && `État : ${progressStates[address.state]}`],
    ['meteo', address.meteo && `Météo : ${meteos[address.meteo]}`],
    ['late', address.late ? 'En retard' : undefined],
    ['actor', address.actor && `Acteur : ${address.actor}`],
    ['programme', labelled('Programme', choices.programmes, address.programme)],
    ['part', labelled('Partie', choices.parts, address.part)],
    ['bloc', address.bloc === undefined ? undefined : `Bloc ${address.bloc}`],
    ['open', address.open ? 'Encore à faire' : undefined],
    ['axis', labelled('Plan national', choices.axes, address.axis)],
    ['from', address.from && `À partir du ${formatDate(address.from)}`],
    ['to', address.to && `Jusqu’au ${formatDate(address.to)}`],
  ]
  return chips.flatMap(([field, text]) => (text ? [{ field, text }] : []))
}

function labelled(name: string, choices: readonly Choice[], value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const label = choices.find((choice) => choice.value === value)?.label.replace(/^[— ]+/, '')
  return `${name} : ${label ?? 'inconnu'}`
}
