import type { ExchangePart, ExchangeProgramme } from '@/lib/plan/exchange'
import type { Finding } from './finding'
import type { ProgrammeRow } from './plan-programmes'
import type { PlanTableRow } from './plan-table'

type Draft = { part: string; programme: ExchangeProgramme }

/** Rows of the two tables to the parts of a plan: programmes in the order of the companion, chantiers and actions in the order printed. */
export function assembleParts(
  rows: readonly PlanTableRow[],
  programmes: readonly ProgrammeRow[] | null,
): { parts: ExchangePart[]; findings: Finding[] } {
  const findings: Finding[] = []
  const drafts = new Map<string, Draft>()
  for (const { part, programme } of programmes ?? [])
    drafts.set(keyOf(part, programme), { part, programme: { ...programme, chantiers: [] } })
  for (const row of rows) {
    const title = { title: row.programme, parent: row.parent }
    if (!drafts.has(keyOf(row.part, title)) && programmes) findings.push(unknownProgramme(row))
    addParent(drafts, row)
    const draft = drafts.get(keyOf(row.part, title)) ?? addProgramme(drafts, row.part, title)
    addAction(draft.programme, row)
  }
  const parts = new Map<string, ExchangePart>()
  const leads = new Map(rows.map((row) => [row.part, row.lead]))
  for (const { part, programme } of drafts.values()) {
    const held = parts.get(part) ?? { title: part, lead: leads.get(part) ?? null, programmes: [] }
    held.programmes.push(programme)
    parts.set(part, held)
  }
  return {
    parts: [...parts.values()],
    findings: [...findings, ...disagreeingLeads(rows), ...orphans(programmes ?? [])],
  }
}

function keyOf(part: string, { title, parent }: { title: string; parent: string | null }): string {
  return JSON.stringify([part, title, parent])
}

function addProgramme(
  drafts: Map<string, Draft>,
  part: string,
  title: { title: string; parent: string | null },
): Draft {
  const siblings = [...drafts.values()].filter(
    (draft) => draft.part === part && draft.programme.parent === title.parent,
  )
  const draft = {
    part,
    programme: {
      ...title,
      order: siblings.length + 1,
      context: null,
      objectives: [],
      resultIndicators: [],
      chantiers: [],
    },
  }
  drafts.set(keyOf(part, title), draft)
  return draft
}

/** A parent named by a row but described nowhere still stands in the plan, before its first child. */
function addParent(drafts: Map<string, Draft>, { part, parent }: PlanTableRow): void {
  if (parent === null) return
  const title = { title: parent, parent: null }
  if (!drafts.has(keyOf(part, title))) addProgramme(drafts, part, title)
}

function addAction(programme: ExchangeProgramme, row: PlanTableRow): void {
  const same = programme.chantiers.find((one) => one.number === row.chantierNumber && one.title === row.chantier)
  if (same) same.actions.push(row.action)
  else programme.chantiers.push({ number: row.chantierNumber, title: row.chantier, actions: [row.action] })
}

function unknownProgramme(row: PlanTableRow): Finding {
  const reason =
    'Ce programme n’a pas de ligne dans le tableau des programmes : il sera publié sans contexte ni objectifs.'
  return {
    file: 'main',
    line: row.line,
    column: 'programme',
    severity: 'doubtful',
    cell: row.programme,
    understood: row.programme,
    reason,
  }
}

function disagreeingLeads(rows: readonly PlanTableRow[]): Finding[] {
  const first = new Map<string, PlanTableRow>()
  return rows.flatMap((row) => {
    const earlier = first.get(row.part)
    if (!earlier) first.set(row.part, row)
    if (!earlier || earlier.lead === row.lead) return []
    const reason = `Une partie n’a qu’un pilote : la ligne ${earlier.line} dit « ${earlier.lead ?? 'aucun'} ».`
    return [
      {
        file: 'main',
        line: row.line,
        column: 'lead',
        severity: 'refused',
        cell: row.lead ?? '',
        understood: '',
        reason,
      } satisfies Finding,
    ]
  })
}

function orphans(programmes: readonly ProgrammeRow[]): Finding[] {
  const titles = new Set(programmes.map((row) => row.programme.title))
  return programmes.flatMap(({ line, programme }) => {
    if (programme.parent === null || (titles.has(programme.parent) && programme.parent !== programme.title)) return []
    const reason = 'Ce programme parent n’a pas de ligne dans le tableau des programmes.'
    return [
      {
        file: 'companion',
        line,
        column: 'parent',
        severity: 'refused',
        cell: programme.parent,
        understood: '',
        reason,
      } satisfies Finding,
    ]
  })
}
