import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const read = (file: string) => fs.readFileSync(path.resolve(import.meta.dirname, '../../..', file), 'utf8')

const service = z.object({
  image: z.string().optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
})
const compose = z
  .object({ services: z.object({ database: service, setup: service, app: service }) })
  .parse(parse(read('docker-compose.yml'), { merge: true }))
const { database, setup, app } = compose.services
const environments = [database, setup, app].map(({ environment }) => environment)

/** Stages of the Dockerfile in order: its first line and the lines that follow. */
const stages = read('Dockerfile')
  .split(/^(?=FROM )/m)
  .filter((text) => text.startsWith('FROM '))
const lastStage = stages.at(-1) ?? ''

// No Docker engine where this was written: what can be asserted without one is asserted here.
describe('docker-compose.yml', () => {
  test('refuses to start without a secret and a database password: none has a default', () => {
    const secrets = environments.flatMap((set) =>
      ['NEXTAUTH_SECRET', 'POSTGRES_PASSWORD'].flatMap((name) => set[name] ?? []),
    )
    expect(secrets).toHaveLength(3)
    for (const value of secrets) expect(value).toMatch(/^\$\{\w+:\?.+\}$/)
    expect(app.environment.DATABASE_URL).toMatch(
      /^postgresql:\/\/app:\$\{POSTGRES_PASSWORD:\?[^}]+\}@database:5432\/gdr$/,
    )
  })

  test('serves once the database is well and the migrations are applied', () => {
    expect(database.image).toMatch(/^postgres:18/)
    expect(database.healthcheck?.test).toContain('pg_isready')
    expect(setup.depends_on.database?.condition).toBe('service_healthy')
    expect(app.depends_on.setup?.condition).toBe('service_completed_successfully')
    expect(app.healthcheck?.test.join(' ')).toContain('/api/health')
  })

  test('publishes the application on this machine only, and the database not at all', () => {
    expect(app.ports).toEqual([`127.0.0.1:\${PORT:-3000}:3000`])
    expect(database.ports).toEqual([])
  })

  test('sorts French in the database as the embedded one does', () => {
    expect(database.environment.POSTGRES_INITDB_ARGS).toContain('--locale-provider=icu --icu-locale=fr-FR')
  })
})

describe('the Dockerfile', () => {
  test('builds in stages on a glibc base and keeps the standalone server only', () => {
    expect(stages.length).toBeGreaterThanOrEqual(3)
    for (const from of stages.map((stage) => stage.split('\n')[0] ?? ''))
      expect(from).toMatch(/^FROM (node:24-bookworm-slim|packages|build) AS \w+$/)
    expect(lastStage).toContain('COPY --from=build --chown=node:node /app/.next/standalone ./')
    expect(lastStage).not.toContain('npm ci')
  })

  test('runs as an ordinary user, watched by a health check', () => {
    const lines = lastStage.split('\n')
    expect(lines.filter((line) => line.startsWith('USER '))).toEqual(['USER node'])
    expect(lines.indexOf('USER node')).toBeLessThan(lines.indexOf('CMD ["node", "server.js"]'))
    expect(lastStage).toMatch(/^HEALTHCHECK /m)
  })

  test('holds no secret', () => {
    expect(read('Dockerfile')).not.toMatch(/SECRET|PASSWORD|DATABASE_URL/)
    expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.env', '.env.*', '.data']))
  })
})
