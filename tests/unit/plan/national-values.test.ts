import { describe, expect, it } from 'vitest'
import { indicatorLabel, printedTargets } from '@/lib/plan/national-values'

describe('targets as the national plan prints them', () => {
  it.each([
    [null, []],
    ['Cible 2018 : 50%', [{ year: 2018, text: '50%' }]],
    [
      'Cible 2018 : -10% ; Cible 2019 : -10%',
      [
        { year: 2018, text: '-10%' },
        { year: 2019, text: '-10%' },
      ],
    ],
    ['Taux cible 2018 : 27% Taux actuel : 28%', [{ year: 2018, text: '27%' }]],
    ['Cible : -25 %', [{ year: null, text: '-25 %' }]],
    [
      'Cible 2018 : taux d’évolution < à l’évolution globale',
      [{ year: 2018, text: 'taux d’évolution < à l’évolution globale' }],
    ],
    ['Cible 2018 : 20 000/an', [{ year: 2018, text: '20 000/an' }]],
    ['Cible 2019 :', []],
  ])('%s', (printed, targets) => {
    expect(printedTargets(printed)).toEqual(targets)
  })

  it('are shown under a label without the bullet the source leaves', () => {
    expect(indicatorLabel('Taux de pénétration (Remicade) o')).toBe('Taux de pénétration (Remicade)')
    expect(indicatorLabel('Nombre de loto')).toBe('Nombre de loto')
  })
})
