import type { CurrentUser } from '@/lib/accounts/model'
import { downloadExport } from '@/lib/exports/commands/download-export'

/** The bytes of an export, downloaded by a person. */
export async function downloaded(user: CurrentUser, id: string): Promise<Buffer> {
  const { bytes } = await downloadExport(user, id)
  return Buffer.concat(await bytes.toArray())
}
