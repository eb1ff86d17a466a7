import { groupBy } from './group-by'
import type { IndicatorKind } from './model'

/** An objective of the national plan: a chantier of the model. */
export type Objective = { id: string; title: string }
/** An axe prioritaire: a programme of the model, its printed number being its order in the theme. */
export type Axis = { id: string; number: number; title: string; objectives: readonly Objective[] }
/** A theme: a part of the model. */
export type Theme = { id: string; title: string; axes: readonly Axis[] }

/** What the national plan says under an objective. */
export type ObjectiveWords = Objective & {
  actions: readonly { id: string; title: string }[]
  indicators: readonly NationalIndicator[]
}
export type NationalIndicator = {
  id: string
  label: string
  kind: IndicatorKind
  current: string | null
  target: string | null
}

type Rows = {
  parts: readonly { id: string; title: string }[]
  programmes: readonly { programmeId: string; partId: string; order: number; title: string }[]
  chantiers: readonly { chantierId: string; programmeId: string; title: string | null }[]
}

/** The rows of a national plan in reading order, as themes, axes and objectives. */
export function outlineOf({ parts, programmes, chantiers }: Rows): Theme[] {
  const objectives = groupBy(chantiers, (row) => row.programmeId)
  const axes = groupBy(programmes, (row) => row.partId)
  return parts.flatMap(({ id, title }) => {
    const held = (axes.get(id) ?? []).map((axis) => ({
      ...{ id: axis.programmeId, number: axis.order, title: axis.title },
      objectives: (objectives.get(axis.programmeId) ?? []).map((row) => ({
        id: row.chantierId,
        title: row.title ?? '',
      })),
    }))
    return held.length === 0 ? [] : [{ id, title, axes: held }]
  })
}

/** "PRÉVENTION, axe 2 : Limiter …": numbers start again in each theme. */
export function axisLabel(theme: { title: string }, axis: { number: number; title: string }): string {
  return `${theme.title}, axe ${axis.number} : ${axis.title}`
}

/** Every axis with the theme it stands in. */
export function axesOf(themes: readonly Theme[]): { theme: Theme; axis: Axis }[] {
  return themes.flatMap((theme) => theme.axes.map((axis) => ({ theme, axis })))
}

/** Every axis and objective as one list to search, in the order of the plan: its words, and where it stands. */
export function targetChoices(themes: readonly Theme[]): { value: string; label: string; help: string }[] {
  return axesOf(themes).flatMap(({ theme, axis }) => [
    { value: `axis:${axis.id}`, label: `Axe ${axis.number} : ${axis.title}`, help: `${theme.title} · l’axe entier` },
    ...axis.objectives.map(({ id, title }) => ({
      ...{ value: `objective:${id}`, label: title, help: `${theme.title} · axe ${axis.number} : ${axis.title}` },
    })),
  ])
}
