// The built application, served as its own process on the database of this test file.
import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@/scripts/house/postgres.mjs'
import { ensureBuilt } from '@/scripts/house/prepare.mjs'
import { bin } from '@/scripts/house/run.mjs'

export type AppServer = { url: string; stop: () => Promise<void> }

/** Builds when the sources have changed, starts on a free port, answers once the application is well. */
export async function startApp(): Promise<AppServer> {
  await ensureBuilt()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXTAUTH_URL: url, PORT: String(port) }
  const args = [bin('next/dist/bin/next'), 'start', '-p', String(port), '-H', 'localhost']
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const told: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => told.push(text))
  await untilWell(url, child, told)
  return { url, stop: () => ended(child) }
}

async function untilWell(url: string, child: ChildProcess, told: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null) break
    const health = await fetch(`${url}/api/health`).catch(() => null)
    if (health?.ok) return
    await sleep(200)
  }
  child.kill('SIGKILL')
  throw new Error(`the application did not start:\n${told.join('')}`)
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}
