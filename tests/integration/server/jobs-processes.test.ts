import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { closeDb, db } from '@/lib/server/db'
import { enqueue } from '@/lib/server/jobs/enqueue'
import { quickJob, slowJob } from '@/tests/support/test-jobs'

const folder = mkdtempSync(path.join(tmpdir(), 'gdr-workers-'))
const children: ChildProcess[] = []
const lines = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [])
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 90_000, interval: 100 })

/** A worker process of its own, once it says it is ready. */
async function aServer(): Promise<ChildProcess> {
  const script = path.resolve('tests/support/job-worker.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=react-server', script], { stdio: 'pipe' })
  children.push(child)
  let printed = ''
  child.stdout.on('data', (text) => (printed += text))
  child.stderr.on('data', (text) => (printed += text))
  await until(() => expect(printed).toContain('ready'))
  return child
}

const exited = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve))

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(closeDb)

describe('with several server processes', () => {
  test('each job runs once', async () => {
    const file = path.join(folder, 'once')
    await Promise.all([aServer(), aServer()])
    const words = Array.from({ length: 20 }, (_, index) => `mot${index}`)
    await db().$transaction(async (tx) => {
      for (const word of words) await enqueue(tx, null, quickJob, { file, word })
    })
    await until(async () => expect(await db().job.count({ where: { state: 'done' } })).toBe(20))
    const ran = lines(file).map((line) => line.split(' ')[0])
    expect(ran.toSorted()).toEqual(words.toSorted())
  })

  test('a job whose process is killed runs again in another one', async () => {
    const file = path.join(folder, 'killed')
    const first = await aServer()
    const id = await db().$transaction((tx) => enqueue(tx, null, slowJob, { file, word: 'k', steps: 60 }))
    await until(() => expect(lines(file)).toEqual([`start ${first.pid}`]))
    first.kill('SIGKILL')
    const second = await aServer()
    await until(async () => expect((await db().job.findUniqueOrThrow({ where: { id } })).state).toBe('done'))
    expect(lines(file)).toEqual([`start ${first.pid}`, `start ${second.pid}`, `end ${second.pid}`])
  })

  test('a long job is left alone while its process lives', async () => {
    const file = path.join(folder, 'alive')
    await Promise.all([aServer(), aServer()])
    const id = await db().$transaction((tx) => enqueue(tx, null, slowJob, { file, word: 'l', steps: 190 }))
    await until(async () => expect((await db().job.findUniqueOrThrow({ where: { id } })).state).toBe('done'))
    expect(lines(file)).toHaveLength(2)
  })

  test('a stopped process ends by itself and gives its job back', async () => {
    const file = path.join(folder, 'stopped')
    const first = await aServer()
    const id = await db().$transaction((tx) => enqueue(tx, null, slowJob, { file, word: 's', steps: 400 }))
    await until(() => expect(lines(file)).toHaveLength(1))
    first.kill('SIGTERM')
    expect(await exited(first)).toBe(0)
    expect((await db().job.findUniqueOrThrow({ where: { id } })).state).toBe('waiting')
  })
})
