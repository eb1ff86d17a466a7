import Link from 'next/link'
import type { JournalLine } from '@/lib/audit/events'
import { type AuditObjectType, isObjectType, objectTypes } from '@/lib/audit/events'
import { routes } from '@/lib/core/routes'

const pages: { readonly [type in AuditObjectType]?: (id: string) => string } = {
  account: routes.user,
  action: routes.action,
  import: routes.importBatch,
  programme: routes.programme,
}

const uuid = /^[0-9a-f-]{36}$/

/** The object of an event: its nature, its name at that time, and the way to its page where it has one. */
export function ObjectLink({ object }: { object: JournalLine['object'] }) {
  const type = isObjectType(object.type) ? object.type : null
  const page = type && uuid.test(object.id) ? pages[type] : undefined
  return (
    <>
      {page ? (
        <Link href={page(object.id)} prefetch={false}>
          {object.name}
        </Link>
      ) : (
        object.name
      )}
      <div className="field-help">{type ? objectTypes[type] : object.type}</div>
    </>
  )
}
