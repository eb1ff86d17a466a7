'use client'

import { ActionForm } from '@/components/ui/action-form'
import { RadioGroupField } from '@/components/ui/choice-field'
import { TextAreaField } from '@/components/ui/field'
import { judge } from '@/lib/plan/actions/progress'
import { type Attained, attainments, type JudgementView, type OnTime, timeliness } from '@/lib/plan/judgement'

type Props = {
  subject: 'action' | 'programme'
  id: string
  year: number
  last: JudgementView | null
  /** On one line, for a screen that judges many. */
  row?: boolean
}

const attained = (Object.keys(attainments) as Attained[]).map((value) => ({ value, label: attainments[value] }))
const onTime = (Object.keys(timeliness) as OnTime[]).map((value) => ({ value, label: timeliness[value] }))

/** Judges a year, or corrects its answer. Somebody else's answer given meanwhile is said, and what was chosen is kept. */
export function JudgementForm({ subject, id, year, last, row = false }: Props) {
  return (
    <div className={row ? 'judgement-row' : undefined}>
      <ActionForm
        action={judge}
        submitLabel={last ? 'Enregistrer la correction' : 'Enregistrer le jugement'}
        renderDetail={(detail) => (isMeanwhile(detail) ? <ReadIt seen={detail.seen} /> : null)}
      >
        <input type="hidden" name="subject" value={subject} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="seen" value={last?.id ?? ''} />
        <RadioGroupField
          name="attained"
          label="Engagement"
          required
          options={attained}
          {...(last ? { defaultValue: last.attained } : {})}
        />
        <RadioGroupField
          name="onTime"
          label="Délais"
          required
          options={onTime}
          {...(last ? { defaultValue: last.onTime } : {})}
        />
        <TextAreaField
          name="progress"
          label="Point d’avancement"
          rows={row ? 2 : 3}
          maxLength={4000}
          defaultValue={last?.progress ?? ''}
        />
      </ActionForm>
    </div>
  )
}

/** Somebody else answered: going on is said in so many words. */
function ReadIt({ seen }: { seen: string }) {
  return (
    <div className="choice">
      <input type="checkbox" id={`lu-${seen}`} name="seenSince" value={seen} />
      <label htmlFor={`lu-${seen}`}>J’ai lu cette réponse : enregistrer la mienne par-dessus</label>
    </div>
  )
}

function isMeanwhile(detail: unknown): detail is { kind: string; seen: string } {
  return typeof detail === 'object' && detail !== null && 'kind' in detail && detail.kind === 'judged-meanwhile'
}
