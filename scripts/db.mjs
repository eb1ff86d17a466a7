// `node scripts/db.mjs start|stop`: the embedded PostgreSQL of the data folder alone, for development; start prints its address.
import path from 'node:path'
import { startPostgres, stopPostgres } from './house/postgres.mjs'
import { orRefuse, Refusal } from './house/refusal.mjs'
import { keptSecret } from './house/secrets.mjs'
import { readSettings } from './house/settings.mjs'

await orRefuse(async () => {
  const { dataDir } = readSettings()
  const folder = path.join(dataDir, 'pg')
  const [, , command] = process.argv
  if (command === 'stop') console.log((await stopPostgres(folder)) ? 'arrêtée' : 'déjà arrêtée')
  else if (command === 'start') {
    const server = await startPostgres({ folder, password: keptSecret(path.join(dataDir, 'pg-password')) })
    console.log(server.url('gdr'))
  } else throw new Refusal('Usage : node scripts/db.mjs start|stop')
})
