#!/usr/bin/env node
// Stand-in for Prisma's native schema engine (used through PRISMA_SCHEMA_ENGINE_BINARY):
// same stdio JSON-RPC protocol, with the WASM engine and the pg driver adapter inside.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as bg from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const args = process.argv.slice(2)
if (args.includes('--version')) {
  console.log('schema-engine-cli wasm')
  process.exit(0)
}
const opt = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const opts = (name) => args.flatMap((a, i) => (a === name ? [args[i + 1]] : []))
const ds = JSON.parse(opt('--datasource') ?? '{}')
const ident = (s) => `"${s.replaceAll('"', '""')}"`

function parse(urlString) {
  const u = new URL(urlString)
  const conf = {
    host: u.searchParams.get('host') ?? u.hostname,
    port: Number(u.port || 5432),
    user: decodeURIComponent(u.username),
    password: decodeURIComponent(u.password),
    database: decodeURIComponent(u.pathname.slice(1)),
    max: 1,
  }
  if (['require', 'prefer', 'verify-full'].includes(u.searchParams.get('sslmode')))
    conf.ssl = { rejectUnauthorized: u.searchParams.get('sslmode') === 'verify-full' }
  return { conf, schema: u.searchParams.get('schema') ?? 'public' }
}

const open = new Set()
async function adapter(conf, schema, onDispose) {
  const a = await new PrismaPg(conf, { schema }).connect()
  // The engine reads catalog columns of the internal "char" type (oid 18) and wants them as characters; the adapter refuses that type.
  const io = a.performIO.bind(a)
  const query = a.queryRaw.bind(a)
  const chars = new WeakMap()
  a.performIO = async (q) => {
    const r = await io(q)
    const at = r.fields.flatMap((f, i) => (f.dataTypeID === 18 ? [i] : []))
    chars.set(q, at)
    for (const i of at) r.fields[i].dataTypeID = 25
    return r
  }
  a.queryRaw = async (q) => {
    const r = await query(q)
    for (const i of chars.get(q) ?? []) r.columnTypes[i] = ColumnTypeEnum.Character
    return r
  }
  // One simple-protocol query, as the native engine does (the adapter would split on ";").
  a.executeScript = async (script) => {
    try {
      await a.client.query(script)
    } catch (e) {
      a.onError(e)
    }
  }
  const end = a.dispose.bind(a)
  a.dispose = async () => {
    if (open.delete(a)) {
      await end()
      await onDispose?.()
    }
  }
  open.add(a)
  return a
}

async function withAdmin(conf, fn) {
  const c = new pg.Client({ ...conf, database: 'postgres' })
  await c.connect()
  try {
    return await fn(c)
  } finally {
    await c.end()
  }
}

function factory() {
  const { conf, schema } = parse(ds.url ?? 'postgresql://none@127.0.0.1:1/none')
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => adapter(conf, schema),
    connectToShadowDb: async () => {
      if (ds.shadowDatabaseUrl) {
        const s = parse(ds.shadowDatabaseUrl)
        if (s.conf.host === conf.host && s.conf.port === conf.port && s.conf.database === conf.database)
          throw new Error('shadowDatabaseUrl is the main database')
        const a = await adapter(s.conf, s.schema)
        await a.executeScript(`DROP SCHEMA IF EXISTS ${ident(s.schema)} CASCADE; CREATE SCHEMA ${ident(s.schema)};`)
        return a
      }
      const database = `prisma_migrate_shadow_${randomUUID()}`
      await withAdmin(conf, (c) => c.query(`CREATE DATABASE ${ident(database)} TEMPLATE template0`))
      return adapter({ ...conf, database }, 'public', () =>
        withAdmin(conf, (c) => c.query(`DROP DATABASE IF EXISTS ${ident(database)} WITH (FORCE)`)),
      )
    },
  }
}

if (args.includes('cli')) {
  const cmd = args[args.indexOf('cli') + 1]
  const { conf } = parse(ds.url)
  try {
    if (cmd === 'create-database') await withAdmin(conf, (c) => c.query(`CREATE DATABASE ${ident(conf.database)}`))
    else if (cmd === 'drop-database')
      await withAdmin(conf, (c) => c.query(`DROP DATABASE IF EXISTS ${ident(conf.database)} WITH (FORCE)`))
    else {
      const c = new pg.Client(conf)
      await c.connect()
      await c.end()
    }
    process.exit(0)
  } catch (e) {
    process.stderr.write(
      '\n' +
        JSON.stringify({
          level: 'ERROR',
          target: 'schema_engine::logger',
          fields: { message: e.message, error_code: e.code === '3D000' ? 'P1003' : 'P1001' },
        }) +
        '\n',
    )
    process.exit(1)
  }
}

let panic
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (m) => {
    panic = m
    process.env.SCHEMA_ENGINE_DEBUG && process.stderr.write(`PANIC ${m}\n`)
  },
}

const wasmFile = new URL('./schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
const { instance } = await WebAssembly.instantiate(readFileSync(fileURLToPath(wasmFile)), {
  './schema_engine_bg.js': bg,
})
bg.__wbg_set_wasm(instance.exports)
instance.exports.__wbindgen_start()

let engine
const getEngine = async () => {
  if (engine) return engine
  const datamodels = opts('--datamodels').map((p) => [p, readFileSync(p, 'utf8')])
  const debug = (m) => process.env.SCHEMA_ENGINE_DEBUG && process.stderr.write(`${m}\n`)
  engine = await bg.SchemaEngine.new(
    { datamodels: datamodels.length ? datamodels : undefined },
    debug,
    bindMigrationAwareSqlAdapterFactory(factory()),
  )
  return engine
}
const send = (o) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...o })}\n`)

let current
const fail = (e) =>
  send({
    id: current,
    error: {
      code: 4466,
      message: 'An error happened. Check the data field for details.',
      data: { is_panic: panic !== undefined, message: panic ?? e?.message ?? String(e), error_code: e?.code },
    },
  })
process.on('uncaughtException', (e) => {
  fail(e)
  process.exitCode = 101
  setTimeout(() => process.exit(), 50)
})

let queue = Promise.resolve()
createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on('line', (line) => {
    const { id, method, params } = JSON.parse(line)
    if (!method) return
    queue = queue.then(async () => {
      current = id
      try {
        const e = await getEngine()
        // These two read the migrations' schema from a cache that only the diagnostics fill (they alone get a shadow database).
        if (method === 'evaluateDataLoss' || method === 'createMigration')
          await e.diagnoseMigrationHistory({
            migrationsList: params.migrationsList,
            filters: params.filters,
            optInToShadowDatabase: true,
          })
        let result = await e[method === 'getDatabaseVersion' ? 'version' : method](params)
        if (method === 'diff' && result?.stdout) {
          send({ id: `print-${id}`, method: 'print', params: { content: result.stdout } })
          result = { ...result, stdout: null }
        }
        send({ id, result: result ?? null })
      } catch (e) {
        if (process.env.SCHEMA_ENGINE_DEBUG) console.error(e)
        fail(e)
      }
    })
  })
  .on('close', async () => {
    await queue
    for (const a of [...open]) await a.dispose().catch(() => {})
    process.exit(0)
  })
