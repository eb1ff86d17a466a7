import { describe, expect, test } from 'vitest'
import { createLogger } from '@/lib/server/logger'

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = []
  write(createLogger('info', { write: (line) => void lines.push(line) }))
  return lines.join('')
}

describe('a log line', () => {
  test('never holds a secret, wherever it stands in what is logged', () => {
    const line = logged((log) =>
      log.info({
        password: 'azerty-1',
        user: { passwordHash: 'azerty-2', email: 'a@b.fr' },
        request: { headers: { authorization: 'azerty-3', cookie: 'azerty-4' } },
        settings: { mail: { transport: { SMTP_URL: 'smtp://u:azerty-5@h' } } },
      }),
    )
    expect(line).not.toContain('azerty')
    expect(line.match(/\[retiré\]/g)).toHaveLength(5)
    expect(line).toContain('a@b.fr')
  })

  test('is one line of JSON with the error and where it comes from', () => {
    const line = logged((log) => log.error({ err: new Error('panne'), reference: 'ab12' }, 'action failed'))
    expect(line.trimEnd()).not.toContain('\n')
    expect(JSON.parse(line)).toMatchObject({ msg: 'action failed', reference: 'ab12', err: { message: 'panne' } })
  })

  test('below the chosen level is not written', () => {
    expect(logged((log) => log.debug('détail'))).toBe('')
  })
})
