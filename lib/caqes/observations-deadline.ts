import { z } from 'zod'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import { count, day, field } from '@/lib/rules/fields'
import { computed, missingOf, notComputable, type Outcome } from '@/lib/rules/outcome'
import { addMonths, nextWorkingDay } from './calendar'
import { observationsDelay } from './parameters'
import { always, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { convention, socialSecurityCode } from './sources'

const article = socialSecurityCode('articles D. 162-10 et D. 162-16')
const longestMonths = 1200

const input = z.strictObject({
  receivedOn: field(day, 'Notification reçue le'),
  months: field(
    count.refine((months) => months <= longestMonths),
    'Délai en mois',
    'Un mois pour observer ou demander à être entendu',
  ),
})

type Input = z.output<typeof input>
type Result = { deadline: CivilDate }

function evaluate(input: Input, context: Context): Outcome<Result> {
  const { receivedOn, months } = input
  if (receivedOn === undefined || months === undefined)
    return notComputable(...missingOf(input, ['receivedOn', 'months']))
  context.read(observationsDelay)
  const end = addMonths(receivedOn, months)
  context.tracer.step(
    () => `Réception le ${formatLongDate(receivedOn)}, ${months} mois`,
    () => formatLongDate(end),
    article,
  )
  const deadline = context.settings.shiftNonWorkingDay ? nextWorkingDay(end) : end
  if (deadline !== end)
    context.tracer.step('Jour non ouvré', () => `reporté au ${formatLongDate(deadline)}`, convention('A9'))
  return computed({ deadline })
}

export const observationsDeadline = caqesRule<Input, Result>({
  id: 'observations.deadline',
  label: 'Délai d’observations',
  summary: 'De quantième à quantième, ramené au dernier jour du mois quand le jour n’existe pas.',
  sources: [article],
  input,
  defaultOn: ({ receivedOn }) => receivedOn ?? usualDay,
  versions: [{ regime: always, evaluate }],
})
