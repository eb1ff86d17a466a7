import { contrast, type Hex, leastContrast, mix, readableOn } from '@/lib/core/colour'

/** The inks of the screens, in light and in dark: the tokens of app/tokens.css that a region may replace. */
export type Accent = { ink: Pair; inkStrong: Pair; inkQuiet: Pair; onInk: Pair }

type Pair = { light: Hex; dark: Hex }

const white: Hex = '#ffffff'
const black: Hex = '#000000'
/** Grounds a link or a word in ink stands on (app/tokens.css: raised, canvas, hover). */
const lightGrounds: readonly Hex[] = [white, '#f5f7f9', '#f0f4f9']
const darkGrounds: readonly Hex[] = ['#171e26', '#10151b', '#1d2630']

/** What is wrong with a colour as accent, and the nearest one that is not; null when it can be read on white. */
export function accentRefusal(colour: Hex): { contrast: number; instead: Hex } | null {
  const found = contrast(colour, white)
  return found >= leastContrast ? null : { contrast: found, instead: readableOn(colour, lightGrounds, black) }
}

/** Every ink made from the one a region chose: darkened or lightened by as little as the contrast asks. */
export function accentOf(colour: Hex): Accent {
  const quiet = { light: mix(colour, white, 0.1), dark: mix(colour, '#171e26', 0.28) }
  const light = readableOn(colour, [...lightGrounds, quiet.light], black)
  const dark = readableOn(colour, [...darkGrounds, quiet.dark], white)
  return {
    ink: { light, dark },
    inkStrong: { light: mix(black, light, 0.24), dark: mix(white, dark, 0.3) },
    inkQuiet: quiet,
    onInk: { light: white, dark: readableOn('#0e1722', [dark], black) },
  }
}

/** The rule of style that replaces the inks of the product. */
export function accentStyle({ ink, inkStrong, inkQuiet, onInk }: Accent): string {
  const token = (name: string, { light, dark }: Pair) => `--${name}:light-dark(${light},${dark})`
  return `:root{${[token('ink', ink), token('ink-strong', inkStrong), token('ink-quiet', inkQuiet), token('on-ink', onInk)].join(';')}}`
}

/** 4.499 → "4,49 pour 1": cut, never rounded up to a limit it does not reach. */
export function contrastWords(found: number): string {
  return `${(Math.floor(found * 100) / 100).toFixed(2).replace('.', ',')}\u00a0pour\u00a01`
}
