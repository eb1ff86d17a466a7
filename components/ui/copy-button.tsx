'use client'

import { useState } from 'react'
import { Button, type ButtonProps } from './button'

type Props = {
  text: string
  label: string
  copied?: string
  size?: ButtonProps['size']
  /** The text is a path of the application: copied with the address of the site. */
  absolute?: boolean
}

/** Puts a text in the clipboard and says so in its own place. */
export function CopyButton({ text, label, copied = 'Copié', size = 'sm', absolute = false }: Props) {
  const [done, setDone] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(absolute ? new URL(text, window.location.origin).href : text)
    setDone(true)
    setTimeout(() => setDone(false), 2_000)
  }
  return (
    <Button size={size} onClick={copy}>
      <span aria-live="polite">{done ? copied : label}</span>
    </Button>
  )
}
