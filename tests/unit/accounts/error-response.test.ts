import { beforeAll, describe, expect, test } from 'vitest'
import { AppError, type ErrorCode } from '@/lib/core/errors'

let errorResponse: typeof import('@/lib/accounts/define-route')['errorResponse']

beforeAll(async () => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    NEXTAUTH_SECRET: 'secret-of-the-tests-secret-of-the-tests',
    LOG_LEVEL: 'silent',
  })
  errorResponse = (await import('@/lib/accounts/define-route')).errorResponse
})

describe('the answer of an API route to an error', () => {
  test.each<[ErrorCode, number]>([
    ['NOT_SIGNED_IN', 401],
    ['OUT_OF_PERIMETER', 403],
    ['FORBIDDEN', 403],
    ['CONFLICT', 409],
    ['TOO_LARGE', 413],
    ['INVALID_INPUT', 422],
    ['TOO_MANY_ATTEMPTS', 429],
  ])('%s is %i, with its sentence in French and never kept by a cache', async (code, status) => {
    const response = errorResponse(new AppError(code, { fields: { file: 'Trop lourd.' } }))
    expect([response.status, response.headers.get('cache-control')]).toEqual([status, 'no-store'])
    const { error } = await response.json()
    expect(error).toEqual({ code, message: new AppError(code).message, fields: { file: 'Trop lourd.' } })
  })

  test('an accident is 500 with a reference, and nothing of what the database said', async () => {
    const response = errorResponse(new Error('relation "User" does not exist'))
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).not.toContain('relation')
    expect(JSON.parse(text).error).toMatchObject({
      code: 'UNEXPECTED',
      reference: expect.stringMatching(/^[0-9a-f]{8}$/),
    })
  })
})
