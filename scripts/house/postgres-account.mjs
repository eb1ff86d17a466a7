// PostgreSQL refuses to run as uid 0. As root: same files through a user namespace where we are nobody,
// else (containers often forbid namespaces) the postgres or nobody account of the system.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const namespace = ['--user', '--map-user=65534', '--map-group=65534']
const quiet = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }

function systemAccount() {
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], quiet)
    const gid = spawnSync('id', ['-g', name], quiet)
    if (uid.status === 0 && gid.status === 0) return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  return { name: 'nobody', uid: 65534, gid: 65534 }
}

function namespacesAllowed() {
  if (process.env.PG_LAUNCH === 'setuid' || process.platform !== 'linux') return false
  return spawnSync('unshare', [...namespace, 'true'], quiet).status === 0
}

/** Whether an account other than root can go through every folder above `target` (false under a 0700 home). */
function reachable(target) {
  for (let at = path.dirname(target); ; at = path.dirname(at)) {
    if (fs.existsSync(at) && (fs.statSync(at).mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

/** Binaries and data under a 0700 home are moved where the account can read them: one place per project folder. */
function publicPlace(folder) {
  return path.join('/var/lib/gdr-pilotage', createHash('sha256').update(folder).digest('hex').slice(0, 12))
}

function copyBinaries(native, place) {
  const copy = path.join(place, 'native')
  if (!fs.existsSync(copy)) fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

/**
 * How to run PostgreSQL's programs for a data folder: `{ name, data, bin, own, run }`.
 * `data` and `bin` differ from what was asked only under the system account when it could not reach them.
 */
export function postgresAccount(data, bin) {
  const native = path.resolve(path.dirname(bin.postgres), '..')
  const programs = (root) => ({ initdb: path.join(root, 'bin', 'initdb'), pg_ctl: path.join(root, 'bin', 'pg_ctl') })
  if (process.getuid?.() !== 0)
    return { name: 'direct', data, bin, own: () => {}, run: (file, args) => spawnSync(file, args, quiet) }
  if (namespacesAllowed())
    return {
      name: 'namespace',
      data,
      bin,
      own: () => {},
      run: (file, args) => spawnSync('unshare', [...namespace, file, ...args], quiet),
    }
  const { name, uid, gid } = systemAccount()
  const near = reachable(data) && reachable(bin.postgres)
  const place = publicPlace(data)
  if (!near) fs.mkdirSync(place, { recursive: true, mode: 0o755 })
  return {
    name: `as ${name}`,
    data: near ? data : path.join(place, path.basename(data)),
    bin: near ? bin : programs(copyBinaries(native, place)),
    own: (file) => fs.chownSync(file, uid, gid),
    run: (file, args) => spawnSync(file, args, { ...quiet, uid, gid, cwd: '/' }),
  }
}
