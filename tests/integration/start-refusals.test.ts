import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { databaseUrl } from '@/tests/support/database-url'

const root = path.resolve(import.meta.dirname, '../..')
const folder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'gdr start '))

/** `npm start` with these settings, refused: its exit code and the lines it wrote. */
function refusal(settings: Record<string, string>): { status: number | null; lines: string[] } {
  const env = { ...process.env, DATABASE_URL: '', NEXTAUTH_SECRET: '', PORT: '39999', DATA_DIR: folder(), ...settings }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  return { status, lines: `${stdout}${stderr}`.split('\n').filter((line) => line !== '') }
}

test('a port that is no number is refused in one sentence', () => {
  expect(refusal({ PORT: 'abc' })).toEqual({
    status: 1,
    lines: ['PORT=abc n’est pas un numéro de port (1 à 65535).'],
  })
})

test('a taken port is refused in one sentence that says what to do', async () => {
  const server = http.createServer()
  await new Promise<void>((resolve) => server.listen(39_998, '127.0.0.1', resolve))
  const { status, lines } = refusal({ PORT: '39998' })
  server.close()
  expect([status, lines.length]).toEqual([1, 1])
  expect(lines[0]).toMatch(/^Le port 39998 est déjà pris ; .*PORT=3001 npm start/)
})

test('a broken data folder is refused in one sentence, and left as it is', () => {
  const data = folder()
  fs.mkdirSync(path.join(data, 'pg'))
  fs.writeFileSync(path.join(data, 'pg', 'something'), 'kept')
  const { status, lines } = refusal({ DATA_DIR: data })
  expect(status).toBe(1)
  expect(lines.at(-1)).toMatch(/^Le dossier de données .* est abîmé/)
  expect(fs.readFileSync(path.join(data, 'pg', 'something'), 'utf8')).toBe('kept')
})

test('an unreachable database is refused in one sentence that does not tell its password', () => {
  const { status, lines } = refusal({ DATABASE_URL: 'postgresql://app:very-secret@127.0.0.1:1/gdr' })
  expect(status).toBe(1)
  expect(lines.at(-1)).toBe(
    'La base indiquée par DATABASE_URL (127.0.0.1:1/gdr) est inaccessible : aucun serveur à cette adresse.',
  )
  expect(lines.join()).not.toContain('very-secret')
})

test('a database that does not exist on a server that answers says so', () => {
  const url = new URL(databaseUrl())
  url.pathname = '/gdr_nowhere'
  expect(refusal({ DATABASE_URL: url.toString() }).lines.at(-1)).toMatch(/inaccessible : cette base n’existe pas\.$/)
})
