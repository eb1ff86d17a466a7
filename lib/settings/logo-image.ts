/** Limits of a logo: what a header needs, and no more. */
export const logoLimits = { bytes: 300_000, least: 16, most: 2_000 } as const

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const headBytes = 24

/**
 * Why bytes are no logo, in a sentence; null when they are a PNG of a fit size. Only PNG: an SVG is a document that can carry
 * scripts and links, and a photograph format keeps no transparent ground. The type is read in the bytes, not in a name.
 */
export function logoRefusal(bytes: Uint8Array): string | null {
  if (bytes.length > logoLimits.bytes) return `Ce logo pèse plus de ${logoLimits.bytes / 1_000}\u00a0ko : réduisez-le.`
  if (!isPng(bytes))
    return 'Ce fichier n’est pas une image PNG. Le SVG n’est pas accepté : il peut contenir des programmes.'
  const { width, height } = sizeOf(bytes)
  if (Math.min(width, height) < logoLimits.least || Math.max(width, height) > logoLimits.most)
    return `Cette image mesure ${width} × ${height} points : il en faut de ${logoLimits.least} à ${logoLimits.most} de côté.`
  return null
}

/** Signature of PNG, then its IHDR chunk, which comes first. */
function isPng(bytes: Uint8Array): boolean {
  if (bytes.length < headBytes || signature.some((byte, index) => bytes[index] !== byte)) return false
  return String.fromCharCode(...bytes.subarray(12, 16)) === 'IHDR'
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
