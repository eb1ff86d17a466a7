// What the start reads from the environment, once: .env beside package.json fills what is not already set.
import fs from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal.mjs'

export const root = path.resolve(import.meta.dirname, '../..')

function portOf(text) {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Refusal(`PORT=${text} n’est pas un numéro de port (1 à 65535).`)
}

function worldOf(text) {
  if (text === 'demo' || text === 'empty') return text
  throw new Refusal(`WORLD=${text} n’existe pas : « demo » ou « empty ».`)
}

/** `{ port, world, dataDir, databaseUrl }`; `databaseUrl` is null when the embedded PostgreSQL serves. */
export function readSettings() {
  const file = path.join(root, '.env')
  if (fs.existsSync(file)) process.loadEnvFile(file)
  return {
    port: portOf(process.env.PORT || '3000'),
    world: worldOf(process.env.WORLD || 'demo'),
    dataDir: path.resolve(root, process.env.DATA_DIR || '.data'),
    databaseUrl: process.env.DATABASE_URL || null,
  }
}
