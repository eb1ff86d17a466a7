import { describe, expect, it } from 'vitest'
import { namesPerson, readActors } from '@/lib/plan/actor-text'
import { tableRows } from '@/tests/support/jsonl'

describe('actors as printed', () => {
  it.each(tableRows<{ cell: string; actors: string[]; persons: string[] }>('actors-of-the-plan'))(
    'reads the printed cell "$cell"',
    ({ cell, actors, persons }) => expect(readActors(cell)).toEqual({ actors, persons }),
  )

  it.each([
    ['ARS\nAM\r\nOMEDIT', ['ARS', 'AM', 'OMEDIT']],
    ['ARS/AM/Assurance maladie', ['ARS', 'AM']],
    ['Établissements de santé + L’Assurance Maladie', ['ES', 'AM']],
    ['DBAM (DAM/GDR', ['DBAM (DAM/GDR']],
    [' / , + ', []],
    ['SAMU', ['SAMU']],
    ['DRSM', ['DRSM']],
  ])('splits %j', (cell, expected) => expect(readActors(cell).actors).toEqual(expected))

  it.each(['Pr BEAUSSIER', 'Pf Beaussier', 'Dr Jean-Luc Martin', 'Mme DURAND', 'M. Petit'])(
    'keeps the person %s out of the directory of bodies',
    (name) => {
      expect(namesPerson(name)).toBe(true)
      expect(readActors(`${name}/ARS`)).toEqual({ actors: ['ARS'], persons: [name] })
    },
  )

  it('does not take a body for a person', () => {
    expect(['PRADO', 'DRSM / DBAM (PN)', 'Mission ARS', 'MSA Guadeloupe'].filter(namesPerson)).toEqual([])
  })
})
