import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { Check } from '@/lib/imports/format'
import { nationalTableCsv, savingsCsv } from '@/lib/imports/national-export'
import { nationalTableFormat } from '@/lib/imports/national-table-format'
import { savingsFormat } from '@/lib/imports/savings-format'
import { serializePlan } from '@/lib/plan/exchange'
import { printedTargets } from '@/lib/plan/national-values'
import { amountInMillions } from '@/lib/plan/savings'
import { actionsOf, chantiersOf, countPlan, programmesOf } from '@/lib/plan/structure'
import { everywhere, national, nationalCsv, savingsCsvOf } from '@/tests/support/national-files'

const file = (main: Buffer, name = 'plan-national-2018-2019.csv') => ({ name, main, companion: null })
const checkPlan = (main: Buffer) => nationalTableFormat.check(file(main), everywhere())
const checkSavings = (main: Buffer) => savingsFormat.check(file(main), everywhere())

function refusalsOf({ findings }: Check) {
  return findings.filter((one) => one.severity === 'refused').map(({ line, column, reason }) => [line, column, reason])
}

describe('the national plan 2018-2019 as its table prints it', () => {
  it('holds 7 themes, 24 axes, 84 objectives, 330 actions and 113 indicators', async () => {
    const { content, findings } = await checkPlan(national.table())
    if (!content) throw new Error('refused')
    const { parts, programmes, chantiers, actions, indicators } = countPlan(content)
    expect({ parts, programmes, chantiers, actions, indicators }).toEqual({
      ...{ parts: 7, programmes: 24, chantiers: 84 },
      ...{ actions: 330, indicators: 113 },
    })
    expect(findings.filter((one) => one.severity === 'refused')).toEqual([])
    expect(content.plan).toMatchObject({ code: 'national-2018-2019', level: 'national', regionCode: null })
  })

  it('keeps themes in the order of the text, with the number of each of their axes and their objectives', async () => {
    const { content } = await checkPlan(national.table())
    const held = content?.parts.map((part) => [
      part.title,
      part.programmes.map(({ order, chantiers }) => `${order}:${chantiers.length}`).join(' '),
    ])
    // Counted by hand in the source (file 001), which prints 24 times « AXE PRIORITAIRE ».
    expect(held).toEqual([
      ['PRÉVENTION', '1:4 2:4'],
      ['STRUCTURATION DE L’OFFRE DE SOINS', '1:3 2:5 3:2 4:6'],
      ['PERTINENCE ET EFFICIENCE DES PRODUITS DE SANTÉ', '1:2 2:10 3:2 4:3'],
      ['PERTINENCE ET QUALITÉ DES ACTES', '1:3 2:4 3:2'],
      ['PERTINENCE ET EFFICIENCE DES PRESCRIPTIONS DES ARRETS DE TRAVAIL', '1:4 2:5 3:2 4:2'],
      ['PERTINENCE ET EFFICIENCE DES PRESCRIPTIONS DE TRANSPORTS', '1:3 2:3 3:2'],
      ['CONTROLE ET LUTTE CONTRE LA FRAUDE', '1:5 2:2 3:3 4:3'],
    ])
  })

  it('reads current rates and dated targets, and keeps what is printed', async () => {
    const { content } = await checkPlan(national.table())
    const indicators = content ? actionsOf(content).flatMap((action) => action.indicators) : []
    expect(indicators[0]).toEqual({
      label: 'Taux de couverture vaccinale des personnes âgées de plus de 65 ans et malades chroniques',
      kind: 'ratio',
      numerator: null,
      denominator: null,
      current: '47,4%',
      target: 'Cible 2018 : 50%',
    })
    const dated = indicators.flatMap(({ target }) => printedTargets(target))
    const years = dated.map(({ year }) => year)
    const count = (year: number | null) => years.filter((one) => one === year).length
    // Counted by hand: 45 targets of 2018 and 3 of 2019 in the source, one without a year ("Cible : -25 %").
    expect([count(2018), count(2019), count(null)]).toEqual([45, 3, 1])
  })

  it('leaves the same words when exported and read again', async () => {
    const { content } = await checkPlan(national.table())
    if (!content) throw new Error('refused')
    const back = await checkPlan(Buffer.from(nationalTableCsv(content)))
    expect(back.content && serializePlan(back.content)).toBe(serializePlan(content))
  })

  it('is read in Windows-1252 as in UTF-8, with a remark', async () => {
    const text = national
      .table()
      .toString('utf8')
      .replace(/^\ufeff/, '')
    const utf8 = await checkPlan(national.table())
    const ansi = await checkPlan(iconv.encode(text, 'windows-1252'))
    expect(ansi.findings[0]).toMatchObject({ severity: 'doubtful', reason: expect.stringContaining('Windows-1252') })
    expect(programmesOf({ parts: ansi.content?.parts ?? [] }).map((axis) => axis.title)).toEqual(
      programmesOf({ parts: utf8.content?.parts ?? [] }).map((axis) => axis.title),
    )
  })
})

describe('a national table that is wrong', () => {
  it.each([
    ['an axis without number', [{ 'Axe n°': '' }], [2, 'axisNumber', 'Le numéro de l’axe manque.']],
    ['an axis numbered 0', [{ 'Axe n°': '0' }], [2, 'axisNumber', 'Les axes se numérotent à partir de 1.']],
    ['a number in letters', [{ 'Axe n°': 'un' }], [2, 'axisNumber', expect.stringContaining('nombre entier')]],
    ['no theme', [{ Thème: ' ' }], [2, 'theme', 'Le thème manque.']],
    ['no objective', [{ Objectif: '' }], [2, 'objective', 'L’objectif manque.']],
    ['no action', [{ Action: '' }], [2, 'action', 'L’action manque.']],
    [
      'one number for two axes',
      [{}, { Axe: 'Autre' }],
      [3, 'axis', 'L’axe 1 de ce thème s’intitule « Prévenir » à la ligne 2.'],
    ],
    ['two numbers for one axis', [{}, { 'Axe n°': '2' }], [3, 'axisNumber', 'Cet axe porte le numéro 1 à la ligne 2.']],
    [
      'an objective printed twice',
      [{}, { Objectif: 'Dépister' }, {}],
      [4, 'objective', expect.stringContaining('figure déjà dans cet axe jusqu’à la ligne 2')],
    ],
    [
      'an action printed twice',
      [{ Action: 'Visiter' }, { Action: 'Visiter' }],
      [3, 'action', 'Cette action figure déjà dans cet objectif à la ligne 2.'],
    ],
  ])('%s is refused at its line and column', async (_, rows, refusal) => {
    const result = await checkPlan(nationalCsv(rows))
    expect(result.content).toBeNull()
    expect(refusalsOf(result)).toEqual([refusal])
  })

  it('made for a region is refused whole: the national plan has none', async () => {
    const context = { ...everywhere(), region: { code: '01', name: 'Guadeloupe' } }
    const { head, findings } = await nationalTableFormat.check(file(nationalCsv([{}])), context)
    expect(head).toBeNull()
    expect(findings.map((one) => one.reason)).toEqual([expect.stringContaining('choisissez « Plan national »')])
  })

  it('without its column of axes is refused, naming the columns expected', async () => {
    const main = Buffer.from('Thème;Axe n°;Objectif;Action;Indicateurs\nA;1;B;C;')
    expect(refusalsOf(await checkPlan(main))).toEqual([[1, 'axis', expect.stringContaining('« Axe » manque')]])
  })

  it('keeps damaged accents and a formula as text, and says so', async () => {
    const { findings, content } = await checkPlan(nationalCsv([{ Action: '=SOMME(A1)' }]))
    expect(findings.find((one) => one.column === 'action')).toMatchObject({ severity: 'doubtful' })
    expect(chantiersOf({ parts: content?.parts ?? [] })[0]?.actions[0]?.title).toBe('=SOMME(A1)')
  })
})

describe('the savings of the national plan', () => {
  it('are 10 items and 4 165 M€, exact in cents, children adding up', async () => {
    const { savings, findings } = await checkSavings(national.savings())
    expect(savings?.items).toHaveLength(10)
    expect(savings?.total).toBe(416_500_000_000n)
    expect(savings?.items.map(({ amount }) => amountInMillions(amount))).toEqual(
      '1465 250 1215 1490 335 240 165 75 90 545'.split(' '),
    )
    expect(findings.filter((one) => one.severity !== 'understood')).toEqual([])
  })

  it('leave the same amounts when exported and read again', async () => {
    const { savings } = await checkSavings(national.savings())
    if (!savings) throw new Error('refused')
    expect((await checkSavings(Buffer.from(savingsCsv(savings)))).savings).toEqual(savings)
  })

  const small = [
    ['Offre', '', '30'],
    ['Parcours', 'Offre', '10,5'],
    ['Performance', 'Offre', '19,5'],
    ['TOTAL', '', '30'],
  ] as const
  const changed = (line: number, cells: readonly [string, string, string]) =>
    savingsCsvOf(small.map((row, index) => (index + 2 === line ? cells : row)))

  it('keep decimals of millions exact', async () => {
    const { savings } = await checkSavings(savingsCsvOf(small))
    expect(savings?.items.map((item) => item.amount)).toEqual([3_000_000_000n, 1_050_000_000n, 1_950_000_000n])
  })

  it.each([
    ['« 4 165 Mds »', changed(5, ['TOTAL', '', '4 165 Mds']), [5, 'amount', expect.stringContaining('en milliards')]],
    [
      'an amount in words',
      changed(2, ['Offre', '', 'trente']),
      [2, 'amount', expect.stringContaining('un nombre, sans unité')],
    ],
    [
      'a negative amount',
      changed(2, ['Offre', '', '-30']),
      [2, 'amount', expect.stringContaining('n’est pas un montant')],
    ],
    ['no amount', changed(3, ['Parcours', 'Offre', '']), [3, 'amount', 'Le montant manque.']],
    [
      'children that do not add up',
      changed(3, ['Parcours', 'Offre', '11']),
      [2, 'amount', '« Offre » est imprimé à 30\u00a0M€ et ses postes font 30,5\u00a0M€ : corrigez l’un des montants.'],
    ],
    [
      'a total that is not the sum',
      changed(5, ['TOTAL', '', '31']),
      [
        5,
        'amount',
        'Le total imprimé est de 31\u00a0M€ et les postes font 30\u00a0M€ : corrigez le total ou le poste fautif.',
      ],
    ],
    [
      'an unknown parent',
      changed(3, ['Parcours', 'Soins', '10,5']),
      [3, 'parent', expect.stringContaining('« Soins » ne figure pas')],
    ],
    [
      'an item twice',
      changed(4, ['Parcours', 'Offre', '19,5']),
      [4, 'label', 'Ce poste figure deux fois dans le tableau.'],
    ],
    ['no total', savingsCsvOf(small.slice(0, 3)), [null, null, expect.stringContaining('La ligne « TOTAL » manque')]],
  ])('with %s are refused with a clear sentence', async (_, main, refusal) => {
    const result = await checkSavings(main)
    expect(result.savings).toBeNull()
    expect(refusalsOf(result)).toEqual([refusal])
  })

  it('of a plan that is not there are refused whole', async () => {
    const { head, findings } = await savingsFormat.check(file(national.savings()), everywhere([]))
    expect(head).toBeNull()
    expect(findings[0]?.reason).toContain('publiez d’abord son tableau')
  })

  it('with two items that detail each other are refused, at both', async () => {
    const main = savingsCsvOf([...small, ['A', 'B', '1'], ['B', 'A', '1']])
    const reason = expect.stringContaining('il ne remonte à aucun poste')
    expect(refusalsOf(await checkSavings(main))).toEqual([
      [6, 'parent', reason],
      [7, 'parent', reason],
    ])
  })
})
