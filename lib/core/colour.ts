/** A colour as "#1c4587", lower case. */
export type Hex = `#${string}`

type Channels = readonly [number, number, number]

/** "#1C4587" or "1c4587" → "#1c4587"; null for anything else. */
export function parseHex(text: string): Hex | null {
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(text.trim()) ?? []
  return digits ? `#${digits.toLowerCase()}` : null
}

/** Contrast of two colours as WCAG 2.2 counts it, from 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** `share` of `ink` (0 to 1) over `ground`. */
export function mix(ink: Hex, ground: Hex, share: number): Hex {
  const [a, b] = [channels(ink), channels(ground)]
  const mixed = a.map((channel, index) => Math.round(channel * share + (b[index] ?? 0) * (1 - share)))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

const steps = 50

/** The colour, moved towards `pole` (black or white) by as little as it takes to be read on every ground. */
export function readableOn(ink: Hex, grounds: readonly Hex[], pole: Hex, least = leastContrast): Hex {
  for (let step = 0; step <= steps; step++) {
    const moved = mix(pole, ink, step / steps)
    if (grounds.every((ground) => contrast(moved, ground) >= least)) return moved
  }
  return pole
}

/** Least contrast of a text (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5

function channels(colour: Hex): Channels {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16)
  return [at(1), at(3), at(5)]
}

/** Relative luminance of WCAG 2.2, 0 for black and 1 for white. */
function luminance(colour: Hex): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
