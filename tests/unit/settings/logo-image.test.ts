import { describe, expect, test } from 'vitest'
import { logoLimits, logoRefusal } from '@/lib/settings/logo-image'
import { aLogo, aPng } from '@/tests/support/logo'

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const noPng = /n’est pas une image PNG/

describe('A logo is judged on its bytes', () => {
  test('a PNG of a fit size is one', () => expect(logoRefusal(aLogo)).toBeNull())

  test.each([
    ['an SVG', svg],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...new Array(40).fill(0)])],
    ['nothing', Buffer.alloc(0)],
    ['a PNG cut after its signature', aLogo.subarray(0, 8)],
    ['a PNG whose first chunk is not its head', Buffer.concat([aLogo.subarray(0, 12), Buffer.from('tEXt'), aLogo])],
  ])('%s is refused', (_name, bytes) => expect(logoRefusal(bytes)).toMatch(noPng))

  test.each([
    [16, 16, null],
    [15, 16, /15 × 16 points/],
    [16, 15, /16 × 15 points/],
    [2_000, 16, null],
    [2_001, 16, /2001 × 16 points/],
  ])('%i × %i points', (width, height, refusal) => {
    const found = logoRefusal(aPng(width, height))
    if (refusal === null) expect(found).toBeNull()
    else expect(found).toMatch(refusal)
  })

  test('too heavy is refused before anything else is looked at', () => {
    expect(logoRefusal(Buffer.alloc(logoLimits.bytes + 1))).toMatch(/300\u00a0ko/)
  })
})
