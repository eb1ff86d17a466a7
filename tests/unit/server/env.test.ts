import { describe, expect, test } from 'vitest'
import { readEnv } from '@/lib/server/env'

const enough = { DATABASE_URL: 'postgresql://localhost/gdr', NEXTAUTH_SECRET: 'x'.repeat(32) }

describe('the settings of the environment', () => {
  test('need a database and a secret, and have a default for the rest', () => {
    const env = readEnv(enough)
    expect(env).toMatchObject({ NODE_ENV: 'production', DATABASE_POOL: 10, JOBS: 'on', STORAGE_DIR: '.data/files' })
    expect(env.SMTP_URL).toBeUndefined()
  })

  test('say in one sentence everything that is missing or wrong', () => {
    const read = () => readEnv({ NEXTAUTH_SECRET: 'court', SMTP_URL: 'http://mail', DATABASE_POOL: '0' })
    expect(read).toThrow(/^Settings of the environment are missing or wrong: [^\n]+$/)
    for (const name of ['DATABASE_URL', 'NEXTAUTH_SECRET', 'SMTP_URL', 'DATABASE_POOL']) expect(read).toThrow(name)
  })

  test('never quote the value of a secret', () => {
    expect(() => readEnv({ ...enough, NEXTAUTH_SECRET: 'secret-trop-court' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret-trop-court') }),
    )
  })

  test('take an empty text for an absent one', () => {
    expect(readEnv({ ...enough, SMTP_URL: '', S3_BUCKET: '' }).SMTP_URL).toBeUndefined()
  })

  test('refuse a bucket without its keys', () => {
    expect(() => readEnv({ ...enough, S3_BUCKET: 'gdr' })).toThrow('S3_BUCKET wants S3_ACCESS_KEY_ID')
    const whole = { ...enough, S3_BUCKET: 'gdr', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' }
    expect(readEnv(whole).S3_PATH_STYLE).toBe('on')
  })
})
