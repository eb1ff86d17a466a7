import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { startPostgres, stopPostgres } from '@/scripts/house/postgres.mjs'

const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'gdr with space ')), 'pg')
const start = () => startPostgres({ folder, password: 'a-password' })
const serverPid = () => Number(fs.readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return rows
}

afterAll(async () => {
  await stopPostgres(folder)
})

test('an embedded PostgreSQL wants its password, and is joined by a second start', async () => {
  const first = await start()
  await ask(first.url('postgres'), `create table kept as select 'donnée' as word`)
  await expect(ask(first.url('postgres').replace('a-password', 'another'), 'select 1')).rejects.toThrow('password')
  const second = await start()
  expect([first.joined, second.joined, second.url('x')]).toEqual([false, true, first.url('x')])
})

test('killed without notice, it starts again with its data', async () => {
  process.kill(serverPid(), 'SIGKILL')
  await sleep(1000)
  const again = await start()
  expect(again.joined).toBe(false)
  expect(await ask(again.url('postgres'), 'select word from kept')).toEqual([{ word: 'donnée' }])
  expect(again.stop()).toBe(true)
})

test('a stale postmaster.pid whose number another program wears is not taken for a server', async () => {
  fs.writeFileSync(path.join(folder, 'postmaster.pid'), `${process.pid}\n${folder}\n0\n1234\n\n127.0.0.1\n\nready\n`)
  const again = await start()
  expect(again.joined).toBe(false)
  expect(await ask(again.url('postgres'), 'select word from kept')).toHaveLength(1)
})
