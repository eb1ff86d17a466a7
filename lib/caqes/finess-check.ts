import { z } from 'zod'
import { field } from '@/lib/rules/fields'
import { computed, notComputable, type Outcome } from '@/lib/rules/outcome'
import { always, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { finessKey } from './sources'

const input = z.strictObject({ number: field(z.string().min(1), 'Numéro FINESS', 'Neuf caractères') })

type Input = z.output<typeof input>
type Result = { wellFormed: boolean; keyValid: boolean | null }

const form = /^[0-9][0-9A-Z][0-9]{7}$/
const corsica: Record<string, string> = { '2A': '21', '2B': '22' }

/** The nine digits the key is computed on, or null when the number has another letter than Corsica's. */
function digitsOf(number: string): string | null {
  const head = number.slice(0, 2)
  const digits = `${corsica[head] ?? head}${number.slice(2)}`
  return /^\d{9}$/.test(digits) ? digits : null
}

/** Luhn: every second digit from the right counts double, less nine above nine; the sum is a multiple of ten. */
function luhnHolds(digits: string): boolean {
  let sum = 0
  for (let rank = 0; rank < digits.length; rank++) {
    const digit = Number(digits[digits.length - 1 - rank])
    const counted = rank % 2 === 0 ? digit : digit * 2
    sum += counted > 9 ? counted - 9 : counted
  }
  return sum % 10 === 0
}

function evaluate({ number }: Input, { tracer }: Context): Outcome<Result> {
  if (number === undefined) return notComputable('number')
  const wellFormed = form.test(number)
  tracer.step('Forme du numéro', () => (wellFormed ? 'correcte' : 'incorrecte'), finessKey)
  const digits = wellFormed ? digitsOf(number) : null
  const keyValid = digits === null ? null : luhnHolds(digits)
  tracer.step(
    'Clé de contrôle',
    () => (keyValid === null ? 'non calculable' : keyValid ? 'juste' : 'fausse'),
    finessKey,
  )
  return computed({ wellFormed, keyValid })
}

export const finessCheck = caqesRule<Input, Result>({
  id: 'finess.check',
  label: 'Numéro FINESS',
  summary: 'Forme du numéro et clé de Luhn, la Corse comprise.',
  sources: [finessKey],
  input,
  defaultOn: () => usualDay,
  versions: [{ regime: always, evaluate }],
})
