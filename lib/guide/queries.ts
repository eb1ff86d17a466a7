import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** A text of the guide by the name of its file, known to the caller, without its first line: the page says its title. */
export async function guideText(name: string): Promise<string> {
  const text = await readFile(path.resolve('docs/guide', `${name}.md`), 'utf8')
  return text.replace(/^# .*\n+/, '')
}
