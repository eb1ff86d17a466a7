import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { fromDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { bodyDirectory } from '@/lib/territory/queries/directory'
import { findBodies } from '../actor-names'
import { readActors } from '../actor-text'
import { printedLines } from '../deadline-text'
import type { EditAction } from '../inputs'
import { actionName, type StaleAction } from '../model'
import { canEditAction, needsAvenant } from '../policy'
import { changesBetween, type Definition, type FieldChange } from '../versions'
import { currentVersion } from './current-version'
import { raiseLock, refuseStale } from './optimistic-lock'
import { lastWords, sayState, writeNote } from './say'
import { definitionOf, type HeldAction, holdAction, type StoredVersion, versionInForce } from './stored-action'
import { type Start, type Words, writeVersion } from './write-version'

/**
 * Changes an action: its words (through an avenant once the plan is arrêté), its state and a progress note, together or
 * not. Sending the same form twice writes once. Refuses with both versions when somebody wrote in between.
 */
export async function editAction(user: CurrentUser, input: EditAction): Promise<{ id: string; changed: boolean }> {
  return db().$transaction(async (tx) => {
    const action = await holdAction(tx, user, input.id)
    if (!canEditAction(user, action.plan)) throw new AppError('FORBIDDEN')
    const start = await startOf(tx, action, input.avenantId)
    const version = await versionOn(tx, action, start)
    const { words, definition } = await wordsOf(tx, action.plan.regionCode, version, input)
    const changes = changesBetween(definitionOf(version), definition)
    const said = await lastWords(tx, action.id)
    const state = input.state !== null && input.state !== (said.state ?? 'rouverte') ? input.state : null
    const note = input.note === said.note && input.lockVersion !== action.lockVersion ? null : input.note
    if (changes.length === 0 && state === null && note === null) return { id: action.id, changed: false }
    await refuseStale(tx, action, input.lockVersion, storedWords(version, said))
    if (changes.length > 0) {
      refuseWithoutAvenant(action, start)
      await writeVersion(tx, user, action.id, version, start, words)
      await recordChange(tx, user, action, version, changes)
    }
    const name = actionName(definition)
    if (state !== null) await sayState(tx, user, action, name, { state, on: await today(tx), reason: input.reason })
    if (note !== null) await writeNote(tx, user, action, name, note)
    await raiseLock(tx, action.id)
    return { id: action.id, changed: true }
  })
}

async function startOf(tx: Tx, action: HeldAction, avenantId: string | null): Promise<Start> {
  if (avenantId === null) return null
  const avenant = await tx.avenant.findFirst({
    where: { id: avenantId, planId: action.plan.id },
    select: { id: true, effectiveOn: true },
  })
  if (!avenant) throw invalid('avenantId', 'Cet avenant n’est pas un avenant de ce plan.')
  return { avenantId: avenant.id, on: fromDatabaseDate(avenant.effectiveOn) }
}

/** The version a change starts from: in force when the avenant takes effect, else on the day people live in. */
async function versionOn(tx: Tx, action: HeldAction, start: Start): Promise<StoredVersion> {
  if (start === null) return (await currentVersion(tx, action)).version
  const version = await versionInForce(tx, action.id, start.on)
  if (!version) throw invalid('avenantId', 'L’action n’existe pas encore, ou plus, au jour où cet avenant prend effet.')
  return version
}

async function wordsOf(
  tx: Tx,
  regionCode: string | null,
  version: StoredVersion,
  input: EditAction,
): Promise<{ words: Words; definition: Definition }> {
  const before = definitionOf(version)
  const deadlines = printedLines(input.deadlines)
  const directory = await bodyDirectory(tx, regionCode, await today(tx))
  const { found, unknown } = findBodies(readActors(input.actors).actors, directory)
  if (unknown.length > 0) throw invalid('actors', unknownBodies(unknown))
  const actors = found.map((body) => body.writtenAs)
  const sameActors = actors.join('\n') === before.actors.join('\n')
  const rawActors = sameActors ? version.rawActors : input.actors.trim() || null
  return {
    words: { title: input.title, deadlines, bodyIds: found.map((body) => body.id), rawActors },
    definition: { ...before, title: input.title, deadlines, actors },
  }
}

function unknownBodies(names: readonly string[]): string {
  const quoted = names.map((name) => `« ${name} »`).join(', ')
  const verb = names.length > 1 ? 'ne sont pas' : 'n’est pas'
  return `${quoted} ${verb} dans l’annuaire des organismes. Vérifiez l’orthographe ou choisissez dans la liste.`
}

function refuseWithoutAvenant(action: HeldAction, start: Start): void {
  if (start !== null || !needsAvenant(action.plan.status)) return
  throw invalid(
    'avenantId',
    'Le plan est arrêté : choisissez l’avenant qui change le libellé, les échéances ou les acteurs.',
  )
}

function storedWords(version: StoredVersion, said: Awaited<ReturnType<typeof lastWords>>): StaleAction['stored'] {
  const { title, deadlines, actors } = definitionOf(version)
  const printedActors = version.rawActors ?? actors.join(' / ')
  return { title, deadlines: deadlines.join('\n'), actors: printedActors, state: said.state, note: said.note }
}

async function recordChange(
  tx: Tx,
  user: CurrentUser,
  action: HeldAction,
  version: StoredVersion,
  changes: readonly FieldChange[],
): Promise<void> {
  await recordEvent(tx, user, {
    type: 'action.changed',
    object: { type: 'action', id: action.id, name: actionName(version) },
    regionCode: action.plan.regionCode,
    before: Object.fromEntries(changes.map((change) => [change.field, change.before])),
    after: Object.fromEntries(changes.map((change) => [change.field, change.after])),
  })
}

function invalid(field: string, sentence: string): AppError {
  return new AppError('INVALID_INPUT', { fields: { [field]: sentence } })
}
