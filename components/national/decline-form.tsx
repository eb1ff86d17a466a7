'use client'

import { useId, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField } from '@/components/ui/field'
import { plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { fold } from '@/lib/core/text'
import { decline } from '@/lib/plan/actions'
import type { DeclinerKind } from '@/lib/plan/declination'
import type { Axis, Theme } from '@/lib/plan/national'

type Props = {
  source: { kind: DeclinerKind; id: string }
  themes: readonly Theme[]
  /** Keys of what is declined now. */
  shown: readonly string[]
}

/** The whole national plan to tick, searchable; what a search hides stays ticked. */
export function DeclineForm({ source, themes, shown }: Props) {
  const [words, setWords] = useState<readonly string[]>([])
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(shown))
  const searchId = useId()
  const toggle = (key: string, on: boolean) =>
    setTicked((held) => new Set(on ? [...held, key] : [...held].filter((one) => one !== key)))
  const found = themes.flatMap((theme) => theme.axes.filter((axis) => matches(theme, axis, words))).length
  return (
    <ActionForm
      action={decline}
      submitLabel="Enregistrer la déclinaison"
      cancelHref={source.kind === 'programme' ? routes.programme(source.id) : routes.action(source.id)}
    >
      <input type="hidden" name="source" value={source.kind} />
      <input type="hidden" name="id" value={source.id} />
      {shown.map((key) => (
        <input key={key} type="hidden" name="shown[]" value={key} />
      ))}
      <div className="field">
        <label htmlFor={searchId}>Chercher dans le plan national</label>
        <input
          id={searchId}
          className="input"
          type="search"
          onChange={(event) => setWords(fold(event.target.value).split(' ').filter(Boolean))}
        />
        <p className="field-help" role="status">
          {plural(found, 'axe')} sous les yeux, {plural(ticked.size, 'choix', 'choix')} en tout
        </p>
      </div>
      <div className="targets">
        {themes.map((theme) => (
          <fieldset key={theme.id} hidden={!theme.axes.some((axis) => matches(theme, axis, words))}>
            <legend>{theme.title}</legend>
            {theme.axes.map((axis) => (
              <div key={axis.id} className="target-axis" hidden={!matches(theme, axis, words)}>
                <Tick
                  id={`axis:${axis.id}`}
                  label={`Axe ${axis.number} : ${axis.title} (l’axe entier)`}
                  ticked={ticked}
                  toggle={toggle}
                />
                {axis.objectives.map((objective) => (
                  <Tick
                    key={objective.id}
                    id={`objective:${objective.id}`}
                    label={objective.title}
                    ticked={ticked}
                    toggle={toggle}
                  />
                ))}
              </div>
            ))}
          </fieldset>
        ))}
      </div>
      <TextAreaField name="reason" label="Pourquoi (facultatif)" rows={2} maxLength={1000} />
    </ActionForm>
  )
}

type TickProps = {
  id: string
  label: string
  ticked: ReadonlySet<string>
  toggle: (key: string, on: boolean) => void
}

function Tick({ id, label, ticked, toggle }: TickProps) {
  return (
    <div className="choice">
      <input
        type="checkbox"
        id={id}
        name="ticked[]"
        value={id}
        checked={ticked.has(id)}
        onChange={(event) => toggle(id, event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}

function matches(theme: Theme, axis: Axis, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = fold([theme.title, axis.title, ...axis.objectives.map((one) => one.title)].join(' '))
  return words.every((word) => text.includes(word))
}
