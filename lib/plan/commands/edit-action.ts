import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { now, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { printedLines } from '../deadline-text'
import type { EditAction } from '../inputs'
import { actionName, type StaleAction } from '../model'
import { canEditAction, needsAvenant } from '../policy'
import { changesBetween, type Definition, type FieldChange } from '../versions'
import { currentVersion } from './current-version'
import { preparedAvenant, type StoredAvenant } from './held-avenant'
import { raiseLock, refuseStale } from './optimistic-lock'
import { readBodies } from './read-bodies'
import { lastWords, sayState, writeNote } from './say'
import {
  definitionOf,
  type HeldAction,
  holdAction,
  type StoredVersion,
  versionInForce,
  versionPrepared,
} from './stored-action'
import { refuseTakenNumber } from './taken-number'
import { writableVersion } from './write-change'
import { type Words, writeWords } from './write-words'

/**
 * Changes an action: its words (through an avenant once the plan is arrêté), its state and a progress note, together or
 * not. Sending the same form twice writes once. Refuses with both versions when somebody wrote in between.
 */
export async function editAction(user: CurrentUser, input: EditAction): Promise<{ id: string; changed: boolean }> {
  return db().$transaction(async (tx) => {
    const action = await holdAction(tx, user, input.id)
    if (!canEditAction(user, action.plan)) throw new AppError('FORBIDDEN')
    const avenant = input.avenantId === null ? null : await preparedAvenant(tx, action.plan.id, input.avenantId)
    const version = await versionOn(tx, action, avenant)
    const { words, definition } = await wordsOf(tx, action.plan.regionCode, version, input)
    const changes = changesBetween(definitionOf(version), definition)
    const said = await lastWords(tx, action.id)
    const state = input.state !== null && input.state !== (said.state ?? 'rouverte') ? input.state : null
    const note = input.note === said.note && input.lockVersion !== action.lockVersion ? null : input.note
    if (changes.length === 0 && state === null && note === null) return { id: action.id, changed: false }
    await refuseStale(tx, action, input.lockVersion, storedWords(version, said))
    if (changes.length > 0) {
      refuseWithoutAvenant(action, avenant)
      if (words.number !== version.number) await refuseTakenNumber(tx, { action, version, avenant }, words.number)
      const author = { user, at: await now(tx), avenant }
      await writeWords(tx, await writableVersion(tx, author, 'action', action.id, version.id), version, words)
      await recordChange(tx, user, action, version, changes)
    }
    const name = actionName(definition)
    if (state !== null) await sayState(tx, user, action, name, { state, on: await today(tx), reason: input.reason })
    if (note !== null) await writeNote(tx, user, action, name, note)
    await raiseLock(tx, action.id)
    return { id: action.id, changed: true }
  })
}

/** The version a change starts from: the one the avenant prepares, else in force when it takes effect; without avenant, on the day people live in. */
async function versionOn(tx: Tx, action: HeldAction, avenant: StoredAvenant | null): Promise<StoredVersion> {
  if (avenant === null) return (await currentVersion(tx, action)).version
  const prepared = await versionPrepared(tx, action.id, avenant.id)
  if (prepared === 'removed')
    throw invalid('avenantId', `L’avenant n° ${avenant.number} retire cette action : revenez d’abord sur ce retrait.`)
  const version = prepared ?? (await versionInForce(tx, action.id, avenant.effectiveOn))
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
  const found = await readBodies(tx, regionCode, input.actors, before.actors)
  const actors = found.map((body) => body.writtenAs)
  const sameActors = actors.join('\n') === before.actors.join('\n')
  const number = input.number ?? before.number
  const rawActors = sameActors ? version.rawActors : input.actors.trim() || null
  return {
    words: { number, title: input.title, deadlines, bodyIds: found.map((body) => body.id), rawActors },
    definition: { ...before, number, title: input.title, deadlines, actors },
  }
}

function refuseWithoutAvenant(action: HeldAction, avenant: StoredAvenant | null): void {
  if (avenant !== null || !needsAvenant(action.plan.status)) return
  throw invalid(
    'avenantId',
    'Le plan est arrêté : choisissez l’avenant qui change le libellé, les échéances ou les acteurs.',
  )
}

function storedWords(version: StoredVersion, said: Awaited<ReturnType<typeof lastWords>>): StaleAction['stored'] {
  const { number, title, deadlines, actors } = definitionOf(version)
  const printedActors = version.rawActors ?? actors.join(' / ')
  return { number, title, deadlines: deadlines.join('\n'), actors: printedActors, state: said.state, note: said.note }
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
