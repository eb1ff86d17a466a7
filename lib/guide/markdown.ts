/** A run of text: bold, or a link to a page of the application. */
export type Run = { text: string; strong: boolean; href: string | null }
export type Block =
  | { kind: 'title' | 'heading' | 'paragraph'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; items: Run[][] }

const inline = /\*\*(?<strong>[^*]+)\*\*|\[(?<label>[^\]]+)\]\((?<href>\/[^)\s]*)\)/g

/** The part of Markdown the guide is written in: titles, paragraphs, lists, bold, links inside the application. Anything else stays text. */
export function readMarkdown(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .map((chunk) => chunk.trim())
    .filter(Boolean)
    .map(readBlock)
}

function readBlock(chunk: string): Block {
  const [, marks, title] = /^(#{1,2}) (.+)$/s.exec(chunk) ?? []
  if (marks && title) return { kind: marks === '#' ? 'title' : 'heading', runs: readRuns(title) }
  const lines = chunk.split('\n')
  const ordered = /^\d+\. /.test(chunk)
  if (ordered || chunk.startsWith('- '))
    return { kind: 'list', ordered, items: lines.map((line) => readRuns(line.replace(/^(?:\d+\.|-) /, ''))) }
  return { kind: 'paragraph', runs: readRuns(lines.join(' ')) }
}

/** A line as runs: links whose address does not begin with a slash stay as they are written. */
export function readRuns(line: string): Run[] {
  const runs: Run[] = []
  let at = 0
  const plain = (text: string) => text && runs.push({ text, strong: false, href: null })
  for (const match of line.matchAll(inline)) {
    plain(line.slice(at, match.index))
    const { strong, label, href } = match.groups ?? {}
    runs.push({ text: strong ?? label ?? '', strong: strong !== undefined, href: href ?? null })
    at = match.index + match[0].length
  }
  plain(line.slice(at))
  return runs
}
