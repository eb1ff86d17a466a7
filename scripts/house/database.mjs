// The database of a start: the given one, or the embedded PostgreSQL of the data folder.
import path from 'node:path'
import pg from 'pg'
import { applyMigrations } from './migrations.mjs'
import { startPostgres } from './postgres.mjs'
import { Refusal } from './refusal.mjs'
import { keptSecret } from './secrets.mjs'

const name = 'gdr'

async function connect(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  await client.connect()
  return client
}

/** Host, port and database of an address; never its password. */
function placeOf(connectionString) {
  try {
    const url = new URL(connectionString)
    return `${url.hostname}:${url.port || 5432}${url.pathname}`
  } catch {
    throw new Refusal('DATABASE_URL n’est pas une adresse de la forme postgresql://compte:motdepasse@hôte:5432/base.')
  }
}

const causes = {
  ECONNREFUSED: 'aucun serveur à cette adresse',
  ENOTFOUND: 'hôte inconnu',
  EAI_AGAIN: 'hôte inconnu',
  ETIMEDOUT: 'pas de réponse',
  '28P01': 'compte ou mot de passe refusé',
  28000: 'compte refusé',
  '3D000': 'cette base n’existe pas',
}

async function givenDatabase(url) {
  const place = placeOf(url)
  try {
    await (await connect(url)).end()
  } catch (error) {
    const cause = causes[error.code] ?? causes[error.errors?.[0]?.code] ?? 'pas de réponse'
    throw new Refusal(`La base indiquée par DATABASE_URL (${place}) est inaccessible : ${cause}.`)
  }
  return url
}

async function embeddedDatabase(dataDir) {
  const passwordFile = path.join(dataDir, 'pg-password')
  const server = await startPostgres({ folder: path.join(dataDir, 'pg'), password: keptSecret(passwordFile) })
  process.on('exit', server.stop)
  try {
    const client = await connect(server.url('postgres'))
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${name} template template0`)
    await client.end()
  } catch (error) {
    if (error.code === '28P01')
      throw new Refusal(`Le mot de passe gardé dans ${passwordFile} n’ouvre plus la base de ce dossier.`)
    throw error
  }
  return server.url(name)
}

/** Opens and migrates the database; returns its address. The embedded one stops with this process, a given one is left alone. */
export async function openDatabase({ databaseUrl, dataDir }) {
  const url = databaseUrl ? await givenDatabase(databaseUrl) : await embeddedDatabase(dataDir)
  await applyMigrations(url)
  return url
}
