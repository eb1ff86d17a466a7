import 'server-only'
import pino from 'pino'
import { env } from './env'

let held: pino.Logger | undefined

/** JSON lines on stderr-safe stdout; secrets and passwords are removed. */
export function logger(): pino.Logger {
  held ??= pino({
    level: env().LOG_LEVEL,
    redact: { paths: ['*.password', '*.passwordHash', '*.token', '*.authorization', '*.cookie'], censor: '[retiré]' },
  })
  return held
}
