import 'server-only'
import { formatDate, plural } from '@/lib/core/format'
import { readPlanAddress } from '@/lib/plan/address'
import { progressStates } from '@/lib/plan/model'
import { type ProgrammePage, programmePage } from '@/lib/plan/queries/programme-page'
import { due } from '@/lib/plan/rollup'
import type { PlanNode } from '@/lib/plan/tree'
import type { Asked, ExportDefinition } from '../definition'
import type { Block, Sheet } from '../pdf/sheet'
import { placeWords, sheetHead } from '../sheet-head'
import { judgedBlocks, meteoBlocks } from './said-blocks'

/** The fiche of a programme as its page shows it, on the day of its address. */
export const programmeSheet: ExportDefinition<Sheet> = {
  kind: 'programme-sheet',
  size: async (asked) => {
    await read(asked)
    return 1
  },
  read: async (asked) => {
    const page = await read(asked)
    const { plan, on, node, place } = page
    return {
      ...(await sheetHead(asked, { plan, on })),
      over: 'Programme',
      title: node.title,
      state: null,
      lines: [placeWords(place.slice(0, -1)), `Lu au ${formatDate(on)}`],
      blocks: [
        countBlock(node),
        ...meteoBlocks(page.meteos),
        ...judgedBlocks(page.judged),
        ...wordBlocks(page),
        ...listBlocks(page),
        ...chantierBlocks(node),
      ],
    }
  },
}

function read({ user, query, day }: Asked): Promise<ProgrammePage> {
  return programmePage(user, query.id ?? '', { day, asked: readPlanAddress(query).address.on })
}

function countBlock({ counts, blocs }: PlanNode): Block {
  return {
    kind: 'facts',
    items: [
      { label: 'Actions', text: plural(counts.total, 'action') },
      { label: 'Réalisées, sur celles à échéance', text: `${counts.done} sur ${due(counts)}` },
      { label: 'En retard', text: String(counts.late) },
      { label: 'À préciser, non comptées', text: String(counts.uncounted) },
      ...(blocs.length > 0 ? [{ label: 'Blocs du plan ONDAM', text: blocs.join(', ') }] : []),
    ],
  }
}

function wordBlocks({ context }: ProgrammePage): Block[] {
  return context
    ? [
        { kind: 'heading', text: 'Contexte' },
        { kind: 'paragraph', text: context },
      ]
    : []
}

function listBlocks({ objectives, resultIndicators }: ProgrammePage): Block[] {
  return [
    { kind: 'heading', text: 'Objectifs chiffrés' },
    {
      kind: 'grid',
      label: 'Objectifs chiffrés',
      columns: [
        { title: 'Objectif', share: 62 },
        { title: 'Valeur', share: 22 },
        { title: 'Année', share: 16 },
      ],
      rows: objectives.map(({ label, value, unit, year }) => [
        label,
        [value?.replace('.', ','), unit].filter(Boolean).join('\u00a0') || '—',
        year === null ? '—' : String(year),
      ]),
      empty: 'Le plan n’imprime aucun objectif chiffré pour ce programme.',
    },
    { kind: 'heading', text: 'Indicateurs de résultat' },
    {
      kind: 'grid',
      label: 'Indicateurs de résultat',
      columns: [
        { title: 'Indicateur', share: 78 },
        { title: 'Niveau', share: 22 },
      ],
      rows: resultIndicators.map(({ label, level }) => [label, level ?? '—']),
      empty: 'Le plan n’imprime aucun indicateur de résultat pour ce programme.',
    },
  ]
}

/** One table a chantier, in reading order; a sub-programme says its name before its chantiers. */
function chantierBlocks(programme: PlanNode): Block[] {
  return programme.children.flatMap((node) => {
    if (node.kind === 'programme') return [{ kind: 'heading' as const, text: node.title }, ...chantierBlocks(node)]
    const name = [node.number && `Chantier ${node.number}`, node.title].filter(Boolean).join(' : ')
    return [{ kind: 'heading' as const, text: name }, actionGrid(node, name)]
  })
}

function actionGrid({ children }: PlanNode, label: string): Block {
  return {
    kind: 'grid',
    label,
    columns: [
      { title: 'N°', share: 8 },
      { title: 'Action', share: 46 },
      { title: 'État', share: 13 },
      { title: 'Prochaine échéance', share: 14 },
      { title: 'Acteurs', share: 19 },
    ],
    rows: children.flatMap(({ action }) =>
      action
        ? [
            [
              action.number,
              action.title,
              progressStates[action.state],
              action.next ? formatDate(action.next.to) : '—',
              action.actors.join(', '),
            ],
          ]
        : [],
    ),
    empty: 'Ce chantier n’a pas d’action en vigueur ce jour.',
  }
}
