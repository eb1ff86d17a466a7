import 'server-only'
import { randomUUID } from 'node:crypto'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { differingKeys } from '../content-changes'
import type { MatchedChantier, MatchedPart, MatchedProgramme } from '../content-match'
import type { ExchangeAction, ExchangeProgramme } from '../exchange'
import { actionWords, programmeWords, storedKind, storedRecurrence } from '../exchange-rows'
import type { StoredAction, StoredProgramme } from '../queries/plan-content'
import { keepPositions } from '../versions'

/** What every version written together carries. */
export type VersionStamp = {
  planId: string
  effectiveOn: CivilDate
  avenantId: string | null
  batchId: string | null
  recordedById: string | null
  recordedAt: Date
}

export type ChangedAction = { id: string; before: ExchangeAction; after: ExchangeAction }

/** Rows to insert, by table, and versions that end because a new one replaces them. */
export class ContentRows {
  readonly parts: Prisma.PartCreateManyInput[] = []
  readonly partUpdates: { id: string; position: number; title: string; lead: string | null }[] = []
  readonly programmes: Prisma.ProgrammeCreateManyInput[] = []
  readonly programmeVersions: Prisma.ProgrammeVersionCreateManyInput[] = []
  readonly objectives: Prisma.ProgrammeObjectiveCreateManyInput[] = []
  readonly resultIndicators: Prisma.ResultIndicatorCreateManyInput[] = []
  readonly chantiers: Prisma.ChantierCreateManyInput[] = []
  readonly chantierVersions: Prisma.ChantierVersionCreateManyInput[] = []
  readonly actions: Prisma.ActionCreateManyInput[] = []
  readonly actionVersions: Prisma.ActionVersionCreateManyInput[] = []
  readonly deadlines: Prisma.DeadlineCreateManyInput[] = []
  readonly indicators: Prisma.PlanIndicatorCreateManyInput[] = []
  readonly actors: { versionId: string; position: number; name: string }[] = []
  readonly changedActions: ChangedAction[] = []
  readonly replaced = { programmes: [] as string[], chantiers: [] as string[], actions: [] as string[] }
  private readonly stamp: VersionStamp
  private readonly programmeIds = new Map<ExchangeProgramme, string>()
  private readonly parentIds = new Map<string, string>()
  private readonly titles: ReadonlyMap<string, string>

  constructor(stamp: VersionStamp, storedTitles: ReadonlyMap<string, string>) {
    this.stamp = stamp
    this.titles = storedTitles
  }

  addAll(parts: readonly MatchedPart[]): void {
    for (const programme of parts.flatMap((part) => part.programmes)) {
      const id = programme.stored?.programmeId ?? randomUUID()
      this.programmeIds.set(programme.next, id)
      // Two sub-programmes may share a title: a parent is first looked for among the programmes that have none.
      if (programme.next.parent === null || !this.parentIds.has(programme.next.title))
        this.parentIds.set(programme.next.title, id)
      if (!programme.stored) this.programmes.push({ id, planId: this.stamp.planId })
    }
    for (const part of parts) this.addPart(part)
  }

  private addPart(part: MatchedPart): void {
    const id = part.stored?.id ?? randomUUID()
    const words = { title: part.next.title, lead: part.next.lead, position: part.position }
    if (!part.stored) this.parts.push({ id, planId: this.stamp.planId, ...words })
    else if (differingKeys(part.stored, words).length > 0) this.partUpdates.push({ id, ...words })
    for (const programme of part.programmes) this.addProgramme(programme, id)
  }

  private addProgramme(programme: MatchedProgramme, partId: string): void {
    const programmeId = this.programmeIds.get(programme.next) ?? randomUUID()
    const { chantiers: _, ...words } = programme.next
    const place = { partId, position: programme.position }
    if (!this.sameProgramme(programme.stored, words, place)) {
      if (programme.stored) this.replaced.programmes.push(programme.stored.id)
      this.addProgrammeVersion(programmeId, words, place, programme.stored)
    }
    for (const chantier of programme.chantiers) this.addChantier(chantier, programmeId)
  }

  private sameProgramme(
    row: StoredProgramme | null,
    words: Omit<ExchangeProgramme, 'chantiers'>,
    place: object,
  ): boolean {
    if (!row) return false
    const parent = row.parentId === null ? null : (this.titles.get(row.parentId) ?? null)
    return differingKeys(row, place).length === 0 && differingKeys(programmeWords(row, parent), words).length === 0
  }

  private addProgrammeVersion(
    programmeId: string,
    { parent, objectives, resultIndicators, ...words }: Omit<ExchangeProgramme, 'chantiers'>,
    place: { partId: string; position: number },
    stored: StoredProgramme | null,
  ): void {
    const id = randomUUID()
    const parentId = parent === null ? null : (this.parentIds.get(parent) ?? null)
    const blocs = stored?.blocs ?? []
    this.programmeVersions.push({ id, programmeId, ...this.version(stored), ...place, ...words, parentId, blocs })
    // As text: a number handed over as a double loses its last digit on the way.
    for (const [index, { value, ...row }] of objectives.entries())
      this.objectives.push({ versionId: id, position: index + 1, ...row, value: value === null ? null : String(value) })
    this.resultIndicators.push(
      ...resultIndicators.map((row, index) => ({ versionId: id, position: index + 1, ...row })),
    )
  }

  private addChantier(chantier: MatchedChantier, programmeId: string): void {
    const chantierId = chantier.stored?.chantierId ?? randomUUID()
    const words = { programmeId, number: chantier.next.number, title: chantier.next.title, position: chantier.position }
    if (!chantier.stored) this.chantiers.push({ id: chantierId, planId: this.stamp.planId })
    if (!chantier.stored || differingKeys(chantier.stored, words).length > 0) {
      if (chantier.stored) this.replaced.chantiers.push(chantier.stored.id)
      this.chantierVersions.push({ id: randomUUID(), chantierId, ...this.version(chantier.stored), ...words })
    }
    for (const { next, stored, position } of chantier.actions) this.addAction(next, stored, { chantierId, position })
  }

  private addAction(
    next: ExchangeAction,
    stored: StoredAction | null,
    place: { chantierId: string; position: number },
  ): void {
    const actionId = stored?.actionId ?? randomUUID()
    if (!stored) this.actions.push({ id: actionId, planId: this.stamp.planId })
    if (stored) {
      const before = actionWords(stored)
      if (differingKeys(stored, place).length === 0 && differingKeys(before, next).length === 0) return
      this.replaced.actions.push(stored.id)
      this.changedActions.push({ id: actionId, before, after: next })
    }
    this.addActionVersion(actionId, next, place, stored)
  }

  private addActionVersion(
    actionId: string,
    next: ExchangeAction,
    place: { chantierId: string; position: number },
    stored: StoredAction | null,
  ): void {
    const versionId = randomUUID()
    const { deadlines, indicators, actors, ...words } = next
    this.actionVersions.push({
      id: versionId,
      actionId,
      ...this.version(stored),
      batchId: this.stamp.batchId,
      ...place,
      ...words,
    })
    const positions = positionsOf(deadlines, stored)
    for (const [index, { from, to, recurrence, ...deadline }] of deadlines.entries())
      this.deadlines.push({
        versionId,
        position: positions[index] ?? index + 1,
        ...deadline,
        from: from && toDatabaseDate(from),
        to: to && toDatabaseDate(to),
        recurrence: recurrence && storedRecurrence[recurrence],
      })
    for (const [index, { kind, ...indicator }] of indicators.entries())
      this.indicators.push({ versionId, position: index + 1, ...indicator, kind: storedKind(kind) })
    for (const [index, name] of actors.entries()) this.actors.push({ versionId, position: index + 1, name })
  }

  /** A version runs until the end of the one it replaces: what a later avenant wrote stays. */
  private version(replaced: { validTo: Date | null } | null) {
    const { effectiveOn, avenantId, recordedById, recordedAt } = this.stamp
    const validTo = replaced?.validTo ?? null
    return { validFrom: toDatabaseDate(effectiveOn), validTo, avenantId, recordedById, recordedAt }
  }
}

/** What people said of an occurrence is kept by the position of its deadline; positions are also the printed order, which wins. */
function positionsOf(deadlines: ExchangeAction['deadlines'], stored: StoredAction | null): number[] {
  const kept = keepPositions(
    stored?.deadlines ?? [],
    deadlines.map((deadline) => deadline.raw),
  )
  const inOrder = kept.every((position, index) => index === 0 || position > (kept[index - 1] ?? 0))
  return inOrder ? kept : kept.map((_, index) => index + 1)
}
