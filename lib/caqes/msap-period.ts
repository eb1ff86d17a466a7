import { z } from 'zod'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import { day, field } from '@/lib/rules/fields'
import { computed, notComputable, type Outcome, refused } from '@/lib/rules/outcome'
import { addMonths } from './calendar'
import { priorApprovalMonths } from './parameters'
import { always, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { instruction, socialSecurityCode } from './sources'

const annex = instruction('annexe 5, procédure de mise sous accord préalable')

const input = z.strictObject({
  startsOn: field(day, 'Prise d’effet'),
  endsOn: field(day, 'Fin prévue'),
})

type Input = z.output<typeof input>
type Result = { latestEndsOn: CivilDate }

function evaluate({ startsOn, endsOn }: Input, context: Context): Outcome<Result> {
  if (startsOn === undefined) return notComputable('startsOn')
  const latestEndsOn = addMonths(startsOn, context.read(priorApprovalMonths))
  context.tracer.step(
    () => `Prise d’effet le ${formatLongDate(startsOn)}`,
    () => `au plus tard le ${formatLongDate(latestEndsOn)}`,
    annex,
  )
  if (endsOn !== undefined && endsOn > latestEndsOn) return refused('over-six-months', { latestEndsOn })
  return computed({ latestEndsOn })
}

export const msapPeriod = caqesRule<Input, Result>({
  id: 'msap.period',
  label: 'Durée d’une mise sous accord préalable',
  summary: 'Six mois au plus à compter de sa prise d’effet.',
  sources: [annex, socialSecurityCode('articles L. 162-1-17 et D. 162-10')],
  input,
  defaultOn: ({ startsOn }) => startsOn ?? usualDay,
  contradictions: ({ startsOn, endsOn }) => (startsOn && endsOn && endsOn < startsOn ? ['endsOn'] : []),
  versions: [{ regime: always, evaluate }],
})
