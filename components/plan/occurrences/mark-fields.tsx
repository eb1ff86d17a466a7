import { CheckboxField } from '@/components/ui/choice-field'
import { DateField, TextAreaField, TextField } from '@/components/ui/field'
import { FileField } from '@/components/ui/file-field'
import { plural } from '@/lib/core/format'
import { proofAccept, proofMaxBytes, proofTypeWords } from '@/lib/plan/proof-file'
import type { MarkTarget } from './marking'

/** When it was done, what proves it, and whether the earlier ones are too. */
export function DoneFields({ target, day }: { target: MarkTarget; day: string }) {
  const { earlier, from, kind } = target
  return (
    <>
      <DateField
        name="on"
        label="Faite le"
        required
        defaultValue={target.on ?? day}
        max={day}
        {...(from === null ? {} : { min: from })}
      />
      <TextField
        name="proof"
        label="Justification"
        help="Compte rendu, courrier, date de réunion."
        maxLength={1000}
        defaultValue={target.proof ?? ''}
      />
      <FileField
        name="file"
        label="Document joint"
        help={`${proofTypeWords} ; ${proofMaxBytes / 1_000_000}\u00a0Mo au plus.`}
        accept={proofAccept}
      />
      {kind === 'done' && earlier > 0 && (
        <CheckboxField
          name="upTo"
          value="1"
          label={`Déclarer faites aussi les précédentes : ${plural(earlier, 'occurrence encore ouverte', 'occurrences encore ouvertes')}`}
          help="Chacune est datée du dernier jour de sa période, avec la même justification."
        />
      )}
    </>
  )
}

/** Why the word is taken back; it stays in the history. */
export function TakenBackFields() {
  return (
    <TextAreaField
      name="reason"
      label="Motif"
      help="La première déclaration reste visible, avec ce motif."
      rows={3}
      maxLength={1000}
      required
    />
  )
}
