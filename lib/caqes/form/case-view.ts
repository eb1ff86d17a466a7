import { formatDate } from '@/lib/core/format'
import type { RegionChoices } from '../region-choices'
import { settingRows } from '../rule-page'
import { choiceWord } from '../words/choice-words'
import { type CaseParams, rowNumbers, settingPrefix, specialSuffix } from './case-paths'
import type { FormField, LeafField } from './form-fields'
import { shownInField } from './typed-value'

export type Option = { value: string; label: string }

/** A control ready to be drawn: the browser then needs neither the rules nor their schemas. */
export type LeafView = Pick<LeafField, 'name' | 'label' | 'help' | 'kind'> & {
  options?: readonly Option[]
  /** What an empty choice means. */
  emptyLabel?: string
  special?: Option
}

type Head = { name: string; label: string; help?: string }

export type FieldView =
  | LeafView
  | (Head & { kind: 'group'; fields: readonly LeafView[] })
  | (Head & { kind: 'list'; fields: readonly LeafView[] })
  | (Head & { kind: 'values'; item: LeafView })

export type CaseView = {
  fields: readonly FieldView[]
  settings: readonly FieldView[]
  /** What each control shows, by its path. */
  values: CaseParams
}

/** The form of a case, in words: options, units, values as French people write them. */
export function viewOf(
  fields: readonly FormField[],
  settings: readonly FormField[],
  params: CaseParams,
  chosen: RegionChoices = {},
): CaseView {
  const values = { ...params }
  for (const [path, leaf] of [...leafPaths(fields, '', params), ...leafPaths(settings, settingPrefix, params)])
    show(leaf, path, values)
  return {
    fields: fields.map((field) => fieldView(field, inputLeaf)),
    settings: settings.map((field) => fieldView(field, (leaf) => settingLeaf(leaf, chosen))),
    values,
  }
}

function leafPaths(fields: readonly FormField[], prefix: string, params: CaseParams): [string, LeafField][] {
  return fields.flatMap((field): [string, LeafField][] => {
    const path = `${prefix}${field.name}`
    const under = (leaves: readonly LeafField[], at: string) =>
      leaves.map((leaf): [string, LeafField] => [`${at}.${leaf.name}`, leaf])
    if (field.kind === 'group') return under(field.fields, path)
    if (field.kind === 'list') return rowNumbers(path, params).flatMap((row) => under(field.fields, `${path}.${row}`))
    if (field.kind === 'values') return rowNumbers(path, params).map((row) => [`${path}.${row}`, field.item])
    return [[path, field]]
  })
}

/** A number is shown in French; a word that stands for it ticks its own box. */
function show(leaf: LeafField, path: string, values: Record<string, string>): void {
  const typed = values[path]
  if (typed === undefined) return
  const special = leaf.special !== undefined && typed === leaf.special
  values[path] = special ? '' : shownInField(leaf, typed)
  if (special) values[`${path}${specialSuffix}`] = typed
}

function fieldView(field: FormField, leafView: (leaf: LeafField) => LeafView): FieldView {
  const head = { name: field.name, label: field.label, ...(field.help ? { help: field.help } : {}) }
  if (field.kind === 'group' || field.kind === 'list')
    return { ...head, kind: field.kind, fields: field.fields.map(inputLeaf) }
  if (field.kind === 'values') return { ...head, kind: 'values', item: inputLeaf(field.item) }
  return leafView(field)
}

const units: { readonly [kind in LeafField['kind']]?: string } = {
  amount: '€',
  'signed-amount': '€',
  percent: '%',
  'signed-percent': '%',
  'part-percent': '%',
}

const unknown = 'Non renseigné'
const yesNo: readonly Option[] = [
  { value: 'oui', label: 'Oui' },
  { value: 'non', label: 'Non' },
]

function inputLeaf({ options, special, ...field }: LeafField): LeafView {
  const unit = units[field.kind]
  const word = (value: string) => ({ value, label: choiceWord(field.name, value) })
  return {
    ...field,
    label: unit ? `${field.label} (${unit})` : field.label,
    ...(field.kind === 'flag' ? { options: yesNo, emptyLabel: unknown } : {}),
    ...(options ? { options: options.map(word), emptyLabel: unknown } : {}),
    ...(special ? { special: word(special) } : {}),
  }
}

/** A choice of the region: empty is what the region chose, else the default, named; any other answer is a hypothesis of the case. */
function settingLeaf(field: LeafField, chosen: RegionChoices): LeafView {
  const setting = settingRows.find(({ name }) => name === field.name)
  const held = setting && chosen[setting.name]
  const options = (setting?.options ?? []).map(({ value, label }) => ({ value: inAddress(value), label }))
  const standing = inAddress(held ? held.value : setting?.usual)
  const label = options.find(({ value }) => value === standing)?.label ?? standing
  return {
    ...inputLeaf(field),
    options: options.filter(({ value }) => value !== standing),
    emptyLabel: held ? `${label} (réglage depuis le ${formatDate(held.from)})` : `${label} (par défaut)`,
  }
}

/** A value of a setting as an address writes it. */
function inAddress(value: unknown): string {
  return typeof value === 'boolean' ? (value ? 'oui' : 'non') : String(value)
}
