import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './postgres.mjs'
import { Refusal } from './refusal.mjs'

/** Whether the process that wrote the lock still lives; on Linux its number may have been given to another program. */
function holds(pid) {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('.mjs')
  } catch {
    return true
  }
}

function readLock(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Takes the lock, or returns what its living holder wrote. The file appears whole: it is linked, not written in place. */
function take(file, note) {
  const mine = `${file}.${process.pid}`
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(mine, JSON.stringify({ pid: process.pid, ...note }))
  } catch (error) {
    throw new Refusal(
      `Le dossier ${path.dirname(file)} ne peut pas être écrit (${error.code}) ; vérifiez les droits sur ce dossier.`,
    )
  }
  try {
    for (;;) {
      try {
        fs.linkSync(mine, file)
        return null
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
      const holder = readLock(file)
      if (holder && holds(holder.pid)) return holder
      fs.rmSync(file, { force: true })
    }
  } finally {
    fs.rmSync(mine, { force: true })
  }
}

const release = (file) => {
  if (readLock(file)?.pid === process.pid) fs.rmSync(file, { force: true })
}

/** Tells whoever waits for this lock that its holder is on its way out. */
export function announceStop(file) {
  const held = readLock(file)
  if (held?.pid === process.pid) fs.writeFileSync(file, JSON.stringify({ ...held, stopping: true }))
}

/** Holds the lock until the end of the process; waits for a holder that is stopping, refuses another by `refuse(holder)`. */
export async function holdLock(file, note, refuse) {
  for (let waited = 0; ; waited += 1) {
    const holder = take(file, note)
    if (!holder) break
    if (waited > 0 && (!holder.stopping || waited > 60)) throw new Refusal(refuse(holder))
    await sleep(500)
  }
  process.on('exit', () => release(file))
}

/** Runs `work` alone: waits for another process that prepares the same folder. */
export async function withLock(file, work) {
  while (take(file, {})) await sleep(500)
  const clean = () => release(file)
  process.on('exit', clean)
  try {
    return await work()
  } finally {
    release(file)
    process.off('exit', clean)
  }
}
