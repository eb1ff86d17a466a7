import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { db } from '@/lib/server/db'

/** The document of a word, as the journal names it. */
export type ReadProof = {
  action: { id: string; name: string }
  regionCode: string | null
  fileName: string
}

/** Notes who took the document that proves an occurrence: it may name people the plan does not. */
export async function noteProofRead(user: CurrentUser, { action, regionCode, fileName }: ReadProof): Promise<void> {
  await db().$transaction((tx) =>
    recordEvent(tx, user, {
      type: 'occurrence.proof-read',
      object: { type: 'action', ...action },
      regionCode,
      after: { document: fileName },
    }),
  )
}
