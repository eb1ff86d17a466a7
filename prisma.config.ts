import path from 'node:path'
import { defineConfig } from 'prisma/config'

// Prisma's native engine cannot be downloaded everywhere (air-gapped ministries): the WASM one speaks the same protocol.
if (process.platform !== 'win32') process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve('scripts/schema-engine.mjs')

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://app@127.0.0.1:1/none' },
})
