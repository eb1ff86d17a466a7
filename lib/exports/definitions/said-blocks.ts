import { formatDate } from '@/lib/core/format'
import { attainments, type JudgedYear, timeliness } from '@/lib/plan/judgement'
import { type MeteoView, meteos } from '@/lib/plan/meteo'
import type { Block } from '../pdf/sheet'

/** The weather as a fiche tells it: the last word, whole, never without its sentence, its day and its author. */
export function meteoBlocks([last]: readonly MeteoView[]): Block[] {
  if (!last) return []
  const by = `${formatDate(last.on)} · ${last.byName}`
  return [
    { kind: 'heading', text: 'Météo' },
    { kind: 'note', by, text: `${meteos[last.meteo]}\u00a0: ${last.sentence}` },
  ]
}

/** The years judged, latest first, each by its last answer. */
export function judgedBlocks(judged: readonly JudgedYear[]): Block[] {
  if (judged.length === 0) return []
  const rows = judged.flatMap(({ year, answers: [last] }) =>
    last
      ? [[String(year), attainments[last.attained], timeliness[last.onTime], last.progress ?? '—', last.byName]]
      : [],
  )
  return [
    { kind: 'heading', text: 'Bilans annuels' },
    {
      kind: 'grid',
      label: 'Bilans annuels',
      columns: [
        { title: 'Année', share: 9 },
        { title: 'Engagement', share: 20 },
        { title: 'Délais', share: 15 },
        { title: 'Point d’avancement', share: 36 },
        { title: 'Par', share: 20 },
      ],
      rows,
      empty: 'Aucune année n’a été jugée.',
    },
  ]
}
