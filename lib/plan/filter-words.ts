import { formatDate } from '@/lib/core/format'
import type { PlanAddress } from './address'
import type { Choice, PlanChoices } from './choices'
import { meteos } from './meteo'
import { progressStates } from './model'

/** One condition of an address, as a person reads it. */
export type Condition = { field: keyof PlanAddress; text: string }

/** What narrows the plan, in words. */
export function filterWords(address: PlanAddress, choices: PlanChoices): string[] {
  return conditionsOf(address, choices).map(({ text }) => text)
}

/** What narrows the plan, condition by condition, in the order of the filters. */
export function conditionsOf(address: PlanAddress, choices: PlanChoices): Condition[] {
  const words: [keyof PlanAddress, string | undefined][] = [
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
  return words.flatMap(([field, text]) => (text ? [{ field, text }] : []))
}

function labelled(name: string, choices: readonly Choice[], value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const label = choices.find((choice) => choice.value === value)?.label.replace(/^[— ]+/, '')
  return `${name} : ${label ?? 'inconnu'}`
}
