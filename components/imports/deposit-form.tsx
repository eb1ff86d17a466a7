'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SelectField } from '@/components/ui/field'
import { FileField } from '@/components/ui/file-field'

export type DepositFormat = {
  id: string
  label: string
  help: string
  accept: string
  companion: { label: string; accept: string } | null
}

type Props = { formats: readonly DepositFormat[]; regions: readonly { code: string; name: string }[] }
type Answer = { href?: string; error?: { message: string } }

/** Sends the files through their own route: a form of files is too big for a server action. */
export function DepositForm({ formats, regions }: Props) {
  const router = useRouter()
  const [chosen, setChosen] = useState(formats[0])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const sending = useRef(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (sending.current) return
    sending.current = true
    setPending(true)
    const { href, error } = await send(new FormData(event.currentTarget))
    if (href) return router.push(href)
    sending.current = false
    setPending(false)
    setRefusal(error?.message ?? 'Le dépôt n’a pas abouti ; rien n’a été enregistré. Recommencez.')
  }
  return (
    <form className="form" onSubmit={submit} aria-busy={pending}>
      {refusal && <ErrorSummary message={refusal} fields={{}} />}
      <FormatChoice formats={formats} chosen={chosen} onChoose={setChosen} />
      {regions.length > 0 && (
        <SelectField
          name="regionCode"
          label="Région"
          emptyLabel="Plan national"
          options={regions.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      {chosen && (
        <FileField key={chosen.id} name="file" label="Fichier" help={chosen.help} accept={chosen.accept} required />
      )}
      {chosen?.companion && (
        <FileField
          name="companion"
          label={chosen.companion.label}
          accept={chosen.companion.accept}
          help="Contexte, objectifs chiffrés et indicateurs de résultat, une ligne par programme."
        />
      )}
      <div className="form-actions">
        <Button type="submit" variant="primary" aria-disabled={pending}>
          {pending ? 'Lecture du fichier…' : 'Déposer et vérifier'}
        </Button>
      </div>
    </form>
  )
}

type ChoiceProps = {
  formats: readonly DepositFormat[]
  chosen: DepositFormat | undefined
  onChoose: (format: DepositFormat) => void
}

function FormatChoice({ formats, chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset className="field">
      <legend>Ce que vous déposez</legend>
      <div className="choices">
        {formats.map((format) => (
          <div key={format.id} className="choice">
            <input
              type="radio"
              id={`format-${format.id}`}
              name="format"
              value={format.id}
              checked={format === chosen}
              onChange={() => onChoose(format)}
            />
            <label htmlFor={`format-${format.id}`}>{format.label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

async function send(form: FormData): Promise<Answer> {
  try {
    const response = await fetch('/api/imports', { method: 'POST', body: form })
    return (await response.json()) as Answer
  } catch {
    return {}
  }
}
