import { type AuditObjectType, type EventType, eventTypes } from './events'

/** Who reads the journal; a CurrentUser is one. The journal stands before the accounts in the order of the rooms. */
export type JournalReader = { role: string; regionCode: string | null }

/** Events a person may read: `regionCode` null for the whole country, `objectTypes` null for all of them. */
export type JournalScope = {
  regionCode: string | null
  objectTypes: readonly AuditObjectType[] | null
  refusals: boolean
}

const ofPlans: readonly AuditObjectType[] = ['plan', 'avenant', 'programme', 'chantier', 'action', 'group', 'import']
/** Is the object one of a plan? */
export function isOfPlans(type: AuditObjectType): boolean {
  return ofPlans.includes(type)
}

const owners: ReadonlySet<string> = new Set(['ars_officer', 'dg_ars', 'dcgdr'])
/** Those who read a plan read its history (lib/plan/policy.ts, which checks the plan itself). */
const planReaders: ReadonlySet<string> = new Set([...owners, 'local_am', 'omedit', 'crc3a_member'])

/** What a person reads of the journal: the national administrator everything, a regional one their region,
 * the two co-owners of the plan what happened to it. Null: nothing. */
export function journalScope({ role, regionCode }: JournalReader): JournalScope | null {
  if (role === 'national_admin') return { regionCode: null, objectTypes: null, refusals: true }
  if (regionCode === null) return null
  if (role === 'regional_admin') return { regionCode, objectTypes: null, refusals: true }
  return owners.has(role) ? { regionCode, objectTypes: ofPlans, refusals: false } : null
}

export function canReadJournal(reader: JournalReader): boolean {
  return journalScope(reader) !== null
}

/** What a person reads at the end of an object's page. */
export function historyScope(reader: JournalReader, type: AuditObjectType): JournalScope | null {
  const scope = journalScope(reader)
  if (scope) return scope.objectTypes === null || scope.objectTypes.includes(type) ? scope : null
  // A director manages delegates (lib/accounts/policy.ts, which checks the account itself).
  if (reader.role === 'establishment_director' && type === 'account' && reader.regionCode !== null)
    return { regionCode: reader.regionCode, objectTypes: ['account'], refusals: false }
  if (reader.regionCode === null || type === 'import' || !isOfPlans(type)) return null
  return planReaders.has(reader.role) ? { regionCode: reader.regionCode, objectTypes: ofPlans, refusals: false } : null
}

/** Facts a reader can meet in a scope: what the filter of the journal offers. */
export function eventTypesIn({ objectTypes, refusals }: JournalScope): EventType[] {
  const types = Object.keys(eventTypes) as EventType[]
  return types.filter((type) => {
    if (type === 'access.refused') return refusals
    if (type === 'digest.sent-by-hand') return objectTypes === null
    if (objectTypes === null) return true
    // A comment may be private to one side: its trace is the thread itself, and its events are left to administrators.
    if (type.startsWith('comment.')) return objectTypes.includes('comment')
    if (type.startsWith('api-token.')) return objectTypes.includes('api-token')
    if (type.startsWith('setting.')) return objectTypes.includes('setting')
    if (type.startsWith('body.')) return objectTypes.includes('body')
    if (type.startsWith('calendar-feed.')) return objectTypes.includes('calendar-feed')
    if (type.startsWith('export.')) return objectTypes.includes('export')
    return !type.startsWith('account.') || objectTypes.includes('account')
  })
}
