import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate, formatDateTime } from '@/lib/core/format'
import { readPlanAddress } from '@/lib/plan/address'
import { deadlineStatuses, indicatorKinds, progressStates, recurrences, setStates } from '@/lib/plan/model'
import { occurrenceDays, occurrenceWords } from '@/lib/plan/occurrence-state'
import type { FollowedDeadline } from '@/lib/plan/progress'
import { type ActionPage, actionPage } from '@/lib/plan/queries/action-page'
import type { Asked, ExportDefinition } from '../definition'
import type { Block, Sheet } from '../pdf/sheet'
import { placeWords, sheetHead, versionWords } from '../sheet-head'
import { judgedBlocks, meteoBlocks } from './said-blocks'

/** The fiche of an action as its page shows it, on the day of its address. */
export const actionSheet: ExportDefinition<Sheet> = {
  kind: 'action-sheet',
  size: async (asked) => {
    await read(asked)
    return 1
  },
  read: async (asked) => {
    const page = await read(asked)
    const { row, on, plan } = page
    return {
      ...(await sheetHead(asked, { plan, on })),
      over: `Action ${row.number}${row.regional ? ' · action régionale' : ''}`,
      title: row.title,
      state: progressStates[row.state],
      lines: [placeWords(page.place), readingLine(page)],
      blocks: [
        ...deadlineBlocks(page),
        ...indicatorBlocks(page),
        ...meteoBlocks(page.meteos),
        ...judgedBlocks(page.judged),
        ...wordBlocks(page),
      ],
    }
  },
}

function read({ user, query, day }: Asked): Promise<ActionPage> {
  return actionPage(user, query.id ?? '', { day, asked: readPlanAddress(query).address.on })
}

function readingLine({ on, versions }: ActionPage): string {
  const version = versions.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo))
  const made = version?.avenant ? ` (avenant n° ${version.avenant.number})` : ''
  return [`Lue au ${formatDate(on)}`, version && `${versionWords(version.validFrom)}${made}`]
    .filter(Boolean)
    .join(' · ')
}

function deadlineBlocks({ row, on }: ActionPage): Block[] {
  const { next } = row
  return [
    { kind: 'heading', text: 'Échéances' },
    {
      kind: 'facts',
      items: [
        {
          label: 'Prochaine échéance',
          text: next ? `${formatDate(next.to)}${next.late ? ' (dépassée)' : ''}` : 'Aucune',
        },
        { label: 'Acteurs', text: row.actors.join(', ') || 'Aucun acteur imprimé' },
      ],
    },
    {
      kind: 'grid',
      label: 'Échéances et occurrences',
      columns: [
        { title: 'Échéance imprimée', share: 24 },
        { title: 'Occurrence', share: 26 },
        { title: 'État', share: 22 },
        { title: 'Justification', share: 28 },
      ],
      rows: row.deadlines.flatMap((deadline) => occurrenceLines(deadline, row.said, on)),
      empty: 'Le plan n’imprime aucune échéance : l’état est à préciser.',
    },
  ]
}

function occurrenceLines(deadline: FollowedDeadline, said: ActionPage['row']['said'], today: CivilDate): string[][] {
  const words = [
    deadline.raw,
    deadline.recurrence && recurrences[deadline.recurrence],
    deadline.status && deadlineStatuses[deadline.status],
  ]
  const printed = words.filter(Boolean).join(', ')
  if (deadline.occurrences.length === 0) return [[printed, 'sans date sûre', progressStates.a_preciser, '']]
  return deadline.occurrences.map((one, index) => [
    index === 0 ? printed : '',
    occurrenceDays(one),
    occurrenceWords(one, { deadline, said, today }),
    one.done?.proof ?? '',
  ])
}

function indicatorBlocks({ indicators }: ActionPage): Block[] {
  return [
    { kind: 'heading', text: 'Indicateurs' },
    {
      kind: 'grid',
      label: 'Indicateurs tels qu’imprimés',
      columns: [
        { title: 'Indicateur', share: 34 },
        { title: 'Nature', share: 12 },
        { title: 'Numérateur', share: 20 },
        { title: 'Dénominateur', share: 20 },
        { title: 'Cible', share: 14 },
      ],
      rows: indicators.map(({ label, kind, numerator, denominator, target }) => [
        label,
        indicatorKinds[kind],
        numerator ?? '—',
        denominator ?? '—',
        target ?? '—',
      ]),
      empty: 'Le plan n’imprime aucun indicateur pour cette action.',
    },
  ]
}

function wordBlocks({ notes, stateWords }: ActionPage): Block[] {
  const said = stateWords.map(({ state, on, reason, byName }): Block => {
    const why = reason ? ` : ${reason}` : ''
    return { kind: 'note', by: `${formatDate(on)} · ${byName}`, text: `${setStates[state]}${why}` }
  })
  const written = notes.map(
    ({ text, byName, at }): Block => ({ kind: 'note', by: `${formatDateTime(at)} · ${byName}`, text }),
  )
  return [
    { kind: 'heading', text: 'Notes d’avancement' },
    ...(written.length > 0 ? written : [{ kind: 'paragraph', text: 'Aucune note.', quiet: true } as const]),
    ...(said.length > 0 ? [{ kind: 'heading', text: 'États déclarés' } as const, ...said] : []),
  ]
}
