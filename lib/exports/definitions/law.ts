import 'server-only'
import { type FoundLaw, searchLaw } from '@/lib/caqes/rule-search'
import type { CivilDate } from '@/lib/core/civil-date'
import { originOfTime } from '@/lib/rules/context'
import { type Asked, type ExportDefinition, headOf } from '../definition'
import { exportKinds } from '../model'
import { type Column, type ExportTable, tableOf } from '../table'

type Row = {
  nature: string
  code: string
  label: string
  from: CivilDate | null
  value: string
  unit: string | null
  knownUntil: CivilDate | null
  text: string | null
  article: string | null
  reference: string | null
}

const unbounded = '9999-12-31'

const columns: readonly Column<Row>[] = [
  { title: 'Nature', type: 'text', width: 18, paper: 11, value: ({ nature }) => nature },
  { title: 'Code', type: 'text', width: 26, value: ({ code }) => code },
  { title: 'Libellé', type: 'text', width: 50, paper: 30, value: ({ label }) => label },
  { title: 'À partir du', type: 'date', width: 12, paper: 10, value: ({ from }) => from },
  { title: 'Valeur ou réponses', type: 'text', width: 40, paper: 26, value: ({ value }) => value },
  { title: 'Unité', type: 'text', width: 16, value: ({ unit }) => unit },
  { title: 'Vérifiée jusqu’au', type: 'date', width: 13, paper: 10, value: ({ knownUntil }) => knownUntil },
  { title: 'Texte', type: 'text', width: 40, paper: 24, value: ({ text }) => text },
  { title: 'Article', type: 'text', width: 24, paper: 12, value: ({ article }) => article },
  { title: 'Référence', type: 'text', width: 30, value: ({ reference }) => reference },
]

/** The numbers of the law with their dates and sources, then the choices left to the region; narrowed by the search of the page. */
export const lawExport: ExportDefinition<ExportTable> = {
  kind: 'law',
  size: async (asked) => rowsOf(found(asked)).length,
  read: async (asked) => {
    const q = wordsAsked(asked)
    const head = {
      title: exportKinds.law,
      source: 'Textes du CAQES, valeurs par date',
      filters: q === '' ? [] : [`« ${q} »`],
      readOn: null,
    }
    return tableOf(await headOf(asked.user, head), columns, rowsOf(found(asked)))
  },
}

function wordsAsked({ query }: Asked): string {
  const q = query.q ?? ''
  return q.length > 200 ? '' : q.trim()
}

function found(asked: Asked): FoundLaw {
  return searchLaw(wordsAsked(asked))
}

function rowsOf({ parameters, settings }: FoundLaw): Row[] {
  const values = parameters.flatMap(({ id, label, unit, knownUntil, values }) =>
    values.map(({ from, text, source }) => ({
      nature: 'Valeur des textes',
      code: id,
      label,
      from: from > originOfTime ? from : null,
      value: text,
      unit,
      knownUntil: knownUntil < unbounded ? knownUntil : null,
      text: source.unread ? `${source.text} (texte non relu)` : source.text,
      article: source.article,
      reference: source.reference,
    })),
  )
  const choices = settings.map(({ code, label, options, usual }) => ({
    nature: 'Choix de la région',
    code,
    label,
    from: null,
    value: options.map((option) => (option.value === usual ? `${option.label} (par défaut)` : option.label)).join('\n'),
    unit: null,
    knownUntil: null,
    text: null,
    article: null,
    reference: null,
  }))
  return [...values, ...choices]
}
