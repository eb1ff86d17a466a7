import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { countSeverities, type Finding } from '@/lib/imports/finding'
import type { Check } from '@/lib/imports/format'
import { planJsonFormat } from '@/lib/imports/plan-json-format'
import { planTableFormat } from '@/lib/imports/plan-table-format'
import { actionsOf } from '@/lib/plan/structure'
import { csvOf, csvRows, inGuadeloupe, planTable, toCsv, toXlsx } from '@/tests/support/import-files'

const check = (main: Buffer, corrections: Record<string, string> = {}): Promise<Check> =>
  planTableFormat.check({ name: 'plan-2016-2019.csv', main, companion: null }, inGuadeloupe(corrections))

function refusals({ findings }: Check): Finding[] {
  return findings.filter((finding) => finding.severity === 'refused')
}

async function expectRefusal(main: Buffer, sentence: string, line: number | null = null) {
  const result = await check(main)
  expect(result.content).toBeNull()
  expect(refusals(result).map((one) => [one.line, one.reason])).toEqual([[line, expect.stringContaining(sentence)]])
}

const twoActions = csvOf([{ Échéances: 'Février 2018', Acteurs: 'OMEDIT' }, {}])
const titles = async (main: Buffer) => {
  const { content } = await check(main)
  return (
    content && actionsOf(content).map((action) => [action.title, action.deadlines.map((one) => one.to), action.actors])
  )
}
const expected = [
  ['Titre 1', ['2018-02-28'], ['OMEDIT']],
  ['Titre 2', [], []],
]

describe('files that are no table', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'Le fichier est vide (0 octet)'],
    ['blank lines only', Buffer.from('\r\n \r\n;;\n'), 'Le fichier est vide : il ne contient aucune ligne'],
    ['a PDF', Buffer.from('%PDF-1.7\n…'), 'ni un CSV, ni un classeur XLSX : c’est un PDF'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'un ancien classeur .xls'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'c’est une image'],
    ['machine code', Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7) % 256)), 'n’est ni un CSV'],
    ['an archive cut short', Buffer.from('504b0304deadbeef', 'hex'), 'l’archive est abîmée'],
    ['another archive', Buffer.from(zipSync({ 'lettre.txt': strToU8('bonjour') })), 'n’est pas un classeur XLSX'],
  ])('refuses %s', (_, bytes, sentence) => expectRefusal(bytes, sentence))

  it('refuses a workbook that grows out of measure, before unpacking it', async () => {
    const bomb = zipSync(
      { 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(80_000_000) },
      { level: 9 },
    )
    expect(bomb.length).toBeLessThan(200_000)
    const before = process.memoryUsage().arrayBuffers
    await expectRefusal(Buffer.from(bomb), 'démesuré une fois décompressé')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
  })

  it('refuses a workbook whose announced sizes lie', async () => {
    const zipped = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(70_000_000) }, { level: 9 }))
    const at = zipped.lastIndexOf(Buffer.from('504b0102', 'hex'))
    zipped.writeUInt32LE(1000, at + 24)
    await expectRefusal(zipped, 'ne se lit pas')
  })

  it('refuses a quote that is never closed, with its line', async () => {
    const { findings, content } = await check(Buffer.from(`${toCsv(planTable([{}]))}\r\n"Partie;`))
    expect(content).toBeNull()
    expect(findings[0]).toMatchObject({
      severity: 'refused',
      line: 3,
      reason: expect.stringContaining('un guillemet ouvert n’est jamais fermé'),
    })
  })

  it('refuses a nul byte, with its line and column', () =>
    expectRefusal(
      Buffer.from(toCsv(planTable([{}, { Action: 'Ti\u0000tre' }]))),
      'Un caractère nul se trouve ligne 3, colonne 8',
      3,
    ))

  it('refuses more rows than a plan can hold, within a second', async () => {
    const started = performance.now()
    await expectRefusal(csvOf(Array.from({ length: 20_001 }, () => ({}))), 'Le fichier compte 20001 lignes')
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('checks 10 000 rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      'Chantier n°': String(Math.floor(index / 100)),
      Échéances: 'T2 2018\nEC : 2017-2019 (annuelle)',
    }))
    const { content, findings } = await check(csvOf(rows))
    expect(countSeverities(findings).refused).toBe(0)
    expect(content && actionsOf(content)).toHaveLength(10_000)
  })
})

describe('encodings and separators', () => {
  const text = twoActions.toString('utf8')
  it.each([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['Windows-1252', iconv.encode(text, 'windows-1252')],
    ['UTF-16 LE with its mark', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16 BE with its mark', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['UTF-16 LE without mark', iconv.encode(text, 'utf-16le', { addBOM: false })],
    ['commas', Buffer.from(toCsv(csvRows(twoActions), ','))],
    ['tabulations', Buffer.from(toCsv(csvRows(twoActions), '\t'))],
    ['bare line feeds', Buffer.from(text.replaceAll('\r\n', '\n'))],
    ['a workbook', toXlsx(csvRows(twoActions))],
  ])('reads %s', async (_, bytes) => expect(await titles(bytes)).toEqual(expected))

  it('says so when it had to read Windows-1252', async () => {
    const { findings } = await check(iconv.encode(text, 'windows-1252'))
    expect(findings[0]).toMatchObject({
      severity: 'doubtful',
      line: null,
      reason: expect.stringContaining('Windows-1252'),
    })
  })

  it('says so when accents were converted twice', async () => {
    const { findings } = await check(Buffer.from(text.replace('Titre 1', 'RÃ©duction')))
    expect(findings[0]).toMatchObject({ severity: 'doubtful', reason: expect.stringContaining('converti deux fois') })
  })

  it('keeps cells with line breaks, quotes and separators', async () => {
    const { content } = await check(csvOf([{ Action: 'Un "mot"; deux', Indicateurs: 'Nb de visites\nNb de lettres' }]))
    expect(content && actionsOf(content)[0]).toMatchObject({
      title: 'Un "mot"; deux',
      indicators: [{ label: 'Nb de visites' }, { label: 'Nb de lettres' }],
    })
  })
})

describe('columns', () => {
  const withTitles = (change: (titles: string[]) => string[]) => {
    const [header = [], ...rows] = planTable([{}])
    return Buffer.from(toCsv([change(header), ...rows]))
  }

  it('refuses a missing column, naming those it expects', async () => {
    const result = await check(Buffer.from(toCsv(planTable([{}]).map((row) => row.slice(0, 10)))))
    expect(refusals(result)).toEqual([
      expect.objectContaining({
        line: 1,
        column: 'actors',
        reason: expect.stringContaining('La colonne « Acteurs » manque. Colonnes attendues : Partie, Pilote'),
      }),
    ])
  })

  it('takes a close spelling with a remark', async () => {
    const { content, findings } = await check(
      withTitles((all) => all.map((title) => (title === 'Échéances' ? 'ECHEANCEES' : title))),
    )
    expect(content).not.toBeNull()
    expect(findings).toContainEqual(
      expect.objectContaining({
        line: 1,
        severity: 'doubtful',
        cell: 'ECHEANCEES',
        reason: 'Colonne lue comme « Échéances ».',
      }),
    )
  })

  it('refuses a renamed column and leaves the unknown one aside', async () => {
    const result = await check(withTitles((all) => all.map((title) => (title === 'Acteurs' ? 'Qui fait quoi' : title))))
    expect(refusals(result).map((one) => one.column)).toEqual(['actors'])
    expect(result.findings).toContainEqual(expect.objectContaining({ severity: 'doubtful', cell: 'Qui fait quoi' }))
  })

  it('reads columns in any order, and leaves extra ones aside', async () => {
    const shuffled = csvRows(twoActions).map((row) => ['en plus', ...row.slice().reverse()])
    expect(await titles(Buffer.from(toCsv(shuffled)))).toEqual(expected)
  })

  it('refuses a column given twice', async () => {
    const result = await check(Buffer.from(toCsv(planTable([{}]).map((row) => [...row, row[0] ?? '']))))
    expect(refusals(result)[0]?.reason).toContain('La colonne « Partie » figure deux fois')
  })

  it('refuses a row with more cells than columns', async () => {
    const rows = planTable([{}, {}])
    rows[2]?.push('de trop')
    expect(refusals(await check(Buffer.from(toCsv(rows))))[0]).toMatchObject({
      line: 3,
      reason: expect.stringContaining('12 cellules pour 11 colonnes'),
    })
  })
})

describe('rows', () => {
  it.each([
    [{ Action: ' ' }, 'action', 'L’intitulé de l’action manque.'],
    [{ 'Action n°': '' }, 'actionNumber', 'Le numéro de l’action manque.'],
    [{ Partie: '' }, 'part', 'La partie manque.'],
    [{ Programme: '' }, 'programme', 'Le programme manque.'],
    [{ 'Chantier n°': 'un' }, 'chantierNumber', 'Le numéro du chantier doit être un nombre entier, ou rester vide.'],
    [{ Pilote: 'CPAM' }, 'lead', 'Le pilote d’une partie est « ARS », « ARS/AM » ou « AM ».'],
  ])('refuses %j by line and column', async (row, column, reason) => {
    const result = await check(csvOf([row]))
    expect(refusals(result)).toEqual([expect.objectContaining({ line: 2, column, reason })])
    expect(result.content).toBeNull()
  })

  it('refuses a number given twice in a chantier, and lets another chantier use it', async () => {
    const twice = await check(
      csvOf([{ 'Action n°': 'Action 1' }, { 'Action n°': '1' }, { 'Action n°': '1', 'Chantier n°': '2' }]),
    )
    expect(refusals(twice)).toEqual([
      expect.objectContaining({
        line: 3,
        column: 'actionNumber',
        reason: expect.stringContaining('figure déjà à la ligne 2'),
      }),
    ])
  })

  it('takes a correction typed in place of a refused cell', async () => {
    const { content } = await check(csvOf([{}, { Action: '' }]), { '3:action': 'Titre retrouvé' })
    expect(content && actionsOf(content).map((action) => action.title)).toEqual(['Titre 1', 'Titre retrouvé'])
  })

  it.each(['=1+1', '+33 1', '@SUM(A1)', '-3 lits', '=HYPERLINK("http://x")'])(
    'keeps the text %s and says it is not computed',
    async (title) => {
      const { content, findings } = await check(csvOf([{ Action: title }]))
      expect(content && actionsOf(content)[0]?.title).toBe(title)
      expect(findings).toContainEqual(
        expect.objectContaining({
          column: 'action',
          severity: 'doubtful',
          reason: expect.stringContaining('jamais calculée'),
        }),
      )
    },
  )

  it('keeps HTML as text', async () => {
    const html = '<script>alert(1)</script> <b>gras</b>'
    const { content, findings } = await check(csvOf([{ Action: html }]))
    expect(content && actionsOf(content)[0]?.title).toBe(html)
    expect(findings).toContainEqual(
      expect.objectContaining({ column: 'action', severity: 'doubtful', reason: expect.stringContaining('balises') }),
    )
  })

  it('keeps a damaged text and marks it "à préciser"', async () => {
    const { content, findings } = await check(
      csvOf([{ Action: 'Visites (avec profil', Indicateurs: 'Nb de \ufffdourriers' }]),
    )
    expect(content && actionsOf(content)[0]).toMatchObject({
      title: 'Visites (avec profil',
      indicators: [{ label: 'Nb de \ufffdourriers' }],
    })
    expect(findings.filter((one) => one.reason?.startsWith('À préciser')).map((one) => one.column)).toEqual([
      'action',
      'indicators',
    ])
  })

  it('refuses two pilots for one part', async () => {
    const result = await check(csvOf([{}, { Pilote: 'AM' }]))
    expect(refusals(result)).toEqual([
      expect.objectContaining({ line: 3, column: 'lead', reason: expect.stringContaining('la ligne 2 dit « ARS »') }),
    ])
  })
})

describe('cells of a workbook as a person sees them', () => {
  const withCell = (cell: { raw: string }) => {
    const [header = [], row = []] = planTable([{}])
    return toXlsx([header, row.map((text, index) => (index === 8 ? cell : text))])
  }

  it.each([
    ['a date', '<c s="1"><v>43281</v></c>', '30/06/2018'],
    ['a year', '<c s="0"><v>2017</v></c>', '2017'],
    ['a formula, by the value Excel kept', '<c t="str"><f>CONCATENATE("T2 ",2018)</f><v>T2 2018</v></c>', 'T2 2018'],
  ])('reads %s', async (_, raw, printed) => {
    const { content } = await check(withCell({ raw }))
    expect(content && actionsOf(content)[0]?.deadlines[0]?.raw).toBe(printed)
  })
})

describe('exchange files', () => {
  const json = (text: string) =>
    planJsonFormat.check({ name: 'plan.json', main: Buffer.from(text), companion: null }, inGuadeloupe())
  const plan = async () =>
    JSON.parse(JSON.stringify((await check(twoActions)).content)) as {
      parts: { programmes: { chantiers: { actions: { number: string; actors: string[] }[] }[] }[] }[]
    }

  it('refuses what is not JSON, with its line', async () => {
    expect(refusals(await json('{\n "format": \n'))[0]?.reason).toContain('n’est pas un JSON valable')
  })

  it.each([
    ['{}', 'format'],
    ['{"format":"gdr-plan/2"}', 'format'],
  ])('refuses %s, naming the place', async (text, column) => expect(refusals(await json(text))[0]?.column).toBe(column))

  it('refuses an unknown key', async () => {
    const extra = { ...(await plan()), secret: 1 }
    expect(refusals(await json(JSON.stringify(extra)))[0]?.reason).toContain('secret')
  })

  it('refuses a number given twice and a person among the actors', async () => {
    const twice = await plan()
    const actions = twice.parts[0]?.programmes[0]?.chantiers[0]?.actions ?? []
    for (const action of actions) Object.assign(action, { number: '1', actors: ['Dr DURAND'] })
    const reasons = refusals(await json(JSON.stringify(twice))).map((one) => one.reason)
    expect(reasons).toContain('Ce numéro d’action figure deux fois dans le chantier.')
    expect(reasons).toContain('« Dr DURAND » est un nom de personne : il n’entre pas dans l’annuaire des organismes.')
  })
})
