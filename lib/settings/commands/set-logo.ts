import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import { recordFile, storedFor } from '@/lib/server/storage/files'
import type { LogoInput } from '../inputs'
import { logoLimits, logoRefusal } from '../logo-image'
import type { Written } from '../model'
import { refuseReader, writeSettingIn } from './write-setting'

/** Stores a logo and makes it the region's from a day on, in one transaction; the bytes go when it is refused.
 * Throws AppError INVALID_INPUT for what is no PNG of a fit size, and what writeSetting throws. */
export async function setLogo(user: CurrentUser, { image, ...change }: LogoInput): Promise<Written> {
  refuseReader(user, change.regionCode)
  const bytes = Buffer.from(image, 'base64')
  const refusal = logoRefusal(bytes)
  if (refusal) throw new AppError('INVALID_INPUT', { fields: { image: refusal } })
  return storedFor(bytes, { maxBytes: logoLimits.bytes }, (stored) =>
    db().$transaction(async (tx) => {
      const facts = { name: `logo-${change.regionCode}.png`, contentType: 'image/png', createdById: user.id }
      const value = await recordFile(tx, stored, facts)
      return writeSettingIn(tx, user, { ...change, code: 'logo', value, field: 'image' })
    }),
  )
}
