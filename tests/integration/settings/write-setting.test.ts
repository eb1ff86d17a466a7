import { describe, expect, test } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { db } from '@/lib/server/db'
import { choose, setAccent, setLetterhead, setMasking } from '@/lib/settings/commands/change-settings'
import { inForce } from '@/lib/settings/history'
import { countMaskOf, letterheadOf, regionLook } from '@/lib/settings/queries/look'
import { settingRowsOf } from '@/lib/settings/queries/rows'
import { aRegion, aUser } from '@/tests/support/factories'
import { day } from '@/tests/support/plan-facts'

const code = 'caqes.shiftNonWorkingDay'
let serial = 0

/** A region of its own for each test, and its administrator. */
async function aRegionWithAdmin(): Promise<{ regionCode: string; admin: CurrentUser }> {
  serial += 1
  const regionCode = String(20 + serial)
  await aRegion(regionCode, `Région ${regionCode}`)
  return { regionCode, admin: await aUser('regional_admin', { regionCode, name: `Admin ${regionCode}` }) }
}

const change = (regionCode: string, values: object = {}) => ({
  regionCode,
  code,
  choice: 'true',
  from: day('2040-01-01'),
  reason: 'Décision de la CRC3A',
  lastId: '',
  pastConfirmed: false,
  ...values,
})

const lastIdOf = async (regionCode: string) => (await settingRowsOf(regionCode, [code])).at(-1)?.id ?? ''

describe('A choice of the region', () => {
  test('is a dated row with its author and reason, a line of the journal, and a notice to the other party', async () => {
    const { regionCode, admin } = await aRegionWithAdmin()
    const dcgdr = await aUser('dcgdr', { regionCode })
    await choose(admin, change(regionCode))
    const [row] = await settingRowsOf(regionCode)
    expect(row).toMatchObject({ value: true, from: '2040-01-01', reason: 'Décision de la CRC3A', byName: admin.name })
    const event = await db().auditEvent.findFirstOrThrow({ where: { objectId: `${regionCode}:${code}` } })
    expect(event).toMatchObject({
      type: 'setting.changed',
      before: { value: 'Lecture de la maison : Non' },
      after: { value: 'Oui, au jour ouvré suivant', effectiveOn: '2040-01-01', reason: 'Décision de la CRC3A' },
    })
    expect(await db().notice.count({ where: { userId: dcgdr.id } })).toBe(1)
    expect(await db().notice.count({ where: { userId: admin.id } })).toBe(0)
  })

  test('sent twice by a double click is written once', async () => {
    const { regionCode, admin } = await aRegionWithAdmin()
    const answers = await Promise.all([choose(admin, change(regionCode)), choose(admin, change(regionCode))])
    expect(answers[0]).toEqual(answers[1])
    expect(await settingRowsOf(regionCode)).toHaveLength(1)
  })

  test('written by somebody else since the page was opened is refused, naming who and what', async () => {
    const { regionCode, admin } = await aRegionWithAdmin()
    const other = await aUser('regional_admin', { regionCode, name: 'Autre Administratrice' })
    await choose(other, change(regionCode))
    await expect(choose(admin, change(regionCode, { choice: 'false', from: day('2041-01-01') }))).rejects.toMatchObject(
      {
        code: 'CONFLICT',
        message: expect.stringContaining('Autre Administratrice a enregistré « Oui, au jour ouvré suivant »'),
      },
    )
    expect(await settingRowsOf(regionCode)).toHaveLength(1)
  })

  test('that already holds on the day is refused: nothing would change', async () => {
    const { regionCode, admin } = await aRegionWithAdmin()
    await choose(admin, change(regionCode))
    const again = change(regionCode, { from: day('2042-01-01'), reason: 'Encore', lastId: await lastIdOf(regionCode) })
    await expect(choose(admin, again)).rejects.toMatchObject({ code: 'ALREADY_DONE' })
  })

  test('is taken back by one more row: the days before keep what they had', async () => {
    const { regionCode, admin } = await aRegionWithAdmin()
    await choose(admin, change(regionCode))
    await choose(
      admin,
      change(regionCode, { choice: '', from: day('2041-01-01'), lastId: await lastIdOf(regionCode), reason: 'Retour' }),
    )
    const rows = await settingRowsOf(regionCode)
    expect(inForce(rows, day('2039-12-31'))).toBeNull()
    expect(inForce(rows, day('2040-12-31'))?.value).toBe(true)
    expect(inForce(rows, day('2041-01-01'))?.value).toBeNull()
  })

  test('dated in the past asks to be confirmed, saying from when to when cases will be read otherwise', async () => {
    const { regionCode, admin } = await aRegionWithAdmin()
    const past = change(regionCode, { from: day('2018-01-01') })
    await expect(choose(admin, past)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: { pastConfirmed: expect.stringMatching(/^Cette date est passée : les cas du 01\/01\/2018 au/) },
    })
    expect(await settingRowsOf(regionCode)).toHaveLength(0)
    await choose(admin, { ...past, pastConfirmed: true })
    expect(await settingRowsOf(regionCode)).toHaveLength(1)
  })

  test.each([
    ['caqes.savingsBasis', 'contract-target', /dans chaque contrat/],
    ['caqes.refusalForm', 'liste-en-sus', /directeur général/],
    ['caqes.successorContract', 'new-avenant', /une lecture/],
  ])('%s is not the region’s to make', async (closed, choice, sentence) => {
    const { regionCode, admin } = await aRegionWithAdmin()
    await expect(choose(admin, change(regionCode, { code: closed, choice }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(sentence),
    })
  })

  test.each([
    ['caqes.shiftNonWorkingDay', 'peut-être'],
    ['caqes.committeeMeetingsPerYear', '0'],
    ['caqes.committeeMeetingsPerYear', '4.5'],
    ['caqes.renewalStart', 'toujours'],
  ])('%s does not take « %s »', async (asked, choice) => {
    const { regionCode, admin } = await aRegionWithAdmin()
    await expect(choose(admin, change(regionCode, { code: asked, choice }))).rejects.toMatchObject({
      fields: { choice: 'Choisissez une réponse de la liste.' },
    })
  })

  test('an unknown setting or region is introuvable', async () => {
    const { regionCode, admin } = await aRegionWithAdmin()
    await expect(choose(admin, change(regionCode, { code: 'caqes.toString' }))).rejects.toMatchObject({
      code: 'OUT_OF_PERIMETER',
    })
    const national = await aUser('national_admin')
    await expect(choose(national, change('99'))).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
  })

  test('cannot be rewritten in the database', async () => {
    const { regionCode, admin } = await aRegionWithAdmin()
    await choose(admin, change(regionCode))
    const rewrite = db().$executeRaw`update "RegionSetting" set reason = 'autre' where "regionCode" = ${regionCode}`
    await expect(rewrite).rejects.toThrow(/append-only/)
    const remove = db().$executeRaw`delete from "RegionSetting" where "regionCode" = ${regionCode}`
    await expect(remove).rejects.toThrow(/append-only/)
  })
})

describe('The other settings', () => {
  test.each([
    [9, 'ne descend pas sous 10'],
    [51, 'Au-delà de 50'],
  ])('masking up to %i is refused', async (upTo, sentence) => {
    const { regionCode, admin } = await aRegionWithAdmin()
    await expect(setMasking(admin, { ...change(regionCode), masking: 'on', upTo })).rejects.toMatchObject({
      fields: { upTo: expect.stringContaining(sentence) },
    })
  })

  test.each([10, 50])('masking up to %i is kept', async (upTo) => {
    const { regionCode, admin } = await aRegionWithAdmin()
    await setMasking(admin, { ...change(regionCode), masking: 'on', upTo })
    expect((await settingRowsOf(regionCode))[0]?.value).toEqual({ on: true, upTo })
  })

  test('small counts are hidden up to 10 until the region says otherwise, from its day on', async () => {
    const { regionCode, admin } = await aRegionWithAdmin()
    await setMasking(admin, { ...change(regionCode), masking: 'on', upTo: 20 })
    const lastId = (await settingRowsOf(regionCode, ['masking'])).at(-1)?.id ?? ''
    await setMasking(admin, { ...change(regionCode), masking: 'off', upTo: 20, from: day('2041-01-01'), lastId })
    expect(await countMaskOf(regionCode, day('2039-12-31'))).toEqual({ upTo: 10 })
    expect(await countMaskOf(regionCode, day('2040-01-01'))).toEqual({ upTo: 20 })
    expect(await countMaskOf(regionCode, day('2041-01-01'))).toBeNull()
  })

  test('an accent too pale is refused with one that reads; another changes the look from its day on', async () => {
    const { regionCode, admin } = await aRegionWithAdmin()
    await expect(setAccent(admin, { ...change(regionCode), accent: '#ffcc00' })).rejects.toMatchObject({
      fields: { accent: expect.stringContaining('Essayez #856a00') },
    })
    await expect(setAccent(admin, { ...change(regionCode), accent: 'bleu' })).rejects.toMatchObject({
      fields: { accent: 'Écrivez une couleur comme #1c4587.' },
    })
    await setAccent(admin, { ...change(regionCode), accent: '#0B6270' })
    expect((await regionLook(regionCode, day('2039-12-31'))).accent).toBeNull()
    expect((await regionLook(regionCode, day('2040-01-01'))).accent?.ink.light).toBe('#0b6270')
  })

  test('the public pages and the national administrator keep the product’s look', async () => {
    expect(await regionLook(null, day('2040-01-01'))).toEqual({ accent: null, logo: null })
  })

  test('a letterhead is the agency’s name until a region writes its own', async () => {
    const { regionCode, admin } = await aRegionWithAdmin()
    const usual = { agency: `ARS Région ${regionCode}`, address: [], dcgdr: '', signatory: '' }
    expect(await letterheadOf(regionCode, day('2040-01-01'))).toEqual(usual)
    await setLetterhead(admin, {
      ...change(regionCode),
      agency: 'Agence régionale',
      address: '12 rue du Port\n\n 97100 Basse-Terre ',
      dcgdr: 'DCGDR',
      signatory: 'Le directeur général',
    })
    expect(await letterheadOf(regionCode, day('2039-12-31'))).toEqual(usual)
    expect(await letterheadOf(regionCode, day('2040-01-01'))).toEqual({
      agency: 'Agence régionale',
      address: ['12 rue du Port', '97100 Basse-Terre'],
      dcgdr: 'DCGDR',
      signatory: 'Le directeur général',
    })
  })
})
