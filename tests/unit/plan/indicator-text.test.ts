import { describe, expect, it } from 'vitest'
import { type PlanIndicatorText, readIndicator } from '@/lib/plan/indicator-text'
import { tableRows } from '@/tests/support/jsonl'

const division = (numerator: string, denominator: string) => ({ kind: 'ratio', numerator, denominator })
const whole = (kind: string) => ({ kind, numerator: null, denominator: null })

describe('indicators as printed', () => {
  it.each(tableRows<PlanIndicatorText>('indicators-of-the-plan'))('reads the printed line $label', (expected) => {
    expect(readIndicator(expected.label)).toEqual(expected)
  })

  it.each(tableRows<PlanIndicatorText & { line: string }>('indicators-of-the-national-plan'))(
    'cuts the national label before its values: $line',
    ({ line, ...expected }) => expect(readIndicator(line, 'national')).toEqual(expected),
  )

  it.each([
    ['Nb d’ES visités sur nb d’ES ciblés', division('Nb d’ES visités', 'nb d’ES ciblés')],
    ['Nb d’ES ciblés/nb d’ES visités', division('Nb d’ES ciblés', 'nb d’ES visités')],
    ['Etablissements contrôlés/établissements ciblés', division('Etablissements contrôlés', 'établissements ciblés')],
    ['Nombre de médecins formés/prévus', division('Nombre de médecins formés', 'prévus')],
    ['Nb de lits SSR / Nombre total de lits', division('Nb de lits SSR', 'Nombre total de lits')],
  ])('divides %s', (line, expected) => expect(readIndicator(line)).toMatchObject(expected))

  it.each([
    ['Nb de dossiers MIGAC/DAF/USLD/FIR', whole('count')],
    ['Nb de courriers fer/ferritine', whole('count')],
    ['Nb de réunions ARS/AM', whole('count')],
    ['Nb d’actes/an', whole('count')],
    ['Taux de dépenses 2016/2017', whole('ratio')],
    ['Nb de réunions (nb de comptes rendus/nb de réunions)', whole('count')],
    ['Dépenses (n/n-1)', whole('evolution')],
    ['Evolution des dépenses n/n-1', whole('evolution')],
    ['Certification de classe A ou B', whole('level')],
    ['Économies : 3 M€', whole('amount')],
    ['Mise en place : Oui / Non', whole('yes-no')],
    ['Respect des délais', whole('text')],
  ])('does not divide %s', (line, expected) => expect(readIndicator(line)).toMatchObject(expected))

  it('reads a target printed in a regional line and leaves the label whole', () => {
    expect(readIndicator('Nb d’envois (cible = 12, mensuelle)')).toMatchObject({
      label: 'Nb d’envois (cible = 12, mensuelle)',
      target: 'cible = 12, mensuelle',
      current: null,
    })
    expect(readIndicator('Nombre de cibles atteintes').target).toBeNull()
  })

  it('reads the present value and every target of a national line, in whichever order', () => {
    expect(readIndicator('Tabagisme Taux cible 2018 : 27% Taux actuel : 28%', 'national')).toMatchObject({
      label: 'Tabagisme',
      current: '28%',
      target: 'Taux cible 2018 : 27% Taux actuel : 28%',
    })
    expect(readIndicator('Part des ES ciblés', 'national')).toMatchObject({ label: 'Part des ES ciblés', target: null })
  })
})
