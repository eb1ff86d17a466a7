import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Block, readMarkdown } from './markdown'

/** A text of the guide by the name of its file, known to the caller. */
export async function guideText(name: string): Promise<Block[]> {
  return readMarkdown(await readFile(path.resolve('docs/guide', `${name}.md`), 'utf8'))
}
