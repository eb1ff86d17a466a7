import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate, formatLongDate, plural } from '@/lib/core/format'
import { deadlineHour } from '@/lib/core/paris-deadline'
import { type Reminder, type Reminders, type Sections, sectionsOf } from './digest'
import { footer, letter, type Mail, type MailLinks, oneLine, subjectOf } from './mail-text'

export type DigestFacts = {
  name: string
  regionCode: string | null
  on: CivilDate
  /** Null for who has no plan, or wants no reminder in the digest. */
  reminders: Pick<Reminders, 'plan' | 'late' | 'soon'> | null
  /** Sentences of the notices that waited for it. */
  facts: readonly string[]
}

const shown = 8
const nothing: Sections = { late: [], tomorrow: [], week: [], month: [] }

/** The digest of a person: what is late, what comes due by nearness, what is new, one link. Null when there is nothing to say. */
export function digestMail(digest: DigestFacts, links: MailLinks): Mail | null {
  const { on, reminders, facts } = digest
  const sections = reminders ? sectionsOf(reminders, on) : nothing
  const counts = countsOf(sections, facts.length)
  if (counts.length === 0) return null
  const due = sections.tomorrow.length + sections.week.length + sections.month.length
  return {
    subject: subjectOf(`Récapitulatif du ${formatLongDate(on)} : ${counts.join(', ')}`),
    text: letter(digest.name, [
      `Voici où vous en êtes le ${formatLongDate(on)}${reminders ? `, ${oneLine(reminders.plan)}` : ''}.`,
      section(plural(sections.late.length, 'action en retard', 'actions en retard'), sections.late, 'depuis le'),
      section(`À rendre aujourd’hui ou demain`, sections.tomorrow, 'le'),
      section('À rendre dans les 7 jours', sections.week, 'le'),
      section('À rendre dans les 30 jours', sections.month, 'le'),
      list('Nouveau', facts),
      `Tout voir : ${links.open}`,
      due > 0 ? deadlineHour(digest.regionCode, on) : '',
      footer(links),
    ]),
  }
}

function countsOf({ late, tomorrow, week, month }: Sections, facts: number): string[] {
  const nearest = [
    [tomorrow.length, 'd’ici demain'],
    [week.length, 'dans les 7 jours'],
    [month.length, 'dans les 30 jours'],
  ] as const
  const due = nearest.find(([count]) => count > 0)
  return [
    ...(late.length > 0 ? [plural(late.length, 'action en retard', 'actions en retard')] : []),
    ...(due ? [`${plural(due[0], 'échéance')} ${due[1]}`] : []),
    ...(facts > 0 ? [plural(facts, 'nouveauté')] : []),
  ]
}

function section(title: string, reminders: readonly Reminder[], prefix: string): string {
  return list(
    title,
    reminders.map(({ day, what }) => `${prefix} ${formatDate(day)} : ${what}`),
  )
}

/** The first lines, then how many others: a digest is read on a telephone. */
function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const others = lines.length - shown
  return [
    `${title}`,
    ...lines.slice(0, shown).map((line) => `- ${oneLine(line)}`),
    ...(others > 0 ? [`- et ${plural(others, 'autre')}`] : []),
  ].join('\n')
}
