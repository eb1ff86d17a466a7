import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal.mjs'

/** The secret kept in this file, readable by its owner only; made at the first call. */
export function keptSecret(file) {
  try {
    if (fs.existsSync(file)) {
      const held = fs.readFileSync(file, 'utf8').trim()
      if (held.length < 32)
        throw new Refusal(`Le secret gardé dans ${file} est vide ou tronqué ; supprimez ce fichier.`)
      return held
    }
    fs.mkdirSync(path.dirname(file), { recursive: true })
    const made = randomBytes(32).toString('base64url')
    fs.writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx' })
    return made
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(
      `Le dossier de données ${path.dirname(file)} ne peut pas être écrit (${error.code}) ; vérifiez les droits sur ce dossier.`,
    )
  }
}
