'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { DateField } from '@/components/ui/field'
import type { CaseView } from '@/lib/caqes/form/case-view'
import { CaseFields } from './case-fields'

type Props = {
  action: string
  view: CaseView
  errors: Readonly<Record<string, string>>
  /** Where the choices come from, in a sentence, and the page that says more; null without a region. */
  region?: { told: string; href: string } | null
}

const pauseMs = 350

/** The form of a rule: its address follows what is typed, and the page answers it. A plain GET form without script. */
export function CaseForm({ action, view, errors, region = null }: Props) {
  const { fields, settings, values } = view
  const router = useRouter()
  const [pending, start] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const ask = () => {
    clearTimeout(timer.current)
    if (form.current) {
      const address = `${action}?${typedQuery(form.current)}`
      start(() => router.replace(address, { scroll: false }))
    }
  }
  const askSoon = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(ask, pauseMs)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask()
  }
  return (
    <form
      ref={form}
      action={action}
      className="form case-form"
      noValidate
      aria-label="Le cas"
      aria-busy={pending}
      onInput={askSoon}
      onSubmit={submit}
    >
      <CaseFields fields={fields} values={values} errors={errors} prefix="" onRows={askSoon} />
      <DateField
        name="on"
        label="Date"
        help="Choisit la version des textes. Vide, la règle prend sa date habituelle."
        defaultValue={values.on ?? ''}
        {...(errors.on ? { error: errors.on } : {})}
      />
      {settings.length > 0 && (
        <fieldset className="case-settings">
          <legend>Choix de la région</legend>
          {region && (
            <p className="field-help">
              {region.told} Une autre réponse est une hypothèse du cas.{' '}
              <a className="text-link" href={region.href}>
                Voir les réglages
              </a>
            </p>
          )}
          <CaseFields fields={settings} values={values} errors={errors} prefix="s." onRows={askSoon} />
        </fieldset>
      )}
      <div className="form-actions">
        <Button type="submit" variant="primary">
          Calculer
        </Button>
        <a className="button" data-variant="quiet" href={action}>
          Vider
        </a>
      </div>
    </form>
  )
}

/** What is filled, as a query; empty fields are unknown and left out. */
function typedQuery(form: HTMLFormElement): string {
  const pairs = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [],
  )
  return new URLSearchParams(pairs).toString()
}
