import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { settingList } from '@/lib/caqes/setting-list'
import { parseHex } from '@/lib/core/colour'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import { accentRefusal, contrastWords } from '../accent'
import { closedBecause, readAnswer } from '../choices'
import { readDelegations } from '../delegations'
import type { AccentInput, ChoiceInput, DatedChange, DelegationsInput, LetterheadInput, MaskingInput } from '../inputs'
import { choiceName, type Written } from '../model'
import { refuseReader, writeSetting } from './write-setting'

/** Answers a choice of the CAQES for the region. Throws INVALID_INPUT for a choice that is not the region's to make. */
export async function choose(user: CurrentUser, { code, choice, ...change }: ChoiceInput): Promise<Written> {
  const name = choiceName(code)
  if (!name) throw new AppError('OUT_OF_PERIMETER')
  const closed = closedBecause(settingList[name])
  if (closed) throw new AppError('INVALID_INPUT', { message: `${closed} Rien n’a été enregistré.` })
  const value = choice === '' ? null : readAnswer(name, choice)
  if (value === undefined)
    throw new AppError('INVALID_INPUT', { fields: { choice: 'Choisissez une réponse de la liste.' } })
  return writeSetting(user, { ...change, code: `caqes.${name}`, value, field: 'choice' })
}

/** Says whether, and up to which count, small counts are hidden in what leaves the parties. */
export function setMasking(user: CurrentUser, { masking, upTo, ...change }: MaskingInput): Promise<Written> {
  return writeSetting(user, { ...change, code: 'masking', value: { on: masking === 'on', upTo }, field: 'upTo' })
}

/** Changes the accent of the region's screens; empty goes back to the product's. Throws INVALID_INPUT for a colour that cannot be read on white. */
export async function setAccent(user: CurrentUser, { accent, ...change }: AccentInput): Promise<Written> {
  const colour = parseHex(accent)
  const refusal = colour && accentRefusal(colour)
  if (refusal) {
    const message = `Sur fond blanc, cette couleur n’a qu’un contraste de ${contrastWords(refusal.contrast)}, il en faut 4,5. Essayez ${refusal.instead}, la même en plus sombre.`
    throw new AppError('INVALID_INPUT', { fields: { accent: message } })
  }
  return writeSetting(user, { ...change, code: 'accent', value: accent === '' ? null : accent, field: 'accent' })
}

/** Changes what stands at the top and the foot of the region's documents. */
export function setLetterhead(user: CurrentUser, input: LetterheadInput): Promise<Written> {
  const { agency, address, dcgdr, signatory, ...change } = input
  const lines = address
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return writeSetting(user, {
    ...change,
    code: 'letterhead',
    value: { agency, address: lines, dcgdr, signatory },
    field: 'address',
  })
}

/** Takes the logo away from a day on. */
export function removeLogo(user: CurrentUser, change: DatedChange): Promise<Written> {
  return writeSetting(user, { ...change, code: 'logo', value: null, field: 'from' })
}

/** Names the region's territorial delegations. Throws INVALID_INPUT for a line that cannot be read or a territory of elsewhere. */
export async function setDelegations(
  user: CurrentUser,
  { delegations, ...change }: DelegationsInput,
): Promise<Written> {
  const { regionCode } = change
  refuseReader(user, regionCode)
  const known = await db().territory.findMany({ where: { regionCode }, select: { code: true } })
  const read = readDelegations(
    delegations,
    known.map(({ code }) => code),
  )
  if ('error' in read) throw new AppError('INVALID_INPUT', { fields: { delegations: read.error } })
  return writeSetting(user, { ...change, code: 'delegations', value: read.list, field: 'delegations' })
}
