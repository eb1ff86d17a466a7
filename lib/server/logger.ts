import 'server-only'
import pino, { type DestinationStream } from 'pino'
import { env } from './env'

/** Never written, whatever the object that carries them. */
const secrets = [
  'password',
  'newPassword',
  'passwordHash',
  'token',
  'tokenHash',
  'secret',
  'clientSecret',
  'client_secret',
  'code_verifier',
  'access_token',
  'refresh_token',
  'id_token',
  'authorization',
  'cookie',
  'DATABASE_URL',
  'SMTP_URL',
  'NEXTAUTH_SECRET',
  'S3_SECRET_ACCESS_KEY',
]

const paths = ['', '*.', '*.*.', '*.*.*.'].flatMap((prefix) => secrets.map((name) => `${prefix}${name}`))

/** A logger of JSON lines; secrets are removed down to the third level of what is logged. */
export function createLogger(level: string, destination: DestinationStream): pino.Logger {
  return pino({ level, base: null, redact: { paths, censor: '[retiré]' } }, destination)
}

let held: pino.Logger | undefined

/** The logger of the process. It writes to stderr: stdout belongs to what a command prints. */
export function logger(): pino.Logger {
  held ??= createLogger(env().LOG_LEVEL, pino.destination(2))
  return held
}
