'use client'

import { type CSSProperties, useState } from 'react'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { FieldFrame, wiring } from '@/components/ui/field-frame'
import { asText, useField } from '@/components/ui/form-context'
import { contrast, parseHex } from '@/lib/core/colour'
import { type Accent, accentOf, accentRefusal, contrastWords } from '@/lib/settings/accent'
import type { Written } from '@/lib/settings/model'
import { DatedChange } from './dated-change'

type Props = {
  held: string | null
  regionCode: string
  lastId: string
  day: string
  touches: readonly string[]
  action: FormAction<Written>
}

const productInk = '#1c4587'

/** Chooses the accent of the region's screens, shown as it will be. */
export function AccentForm({ held, action, ...change }: Props) {
  return (
    <ActionForm action={action} submitLabel="Enregistrer la couleur">
      <DatedChange {...change}>
        <AccentField held={held} />
      </DatedChange>
    </ActionForm>
  )
}

function AccentField({ held }: { held: string | null }) {
  const field = useField('accent')
  const [typed, setTyped] = useState(asText(field.typed) ?? held ?? '')
  const props = {
    name: 'accent',
    label: 'Couleur d’accent',
    help: 'Liens, boutons, onglet courant. Vide : le bleu du produit.',
  }
  const colour = parseHex(typed === '' ? productInk : typed)
  return (
    <FieldFrame {...props} field={field}>
      <div className="accent-choice">
        <input
          type="color"
          aria-label="Choisir la couleur à l’œil"
          value={colour ?? productInk}
          onChange={(event) => setTyped(event.target.value)}
        />
        <input
          className="input"
          data-width="short"
          autoComplete="off"
          spellCheck={false}
          placeholder="#1c4587"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          {...wiring(field, props)}
        />
      </div>
      {colour && <AccentSamples colour={colour} />}
    </FieldFrame>
  )
}

function AccentSamples({ colour }: { colour: NonNullable<ReturnType<typeof parseHex>> }) {
  const refusal = accentRefusal(colour)
  const accent = accentOf(colour)
  return (
    <div className="accent-samples" aria-live="polite">
      <Sample accent={accent} theme="light" title="Clair" />
      <Sample accent={accent} theme="dark" title="Sombre" />
      <p className="field-help">
        {refusal
          ? `Contraste sur blanc : ${contrastWords(refusal.contrast)}. Trop pâle, il en faut 4,5 ; essayez ${refusal.instead}.`
          : `Contraste sur blanc : ${contrastWords(contrast(colour, '#ffffff'))}. En sombre, la couleur est éclaircie d’autant qu’il faut.`}
      </p>
    </div>
  )
}

const grounds = {
  light: { ground: '#ffffff', text: '#16202b' },
  dark: { ground: '#171e26', text: '#e4e9ef' },
}

function Sample({ accent, theme, title }: { accent: Accent; theme: 'light' | 'dark'; title: string }) {
  const tokens: Record<string, string> = {
    '--sample-ground': grounds[theme].ground,
    '--sample-text': grounds[theme].text,
    '--ink': accent.ink[theme],
    '--ink-strong': accent.inkStrong[theme],
    '--ink-quiet': accent.inkQuiet[theme],
    '--on-ink': accent.onInk[theme],
  }
  return (
    <div className="accent-sample" style={tokens as CSSProperties}>
      <span>{title}</span>
      <span className="accent-sample-link">Un lien</span>
      <span className="button" data-variant="primary">
        Un bouton
      </span>
    </div>
  )
}
