import 'server-only'
import { z } from 'zod'

const shape = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  DATABASE_URL: z.string().min(1),
  /** Connections this process may hold. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url().default('http://localhost:3000'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Folder of the stored files, when no S3 is set. */
  STORAGE_DIR: z.string().default('.data/files'),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().default('fr-par'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** "off" for a service that puts the bucket in the host name. */
  S3_PATH_STYLE: z.enum(['on', 'off']).default('on'),
  /** "off": this process serves pages and leaves the jobs to another one. */
  JOBS: z.enum(['on', 'off']).default('on'),
  /** smtp://user:password@host:port ; absent: mails stay in the development inbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Pilotage GDR <ne-pas-repondre@localhost>'),
  PROCONNECT_ISSUER: z.url().optional(),
  PROCONNECT_CLIENT_ID: z.string().optional(),
  PROCONNECT_CLIENT_SECRET: z.string().optional(),
})

const schema = shape.refine((set) => !set.S3_BUCKET || (set.S3_ACCESS_KEY_ID && set.S3_SECRET_ACCESS_KEY), {
  path: ['S3_ACCESS_KEY_ID'],
  message: 'S3_BUCKET wants S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY',
})

export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/** Settings of the process, read and checked once. Throws one sentence naming what is missing or wrong. */
export function env(): Env {
  parsed ??= readEnv(process.env)
  return parsed
}

/** The settings written in `source`; an empty text counts as absent. The sentence of a refusal never quotes a value. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(set)
  if (result.success) return result.data
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', ')
  throw new Error(`Settings of the environment are missing or wrong: ${wrong}`)
}

/** Is `next build` running? Nothing may then reach for the database or start to work. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build'
}
