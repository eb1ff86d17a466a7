import { type ChangeRow, objectIdOf, type Versions } from './content-overlay'
import { actionName, chantierName, type PlanObject } from './model'
import { objectiveLine, resultIndicatorLine } from './objective-text'
import type { StoredAction, StoredContent, StoredProgramme } from './queries/plan-content'
import { changesBetween, type FieldChange, fieldChange } from './versions'

export const changeKinds = {
  added: 'Ajouts',
  moved: 'Déplacements',
  changed: 'Modifications',
  removed: 'Retraits',
  shifted: 'Changements de rang',
} satisfies Record<string, string>
export type ChangeKind = keyof typeof changeKinds

/** One change of an avenant as a person reads it: what, where it stood and stands, and each word before and after. */
export type ChangeView = {
  id: string
  object: PlanObject
  objectId: string
  kind: ChangeKind
  name: string
  /** Where it stood, where it stands; null when it was not, or is no more. */
  from: string | null
  to: string | null
  fields: readonly FieldChange[]
}

type Row = StoredProgramme | Versions['chantiers'][number] | StoredAction
type Side = { row: Row | null; place: string | null }

/** What an avenant changes, thing by thing, in the order of the plan's levels. `before` and `after`: the plan around it, for the names of places. */
export function changeViews(
  changes: readonly ChangeRow[],
  versions: Versions,
  before: StoredContent,
  after: StoredContent,
): ChangeView[] {
  const rows = new Map<string, Row>(
    [...versions.programmes, ...versions.chantiers, ...versions.actions].map((row) => [row.id, row]),
  )
  const side = (id: string | null, content: StoredContent): Side => {
    const row = (id && rows.get(id)) || null
    return { row, place: row && placeOf(row, content) }
  }
  const ranks: readonly PlanObject[] = ['programme', 'chantier', 'action']
  return changes
    .flatMap((change) => viewOf(change, side(change.beforeId, before), side(change.afterId, after)))
    .toSorted((a, b) => ranks.indexOf(a.object) - ranks.indexOf(b.object))
}

function viewOf(change: ChangeRow, was: Side, is: Side): ChangeView[] {
  const row = is.row ?? was.row
  if (row === null) return []
  const { id, object, objectId } = change
  const fields = was.row && is.row ? fieldsBetween(was.row, is.row) : []
  const view = { id, object, objectId, name: nameOf(row), from: was.place, to: is.place, fields }
  return [{ ...view, kind: kindOf(was, is, fields) }]
}

function kindOf(was: Side, is: Side, fields: readonly FieldChange[]): ChangeKind {
  if (was.row === null) return 'added'
  if (is.row === null) return 'removed'
  if (homeOf(was.row) !== homeOf(is.row)) return 'moved'
  return fields.length > 0 ? 'changed' : 'shifted'
}

function homeOf(row: Row): string {
  if ('actionId' in row) return row.chantierId
  return 'chantierId' in row ? row.programmeId : (row.parentId ?? row.partId)
}

function nameOf(row: Row): string {
  if ('actionId' in row) return actionName(row)
  return 'chantierId' in row ? chantierName(row) : row.title
}

/** "Programme › Chantier": where a row stands, by the names of that side. */
function placeOf(row: Row, content: StoredContent): string {
  if ('actionId' in row) {
    const chantier = content.chantiers.find((one) => one.chantierId === row.chantierId)
    return chantier ? `${programmeTitle(chantier.programmeId, content)} › ${chantierName(chantier)}` : ''
  }
  if ('chantierId' in row) return programmeTitle(row.programmeId, content)
  if (row.parentId) return programmeTitle(row.parentId, content)
  return content.parts.find((part) => part.id === row.partId)?.title ?? ''
}

function programmeTitle(id: string, content: StoredContent): string {
  return content.programmes.find((one) => objectIdOf(one) === id)?.title ?? ''
}

function fieldsBetween(before: Row, after: Row): FieldChange[] {
  if ('actionId' in before && 'actionId' in after)
    return [
      ...changesBetween(definitionOf(before), definitionOf(after)),
      ...fieldChange('indicators', 'Indicateurs', labels(before.indicators), labels(after.indicators)),
    ]
  if ('title' in before && 'context' in before && 'context' in after)
    return [
      ...fieldChange('title', 'Titre', [before.title], [after.title]),
      ...fieldChange('context', 'Contexte', lines(before.context), lines(after.context)),
      ...fieldChange(
        'objectives',
        'Objectifs chiffrés',
        before.objectives.map(objectiveLine),
        after.objectives.map(objectiveLine),
      ),
      ...fieldChange(
        'resultIndicators',
        'Indicateurs de résultat',
        before.resultIndicators.map(resultIndicatorLine),
        after.resultIndicators.map(resultIndicatorLine),
      ),
    ]
  if ('number' in before && 'number' in after)
    return [
      ...fieldChange('number', 'Numéro', lines(before.number), lines(after.number)),
      ...fieldChange('title', 'Titre', lines(before.title), lines(after.title)),
    ]
  return []
}

const lines = (value: string | number | null) => (value === null ? [] : [String(value)])
const labels = (rows: readonly { label: string }[]) => rows.map((row) => row.label)

function definitionOf(row: StoredAction) {
  return {
    number: row.number,
    title: row.title,
    regional: row.regional,
    deadlines: row.deadlines.map((deadline) => deadline.raw),
    actors: row.actors.map((actor) => actor.body.name),
  }
}
