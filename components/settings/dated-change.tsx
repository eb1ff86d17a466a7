'use client'

import { type ChangeEvent, type ReactNode, useState } from 'react'
import { CheckboxField } from '@/components/ui/choice-field'
import { DateField, TextAreaField } from '@/components/ui/field'
import { useField } from '@/components/ui/form-context'
import { Notice } from '@/components/ui/notice'

type Props = {
  regionCode: string
  lastId: string
  /** Today, where people live; the first day proposed. */
  day: string
  /** What a change dated in the past touches, in sentences. */
  touches: readonly string[]
  children: ReactNode
}

/** The fields every dated change of a region ends with: from when, why, and the warning of a day gone by. */
export function DatedChange({ regionCode, lastId, day, touches, children }: Props) {
  const [from, setFrom] = useState(day)
  const refused = useField('pastConfirmed').error !== undefined
  const follow = ({ target }: ChangeEvent<HTMLInputElement>) => {
    if (target.name === 'from') setFrom(target.value)
  }
  const past = refused || (from !== '' && from < day)
  return (
    <>
      <input type="hidden" name="regionCode" value={regionCode} />
      <input type="hidden" name="lastId" value={lastId} />
      {children}
      <div className="dated-change" onChange={follow}>
        <DateField name="from" label="À partir du" defaultValue={day} required />
      </div>
      <TextAreaField
        name="reason"
        label="Raison"
        help="Acte, réunion ou texte qui fonde ce choix : l’autre partie la lira."
        rows={3}
        maxLength={500}
        required
      />
      {past && (
        <Notice tone="warn" title="Cette date est passée">
          <ul className="notice-list">
            {touches.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <CheckboxField name="pastConfirmed" label="Je confirme ce changement du passé" value="on" required />
        </Notice>
      )}
    </>
  )
}
