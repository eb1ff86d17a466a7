import iconv from 'iconv-lite'
import { UnreadableFile } from '../source-table'

export type DecodedText = { text: string; remarks: string[] }

const signatures: readonly (readonly [string, string])[] = [
  ['255044462d', 'un PDF'],
  ['d0cf11e0a1b11ae1', 'un ancien classeur .xls (ou un document Office 97) : enregistrez-le en .xlsx'],
  ['89504e47', 'une image'],
  ['ffd8ff', 'une image'],
  ['47494638', 'une image'],
  ['1f8b', 'une archive'],
  ['377abcaf', 'une archive'],
  ['52617221', 'une archive'],
]

/** Bytes of a text file to text: UTF-8, UTF-16 (with or without mark), else Windows-1252. Throws UnreadableFile. */
export function decodeText(bytes: Buffer): DecodedText {
  const hex = bytes.subarray(0, 8).toString('hex')
  const found = signatures.find(([signature]) => hex.startsWith(signature))
  if (found) throw new UnreadableFile(`Ce fichier n’est ni un CSV, ni un classeur XLSX : c’est ${found[1]}.`)
  const wide = utf16Of(bytes)
  if (wide) return { text: stripMark(iconv.decode(bytes, wide)), remarks: ['Fichier lu en UTF-16.'] }
  if (isBinary(bytes))
    throw new UnreadableFile('Ce fichier n’est ni un CSV, ni un classeur XLSX : son contenu n’est pas un texte.')
  try {
    const text = stripMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return { text, remarks: doubleEncoded(text) }
  } catch {
    return fromWindows(bytes)
  }
}

const stripMark = (text: string) => text.replace(/^\ufeff/, '')

function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length / 4 && even < sample.length / 50) return 'utf-16le'
  if (even > sample.length / 4 && odd < sample.length / 50) return 'utf-16be'
  return null
}

/** More than a few control characters: not a text. A lone nul is reported later with its line and column. */
function isBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 8000)
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length
  return controls > 5 && controls > sample.length / 50
}

function fromWindows(bytes: Buffer): DecodedText {
  const text = iconv.decode(bytes, 'windows-1252')
  if (/[\u0080-\u009f]/.test(text))
    throw new UnreadableFile('L’encodage du fichier n’est pas reconnu : enregistrez-le en « CSV UTF-8 ».')
  return { text, remarks: ['Fichier lu en Windows-1252 (ANSI), l’ancien encodage d’Excel.'] }
}

function doubleEncoded(text: string): string[] {
  return /Ã[©¨ªÀ-ÿ\u00a0§´»]|â€™/.test(text)
    ? ['Les accents semblent abîmés (« Ã© ») : le fichier a été converti deux fois. Repartez du fichier d’origine.']
    : []
}
