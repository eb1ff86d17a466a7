import { describe, expect, it } from 'vitest'
import { type PlanDeadline, readDeadline, readDeadlines } from '@/lib/plan/deadline-text'
import { tableRows } from '@/tests/support/jsonl'

type Text = string | null

function expectLine(raw: string, label: Text, from: Text, to: Text, recurrence: Text = null, status: Text = null) {
  expect(readDeadline(raw)).toEqual({ raw, label, from, to, recurrence, status })
}

describe('deadlines as printed', () => {
  it.each(tableRows<{ cell: string; deadlines: PlanDeadline[] }>('deadlines-examples'))(
    'reads the example $cell',
    ({ cell, deadlines }) => expect(readDeadlines(cell)).toEqual(deadlines),
  )

  it.each(tableRows<PlanDeadline>('deadlines-of-the-plan'))('reads the printed line $raw', (expected) => {
    expect(readDeadline(expected.raw)).toEqual(expected)
  })

  it.each<[string, Text, Text, Text, Text?, Text?]>([
    ['30.06.18', null, null, '2018-06-30'],
    ['31 déc. 2017', null, null, '2017-12-31'],
    ['1er juin 2018', null, null, '2018-06-01'],
    ['Lundi 3 juin 2018', null, null, '2018-06-03'],
    ['Au plus tard le 30/06/2018', null, null, '2018-06-30'],
    ['30/06/2018 (si possible)', null, null, '2018-06-30'],
    ['2018-02-28', null, null, '2018-02-28'],
    ['29/02/2016', null, null, '2016-02-29'],
    ['du 01/01/2017 au 30/06/2017', null, '2017-01-01', '2017-06-30'],
    ['15 au 30 juin 2018', null, '2018-06-15', '2018-06-30'],
    ['Du 1er au 15 juin 2017', null, '2017-06-01', '2017-06-15'],
  ])('reads the due date %s', expectLine)

  it.each<[string, Text, Text, Text, Text?, Text?]>([
    ['Févr. 2020', null, '2020-02-01', '2020-02-29'],
    ['FÉVRIER 2019', null, '2019-02-01', '2019-02-28'],
    ['de\u0301c. 2018', null, '2018-12-01', '2018-12-31'],
    ['juin-17', null, '2017-06-01', '2017-06-30'],
    ['Août->Oct. 2018', null, '2018-08-01', '2018-10-31'],
    ['Janvier → mars 2018', null, '2018-01-01', '2018-03-31'],
    ['de juin à septembre 2017', null, '2017-06-01', '2017-09-30'],
    ['Sept./Oct. 2017 – Janv. 2018', null, '2017-09-01', '2018-01-31'],
    ['octobre 2016–juin 2017', null, '2016-10-01', '2017-06-30'],
    ['Mars et avril 2017', null, '2017-03-01', '2017-04-30'],
    ['Février 2016-2019', null, '2016-02-01', '2019-02-28'],
    ['Février 2017-2020', null, '2017-02-01', '2020-02-29'],
  ])('reads the months %s', expectLine)

  it.each<[string, Text, Text, Text, Text?, Text?]>([
    ['T1-T3 2018', null, '2018-01-01', '2018-09-30'],
    ['T4 2017 - T1 2018', null, '2017-10-01', '2018-03-31'],
    ['2017 T2', null, '2017-04-01', '2017-06-30'],
    ['Trimestre 3 2018', null, '2018-07-01', '2018-09-30'],
    ['1er et 2ème trimestres 2017', null, '2017-01-01', '2017-06-30'],
    ['1er/2ème trimestre 2017', null, '2017-01-01', '2017-06-30'],
    ['premier trimestre 2017', null, '2017-01-01', '2017-03-31'],
    ['3ème trim. 2018', null, '2018-07-01', '2018-09-30'],
    ['S1 2017', null, '2017-01-01', '2017-06-30'],
    ['2nd semestre 2018', null, '2018-07-01', '2018-12-31'],
    ['1ER SEMESTRE 2018', null, '2018-01-01', '2018-06-30'],
  ])('reads the quarters and half-years %s', expectLine)

  it.each<[string, Text, Text, Text, Text?, Text?]>([
    ['2016 à 2019', null, '2016-01-01', '2019-12-31'],
    ['2016-19', null, '2016-01-01', '2019-12-31'],
    ['2017- 2018', null, '2017-01-01', '2018-12-31'],
    ['2017, 2018 et 2019', null, '2017-01-01', '2019-12-31'],
    ['Année 2017', null, '2017-01-01', '2017-12-31'],
    ['Courant 2017', null, '2017-01-01', '2017-12-31'],
    ['Fin 2017', null, '2017-01-01', '2017-12-31'],
  ])('reads the years %s', expectLine)

  it.each<[string, Text, Text, Text, Text?, Text?]>([
    ['octobre', null, null, null],
    ['Début janvier', null, null, null],
    ['2018/2017', null, null, null],
    ['Juin 2018 - Mars 2018', null, null, null],
    ['Nov. - Févr. 2018', null, null, null],
    ['31/02/2018', null, null, null],
    ['29/02/2017', null, null, null],
    ['T5 2018', null, null, null],
    ['Dès 2018', null, null, null],
    ['À partir de juin 2017', null, null, null],
    ['Mars et septembre 2017', null, null, null],
    ['15 juin', null, null, null],
    ['À définir', null, null, null],
    ['Bilan : à définir', 'Bilan', null, null],
  ])('never guesses %s', expectLine)

  it.each<[string, Text, Text, Text, Text?, Text?]>([
    ['Vague 3 2017', 'Vague 3', '2017-01-01', '2017-12-31'],
    ['2ème vague 2017', '2ème vague', '2017-01-01', '2017-12-31'],
    ['Courrier VERSATIS 2017 (suspendue)', 'Courrier VERSATIS', '2017-01-01', '2017-12-31', null, 'suspended'],
    ['Visites DAM Juin 2017', null, '2017-06-01', '2017-06-30'],
    ['EC 2016-2017', null, '2016-01-01', '2017-12-31'],
    ['2017 : bilan à venir', null, '2017-01-01', '2017-12-31'],
    ['2017 (à revoir : CNO)', null, '2017-01-01', '2017-12-31'],
    ['Plan : vague 2 : T2 2017', 'Plan : vague 2', '2017-04-01', '2017-06-30'],
    ['EC\u00a0: 2017', 'EC', '2017-01-01', '2017-12-31'],
  ])('tells the label of %s', expectLine)

  it.each<[string, Text, Text, Text, Text?, Text?]>([
    ['Chaque trimestre', null, null, null, 'quarterly'],
    ['2018-2019 (semestriel)', null, '2018-01-01', '2019-12-31', 'half-yearly'],
    ['Mensuelle 2018', null, '2018-01-01', '2018-12-31', 'monthly'],
    ['Annuelle 2017', null, '2017-01-01', '2017-12-31', 'annual'],
    ['Tous les ans', null, null, null, 'annual'],
    ['pluriannuel 2016-2019', null, '2016-01-01', '2019-12-31'],
    ['Action suspendue', null, null, null, null, 'suspended'],
    ['En attente', null, null, null, null, 'awaiting'],
    ['2018 (différée)', null, '2018-01-01', '2018-12-31', null, 'deferred'],
    ['2016-2019 (fiche différente)', null, '2016-01-01', '2019-12-31'],
  ])('reads the recurrence and the status of %s', expectLine)

  it('keeps one deadline per line that holds something, whatever ends the lines', () => {
    expect(readDeadlines('\n 2017 \r\n\r\nEC : 2018\r').map((d) => d.raw)).toEqual(['2017', 'EC : 2018'])
    expect(readDeadlines('')).toEqual([])
  })
})
