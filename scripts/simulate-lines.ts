import { StringDecoder } from 'node:string_decoder'

/** No request is that long: what goes beyond is answered as broken JSON without being kept. */
const longestLine = 8 * 1024 * 1024
const tooLong = '…'

/** The non-blank lines of a stream, in batches as they arrive. Only "\n" ends a line; a carriage return or a byte order mark around it is dropped. */
export async function* readLines(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let overflowing = false
  const complete = (line: string) => {
    const whole = overflowing ? tooLong : line
    overflowing = false
    return whole
  }
  for await (const chunk of input) {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk)))).split('\n')
    rest = parts.pop() ?? ''
    const lines = parts.map(complete).filter(isNotBlank)
    if (rest.length > longestLine) overflowing = true
    if (overflowing) rest = ''
    if (lines.length > 0) yield lines.map(withoutMark)
  }
  const last = complete(rest + decoder.end())
  if (isNotBlank(last)) yield [withoutMark(last)]
}

/** The mark U+FEFF is white space for `trim`. */
function isNotBlank(line: string): boolean {
  return line.trim() !== ''
}

function withoutMark(line: string): string {
  return line.charCodeAt(0) === 0xfeff ? line.slice(1) : line
}
