import type { CivilDate } from './civil-date'

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

/** "15/06/2018", for tables. */
export function formatDate(date: CivilDate): string {
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/** "15 juin 2018", "1er juin 2018", for prose. */
export function formatLongDate(date: CivilDate): string {
  const day = Number(date.slice(8))
  return `${day === 1 ? '1er' : day} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`
}

const dateTime = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** "15/06/2018 à 14 h 32" (Paris), for an instant. */
export function formatDateTime(instant: Date): string {
  const part = Object.fromEntries(dateTime.formatToParts(instant).map((p) => [p.type, p.value]))
  return `${part.day}/${part.month}/${part.year} à ${part.hour} h ${part.minute}`
}

/** "14 h 32" (Paris), for the time of an instant whose day is said beside it. */
export function formatTime(instant: Date): string {
  return formatDateTime(instant).slice(-7)
}

const integer = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })

/** 3852 → "3 852" with a narrow no-break space. */
export function formatInteger(value: number): string {
  return integer.format(value)
}

const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

/** A size in bytes, decimal as the disks are sold: "340 ko", "1,2 Mo". */
export function formatFileSize(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'octet')
  if (bytes < 999_500) return `${integer.format(bytes / 1000)}\u00a0ko`
  return `${decimal.format(bytes / 1_000_000)}\u00a0Mo`
}

/** "1 action", "2 actions", "0 action": French plural begins at two. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatInteger(count)} ${count < 2 ? one : many}`
}
