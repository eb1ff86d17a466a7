import { z } from 'zod'
import { addDays, type CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import { day, field } from '@/lib/rules/fields'
import { computed, missingOf, notComputable, type Outcome } from '@/lib/rules/outcome'
import { addMonths, nextWorkingDay } from './calendar'
import { appealMonths, francDays, type RecoveryCourt, recoveryCourt } from './parameters'
import { always, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { administrativeJustice, instruction, socialCourts } from './sources'

const text = instruction('IV.b.iii')

const input = z.strictObject({
  subject: field(
    z.enum(['sanction', 'amount', 'recovery']),
    'Contestation',
    'La sanction, un montant, ou le recouvrement',
  ),
  receivedOn: field(day, 'Notification reçue le'),
  convention: field(z.enum(['calendar', 'franc']), 'Décompte', 'De quantième à quantième, ou délai franc'),
})

type Input = z.output<typeof input>
type Result = { court: 'tribunal-administratif' | RecoveryCourt; deadline: CivilDate }

function evaluate(input: Input, context: Context): Outcome<Result> {
  const { subject, receivedOn, convention } = input
  if (subject === undefined || receivedOn === undefined || convention === undefined)
    return notComputable(...missingOf(input, ['subject', 'receivedOn', 'convention']))
  const { tracer } = context
  const court = subject === 'recovery' ? context.read(recoveryCourt) : 'tribunal-administratif'
  if (court === 'tribunal-administratif') tracer.step('Juge compétent', () => 'tribunal administratif', text)
  const calendar = addMonths(receivedOn, context.read(appealMonths))
  tracer.step(
    () => `Réception le ${formatLongDate(receivedOn)}`,
    () => `de quantième à quantième\u00a0: ${formatLongDate(calendar)}`,
    text,
  )
  if (convention === 'calendar') return computed({ court, deadline: calendar })
  const deadline = nextWorkingDay(addDays(calendar, context.read(francDays)))
  tracer.step('Délai franc, reporté au jour ouvré', () => formatLongDate(deadline), administrativeJustice)
  return computed({ court, deadline })
}

export const appealDeadline = caqesRule<Input, Result>({
  id: 'appeal.deadline',
  label: 'Voie et délai de recours',
  summary:
    'Deux mois à compter de la réception, devant le juge administratif ou, pour le recouvrement, celui de la sécurité sociale.',
  sources: [text, administrativeJustice, socialCourts],
  input,
  defaultOn: ({ receivedOn }) => receivedOn ?? usualDay,
  versions: [{ regime: always, evaluate }],
})
