import { randomUUID } from 'node:crypto'
import { type CurrentUser, type Role, roleNames } from '@/lib/accounts/model'
import { db } from '@/lib/server/db'
import {
  choose,
  removeLogo,
  setAccent,
  setDelegations,
  setLetterhead,
  setMasking,
} from '@/lib/settings/commands/change-settings'
import { setLogo } from '@/lib/settings/commands/set-logo'
import { settingRowsOf } from '@/lib/settings/queries/rows'
import {
  addBody,
  deactivateBody,
  describeBody,
  mergeBody,
  reactivateBody,
  removeBody,
  renameBody,
} from '@/lib/territory/commands/change-body'
import { aUser } from '../factories'
import { aLogo } from '../logo'
import { day } from '../plan-facts'
import { type Place, type Places, regionAt, type Table } from './line'

const administrators: readonly Role[] = ['national_admin', 'regional_admin']
const written: Places = { 'own-region': administrators, 'other-region': ['national_admin'] }

const read: Places = { 'own-region': roleNames, 'other-region': ['national_admin'] }

let serial = 0

const description = { kind: 'other' as const, side: 'other' as const, territories: [] }
const said = (place: Place) => ({ regionCode: regionAt(place), from: day('2018-01-01'), reason: 'Essai' })

async function lastLine(bodyId: string): Promise<string> {
  const line = await db().bodyEntry.findFirstOrThrow({ where: { bodyId }, orderBy: { id: 'desc' } })
  return String(line.id)
}

/** A body of the region of the place, as a form holds it. */
async function bodyAt(place: Place) {
  const owner = await aUser('national_admin')
  const { id } = await addBody(owner, { ...said(place), ...description, name: `Organisme ${randomUUID()}` })
  return { ...said(place), id, lastId: await lastLine(id) }
}

async function logoAt(place: Place): Promise<string> {
  await setLogo(await aUser('national_admin'), { ...(await change(place, 'logo')), image: aLogo.toString('base64') })
  return String((await settingRowsOf(regionAt(place), ['logo'])).at(-1)?.value)
}

/** A change nobody made yet, in the region of the place: each one of its own day, built on the last row. */
async function change(place: Place, code: string) {
  serial += 1
  const rows = await settingRowsOf(regionAt(place), [code])
  return {
    regionCode: regionAt(place),
    from: day(`2030-01-${String((serial % 28) + 1).padStart(2, '0')}`),
    reason: `Essai ${serial}`,
    lastId: rows.at(-1)?.id ?? '',
    pastConfirmed: true,
  }
}

/** Settings of a region, its look, its bodies and its territories. */
export const settings: Table = {
  routes: {
    '/administration/reglages': {
      places: read,
      at: async (place) => `/administration/reglages?region=${regionAt(place)}`,
    },
    '/administration/reglages/[reglage]': {
      places: read,
      at: async (place) => `/administration/reglages/caqes.shiftNonWorkingDay?region=${regionAt(place)}`,
    },
    '/administration/region': { places: read, at: async (place) => `/administration/region?region=${regionAt(place)}` },
    '/administration/organismes': {
      places: read,
      at: async (place) => `/administration/organismes?region=${regionAt(place)}`,
    },
    '/administration/organismes/[id]': {
      places: read,
      at: async (place) => `/administration/organismes/${(await bodyAt(place)).id}?region=${regionAt(place)}`,
    },
    '/administration/territoires': {
      places: read,
      at: async (place) => `/administration/territoires?region=${regionAt(place)}`,
    },
    'GET /api/logo/[id]': { places: read, at: async (place) => `/api/logo/${await logoAt(place)}` },
  },
  actions: {
    'settings.choose': {
      places: written,
      run: async (user: CurrentUser, place) => {
        const code = 'caqes.shiftNonWorkingDay'
        return choose(user, { ...(await change(place, code)), code, choice: serial % 2 === 0 ? 'true' : 'false' })
      },
    },
    'settings.set-masking': {
      places: written,
      run: async (user, place) =>
        setMasking(user, { ...(await change(place, 'masking')), masking: 'on', upTo: 10 + (serial % 40) }),
    },
    'settings.set-accent': {
      places: written,
      run: async (user, place) =>
        setAccent(user, { ...(await change(place, 'accent')), accent: `#0000${String(10 + (serial % 90))}` }),
    },
    'settings.set-letterhead': {
      places: written,
      run: async (user, place) => {
        const words = { agency: `Agence ${serial}`, address: '', dcgdr: '', signatory: '' }
        return setLetterhead(user, { ...(await change(place, 'letterhead')), ...words })
      },
    },
    'settings.set-delegations': {
      places: written,
      run: async (user, place) =>
        setDelegations(user, { ...(await change(place, 'delegations')), delegations: `Délégation ${serial} :` }),
    },
    'territory.add-body': {
      places: written,
      run: async (user, place) => addBody(user, { ...said(place), ...description, name: `Caisse ${randomUUID()}` }),
    },
    'territory.describe-body': {
      places: written,
      run: async (user, place) => describeBody(user, { ...(await bodyAt(place)), ...description, side: 'am' }),
    },
    'territory.rename-body': {
      places: written,
      run: async (user, place) => renameBody(user, { ...(await bodyAt(place)), name: `Autre nom ${randomUUID()}` }),
    },
    'territory.merge-body': {
      places: written,
      run: async (user, place) => mergeBody(user, { ...(await bodyAt(place)), successorId: (await bodyAt(place)).id }),
    },
    'territory.deactivate-body': {
      places: written,
      run: async (user, place) => deactivateBody(user, await bodyAt(place)),
    },
    'territory.reactivate-body': {
      places: written,
      run: async (user, place) => {
        const body = await bodyAt(place)
        await deactivateBody(await aUser('national_admin'), body)
        return reactivateBody(user, { ...body, lastId: await lastLine(body.id) })
      },
    },
    'territory.remove-body': {
      places: written,
      run: async (user, place) => removeBody(user, await bodyAt(place)),
    },
    'settings.set-logo': {
      places: written,
      run: async (user, place) => setLogo(user, { ...(await change(place, 'logo')), image: aLogo.toString('base64') }),
    },
    'settings.remove-logo': {
      places: written,
      run: async (user, place) => {
        const owner = await aUser('national_admin')
        const kept = await change(place, 'logo')
        await setLogo(owner, { ...kept, image: aLogo.toString('base64') })
        return removeLogo(user, { ...(await change(place, 'logo')), from: kept.from })
      },
    },
  },
}
