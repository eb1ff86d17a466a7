import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { proxy } from '@/proxy'

const answer = (path: string) => proxy(new NextRequest(`http://localhost:3000${path}`))

describe('an address asked for', () => {
  test('is told to the pages', () => {
    expect(answer('/plan?q=omedit').headers.get('x-middleware-request-x-asked-path')).toBe('/plan?q=omedit')
  })
  test('loses the nul characters no database holds', () => {
    const response = answer('/plan?plan=%00guadeloupe&q=a%00b')
    expect(response.status).toBe(308)
    expect(response.headers.get('location')).toBe('http://localhost:3000/plan?plan=guadeloupe&q=ab')
    expect(answer('/plan?plan=guadeloupe').status).toBe(200)
  })
})
