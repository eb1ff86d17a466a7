import { spawn } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { readLines } from '@/scripts/simulate-lines'

const good = (id: string) => `{"id":"${id}","rule":"indicator.ratio","input":{"numerator":1,"denominator":4}}`

type Run = {
  code: number | null
  answers: { id: unknown; status: string; reasons: string[] }[]
  stdout: string
  stderr: string
}

/** Runs the command on chunks of bytes, as a pipe would. */
function simulate(chunks: Iterable<string | Uint8Array>): Promise<Run> {
  const child = spawn(process.execPath, ['scripts/simulate.mjs'], { stdio: 'pipe' })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const feed = async () => {
    for (const chunk of chunks)
      if (!child.stdin.write(chunk)) await new Promise((resolve) => child.stdin.once('drain', resolve))
    child.stdin.end()
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const lines = stdout.split('\n').filter((line) => line !== '')
      resolve({ code, answers: lines.map((line) => JSON.parse(line) as Run['answers'][number]), stdout, stderr })
    })
    feed().catch(reject)
  })
}

describe('The command simulate', { timeout: 60_000 }, () => {
  // The first run makes the bundle.
  beforeAll(async () => {
    await simulate([''])
  }, 60_000)

  test('answers each line in order, a broken one among good ones', async () => {
    const run = await simulate([[good('a'), '{"id":"b",', good('c'), '42', good('d')].join('\n')])
    expect(run.code).toBe(0)
    expect(run.stderr).toBe('')
    expect(run.answers.map(({ id, status, reasons }) => [id, status, ...reasons])).toEqual([
      ['a', 'computed'],
      [null, 'invalid', 'json'],
      ['c', 'computed'],
      [null, 'invalid', 'json'],
      ['d', 'computed'],
    ])
  })

  test('takes a byte order mark, CRLF, blank lines and a last line without end', async () => {
    const run = await simulate([`\uFEFF${good('a')}\r\n\r\n   \r\n\n${good('b')}\r\n${good('c')}`])
    expect(run.answers.map(({ id, status }) => [id, status])).toEqual([
      ['a', 'computed'],
      ['b', 'computed'],
      ['c', 'computed'],
    ])
  })

  test.each([
    ['', 0],
    ['\n\n', 0],
    ['\uFEFF', 0],
  ])('says nothing of %j', async (input, answers) => {
    const run = await simulate([input])
    expect([run.code, run.stdout, run.stderr, run.answers.length]).toEqual([0, '', '', answers])
  })

  test('answers 100 000 lines', async () => {
    const thousand = `${good('x')}\n`.repeat(1000)
    const run = await simulate(Array.from({ length: 100 }, () => thousand))
    expect(run.code).toBe(0)
    expect(run.answers).toHaveLength(100_000)
    expect(run.answers.every((one) => one.status === 'computed')).toBe(true)
  })

  test('stops quietly when its reader leaves', async () => {
    const child = spawn('sh', ['-c', 'node scripts/simulate.mjs | head -n 1; exit 0'], { stdio: 'pipe' })
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += String(text)
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(`${good('x')}\n`.repeat(50_000))
    await new Promise((resolve) => child.on('close', resolve))
    expect(stderr).toBe('')
  })
})

describe('Lines of a stream', () => {
  const lines = async (...chunks: (string | Uint8Array)[]) => {
    const read: string[] = []
    const stream = async function* () {
      yield* chunks
    }
    for await (const batch of readLines(stream())) read.push(...batch)
    return read
  }

  test('a character cut between two chunks is whole again', async () => {
    const bytes = Buffer.from('{"é":1}\n{"ü":2}')
    for (let cut = 1; cut < bytes.length; cut++)
      expect(await lines(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(['{"é":1}', '{"ü":2}'])
  })

  test('only the line feed ends a line', async () => {
    expect(await lines('"a\u2028b\u0085c"\n"d"')).toEqual(['"a\u2028b\u0085c"', '"d"'])
  })

  test('a line without end is answered without being kept', async () => {
    const huge = 'x'.repeat(5 * 1024 * 1024)
    const read = await lines('1\n', huge, huge, huge, '\n2\n', '3')
    expect(read.map((line) => line.length)).toEqual([1, 1, 1, 1])
    expect(() => JSON.parse(read[1] ?? '')).toThrow(SyntaxError)
    expect(read.slice(2)).toEqual(['2', '3'])
  })
})
