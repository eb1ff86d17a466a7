import { readFileSync } from 'node:fs'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Db } from '@/lib/server/db'
import { choose, setAccent, setDelegations, setLetterhead } from '@/lib/settings/commands/change-settings'
import { setLogo } from '@/lib/settings/commands/set-logo'
import { demoPerson } from './people'
import { onStoryDay } from './story'

const day = (date: string) => date as CivilDate
const decidedOn = day('2018-06-12')
const regionCode = '01'

const change = (from: string, reason: string) => ({
  regionCode,
  from: day(from),
  reason: `${reason} (raison fictive)`,
  lastId: '',
  pastConfirmed: true,
})

/** What Guadeloupe chose, one choice already old, one to come, and how its screens and letters look. Loading again changes nothing. */
export async function seedSettings(db: Db): Promise<void> {
  if ((await db.regionSetting.count()) > 0) return
  const admin = await demoPerson(db, 'regional_admin')
  await onStoryDay(decidedOn, async () => {
    await choices(admin)
    await delegations(admin)
    await look(admin)
  })
}

async function choices(admin: CurrentUser): Promise<void> {
  await choose(admin, {
    ...change('2018-03-01', 'Avis de la CRC3A du 15 février 2018, pour aligner les délais sur l’usage des caisses'),
    code: 'caqes.shiftNonWorkingDay',
    choice: 'true',
  })
  await choose(admin, {
    ...change(
      '2018-01-01',
      'Note commune ARS et DCGDR : une grille dont les coefficients ne font pas 100 est à corriger',
    ),
    code: 'caqes.weightsNotHundred',
    choice: 'refuse',
  })
  await choose(admin, {
    ...change('2019-01-01', 'Proposition de la DCGDR retenue pour la campagne de 2019'),
    code: 'caqes.sanctionCapMode',
    choice: 'global',
  })
}

async function delegations(admin: CurrentUser): Promise<void> {
  await setDelegations(admin, {
    ...change('2018-01-01', 'Organisation de l’agence'),
    delegations: 'Siège : 971\nÎles du Nord : 977, 978',
  })
}

async function look(admin: CurrentUser): Promise<void> {
  await setAccent(admin, { ...change('2018-06-12', 'Charte de l’agence'), accent: '#0f4c5c' })
  const image = readFileSync(new URL('files/logo-fictif.png', import.meta.url)).toString('base64')
  await setLogo(admin, { ...change('2018-06-12', 'Charte de l’agence'), image })
  await setLetterhead(admin, {
    ...change('2018-01-01', 'Modèle commun des courriers'),
    agency: 'ARS Guadeloupe, Saint-Martin, Saint-Barthélemy',
    address: '1 rue de l’Exemple (adresse fictive)\n97100 Basse-Terre',
    dcgdr: 'Direction de la coordination de la gestion du risque de Guadeloupe',
    signatory: 'La directrice générale ou le directeur général de l’agence',
  })
}
