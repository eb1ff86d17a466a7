// The command `npm run -s simulate`: one request a line on stdin, one answer a line on stdout, nothing else. No database.
import { answerLine } from '@/lib/caqes/simulation'
import { readLines } from './simulate-lines'

const output = process.stdout

/** Writes and waits when the reader is slower than the engine, so that memory stays flat. */
async function write(text: string): Promise<void> {
  if (text !== '' && !output.write(text)) await new Promise((resolve) => output.once('drain', resolve))
}

output.on('error', (error: NodeJS.ErrnoException) => {
  // The reader left (`| head`): there is nobody to answer to.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  for await (const lines of readLines(process.stdin))
    await write(lines.map((line) => `${JSON.stringify(answerLine(line))}\n`).join(''))
} catch (error) {
  process.stderr.write(`L’entrée n’a pas pu être lue : ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
