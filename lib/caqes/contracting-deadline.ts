import { z } from 'zod'
import { addDays, type CivilDate } from '@/lib/core/civil-date'
import { formatLongDate, plural } from '@/lib/core/format'
import { count, day, field } from '@/lib/rules/fields'
import { computed, notComputable, type Outcome } from '@/lib/rules/outcome'
import { latest, nextWorkingDay } from './calendar'
import { firstProposalDelay, signingDelay } from './parameters'
import { r1Procedure, r2, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { convention, instruction, labourHolidays, socialSecurityCode } from './sources'

const firstGeneration = instruction('II.a.ii')
const secondGeneration = socialSecurityCode('article D. 162-15')

const input = z.strictObject({
  receivedOn: field(day, 'Proposition reçue le', 'Date de la preuve de réception'),
  days: field(count, 'Délai en jours', 'Quinze jours pour contractualiser'),
  hearingRequestedOn: field(day, 'Audition demandée le'),
  hearingOn: field(day, 'Audition tenue le'),
  shiftNonWorkingDay: field(z.boolean(), 'Reporter au jour ouvré suivant', 'Choix de la région'),
})

type Input = z.output<typeof input>
type Result = {
  initialDeadline: CivilDate
  hearingRequestAdmissible: boolean | null
  finalDeadline: CivilDate | null
}
type Source = typeof firstGeneration

function evaluate(input: Input, context: Context, source: Source): Outcome<Result> {
  const { receivedOn, days, hearingRequestedOn } = input
  const { tracer } = context
  if (receivedOn === undefined) tracer.step('Preuve de réception', () => 'absente\u00a0: aucun délai ne court', source)
  if (receivedOn === undefined || days === undefined)
    return notComputable(
      ...(receivedOn === undefined ? ['proof-of-receipt'] : []),
      ...(days === undefined ? ['days'] : []),
    )
  const initialDeadline = addDays(receivedOn, days)
  tracer.step(
    () => `Réception le ${formatLongDate(receivedOn)}, délai de ${plural(days, 'jour')}`,
    () => `expire le ${formatLongDate(initialDeadline)} inclus`,
    source,
  )
  const hearingRequestAdmissible = hearingRequestedOn === undefined ? null : hearingRequestedOn <= initialDeadline
  if (hearingRequestAdmissible !== null)
    tracer.step(
      'Demande d’audition',
      () => (hearingRequestAdmissible ? 'recevable\u00a0: le délai est prolongé' : 'tardive'),
      source,
    )
  const unshifted = hearingRequestAdmissible ? extended(initialDeadline, input.hearingOn) : initialDeadline
  const finalDeadline = unshifted && shifted(unshifted, input, context)
  tracer.step(
    'Échéance',
    () => (finalDeadline ? formatLongDate(finalDeadline) : 'au jour de l’audition, à fixer'),
    source,
  )
  return computed({ initialDeadline, hearingRequestAdmissible, finalDeadline })
}

function extended(initial: CivilDate, hearingOn: CivilDate | undefined): CivilDate | null {
  return hearingOn === undefined ? null : latest(initial, hearingOn)
}

function shifted(deadline: CivilDate, { shiftNonWorkingDay }: Input, { settings, tracer }: Context): CivilDate {
  if (!(shiftNonWorkingDay ?? settings.shiftNonWorkingDay)) return deadline
  const working = nextWorkingDay(deadline)
  if (working !== deadline) {
    tracer.step('Jour non ouvré', () => `reporté au ${formatLongDate(working)}`, convention('A9'))
    tracer.step('Calendrier des jours fériés', () => 'onze fêtes légales nationales', labourHolidays)
  }
  return working
}

export const contractingDeadline = caqesRule<Input, Result>({
  id: 'contracting.deadline',
  label: 'Délai pour contractualiser',
  summary: 'Le délai court de la réception prouvée\u202f; une audition demandée à temps le prolonge jusqu’à son jour.',
  sources: [firstGeneration, secondGeneration],
  input,
  defaultOn: ({ receivedOn }) => receivedOn ?? usualDay,
  versions: [
    {
      regime: r1Procedure,
      evaluate: (asked, context) => {
        context.read(signingDelay)
        return evaluate(asked, context, firstGeneration)
      },
    },
    {
      regime: r2,
      evaluate: (asked, context) => {
        context.read(firstProposalDelay)
        context.read(signingDelay)
        return evaluate(asked, context, secondGeneration)
      },
    },
  ],
})
