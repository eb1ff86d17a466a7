'use client'

import Image from 'next/image'
import { type ChangeEvent, useState } from 'react'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { FieldFrame, wiring } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'
import { logoLimits } from '@/lib/settings/logo-image'
import type { Written } from '@/lib/settings/model'
import { DatedChange } from './dated-change'

type Props = {
  regionCode: string
  lastId: string
  day: string
  touches: readonly string[]
  action: FormAction<Written>
}

/** Puts a logo in the place of the product's mark, from a day on. */
export function LogoForm({ action, ...change }: Props) {
  return (
    <ActionForm action={action} submitLabel="Enregistrer le logo">
      <DatedChange {...change}>
        <LogoField />
      </DatedChange>
    </ActionForm>
  )
}

function LogoField() {
  const field = useField('image')
  const [image, setImage] = useState('')
  const [tooBig, setTooBig] = useState(false)
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    setTooBig(file !== undefined && file.size > logoLimits.bytes)
    setImage(file && file.size <= logoLimits.bytes ? await base64Of(file) : '')
  }
  const props = {
    name: 'logo',
    label: 'Image',
    help: `PNG de ${logoLimits.bytes / 1_000}\u00a0ko au plus, sur fond transparent si possible. Affichée sur 28 points de haut.`,
    required: true,
  }
  const { name: _, ...control } = wiring(field, props)
  return (
    <FieldFrame {...props} field={tooBig ? { ...field, error: 'Cette image est trop lourde.' } : field}>
      <input className="input file-input" type="file" accept="image/png" onChange={read} {...control} />
      <input type="hidden" name="image" value={image} />
      {image && (
        <Image
          className="logo-sample"
          src={`data:image/png;base64,${image}`}
          alt="Aperçu du logo"
          width={160}
          height={40}
          unoptimized
        />
      )}
    </FieldFrame>
  )
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
