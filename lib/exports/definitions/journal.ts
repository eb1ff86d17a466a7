import 'server-only'
import { differences } from '@/lib/audit/differences'
import { eventLabel, isObjectType, type JournalLine, objectTypes } from '@/lib/audit/events'
import { type JournalFilters, readJournalSearch } from '@/lib/audit/inputs'
import { journalScope } from '@/lib/audit/policy'
import { journalLines, journalSize } from '@/lib/audit/queries'
import { parisDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatDate, formatDateTime } from '@/lib/core/format'
import { type ExportDefinition, headOf } from '../definition'
import { roleWords, scopeWords, words } from '../journal-words'
import { exportKinds, rowsAtMost } from '../model'
import { type Column, type ExportTable, tableOf } from '../table'

const columns: readonly Column<JournalLine>[] = [
  { title: 'Jour', type: 'date', width: 12, paper: 9, value: ({ at }) => parisDate(at) },
  {
    title: 'Heure (Paris)',
    type: 'text',
    width: 12,
    paper: 7,
    value: ({ at }) => formatDateTime(at).split(' à ')[1] ?? null,
  },
  { title: 'Fait', type: 'text', width: 28, paper: 16, value: ({ type }) => eventLabel(type) },
  { title: 'Personne', type: 'text', width: 28, paper: 16, value: ({ actorName }) => actorName },
  { title: 'Rôle', type: 'text', width: 26, value: ({ actorRole }) => roleWords(actorRole) || null },
  {
    title: 'Nature',
    type: 'text',
    width: 16,
    value: ({ object }) => (isObjectType(object.type) ? objectTypes[object.type] : object.type),
  },
  { title: 'Objet', type: 'text', width: 44, paper: 26, value: ({ object }) => object.name },
  { title: 'Ce qui a changé', type: 'text', width: 70, paper: 40, value: changeText },
]

/** The journal as the person reads it, with the filters of its page, every page of it. */
export const journalExport: ExportDefinition<ExportTable> = {
  kind: 'journal',
  size: ({ user, query }) => journalSize(user, readJournalSearch(query).filters),
  read: async ({ user, query }) => {
    const scope = journalScope(user)
    if (!scope) throw new AppError('FORBIDDEN')
    const { filters } = readJournalSearch(query)
    const lines = await journalLines(user, filters, rowsAtMost.csv + 1)
    const head = { title: exportKinds.journal, source: scopeWords(scope), filters: filterWords(filters), readOn: null }
    return tableOf(await headOf(user, head), columns, lines)
  },
}

function filterWords({ type, person, object, only, from, to }: JournalFilters): string[] {
  const all = [
    type && `Fait : ${eventLabel(type)}`,
    person && `Personne : « ${person} »`,
    object && `Objet : « ${object} »`,
    only && `Un seul objet (${objectTypes[only.type]})`,
    from && `Du ${formatDate(from)}`,
    to && `Au ${formatDate(to)}`,
  ]
  return all.filter((text): text is string => Boolean(text))
}

/** One line a field: "État : Projet → Arrêté". */
function changeText({ before, after }: JournalLine): string | null {
  const told = differences(before, after, words).map(({ field, kind, before: was, after: is }) => {
    const [left, right] = [was, is].map((lines) => lines?.join(', ') || 'vide')
    return kind === 'changed' ? `${field} : ${left} → ${right}` : `${field} : ${kind === 'removed' ? left : right}`
  })
  return told.join('\n') || null
}
