import { describe, expect, test } from 'vitest'
import { createAvenantInput, editActionInput, reviseAvenantInput } from '@/lib/plan/inputs'
import { createPlanInput } from '@/lib/plan/life-inputs'
import {
  addActionInput,
  addChantierInput,
  addPartInput,
  addProgrammeInput,
  changeChantierInput,
  changeProgrammeInput,
  splitChantierInput,
} from '@/lib/plan/structure-inputs'

const id = '01900000-0000-7000-8000-000000000000'
const held = { planId: id, id, lockVersion: '1', to: id }
const avenant = { planId: id, id, effectiveOn: '2018-09-01', read: '' }

/** Every form that names a thing of the plan. */
const forms = {
  'un plan': (title: string) =>
    createPlanInput.safeParse({ title, code: 'a-2020', regionCode: '01', start: '2020', end: '2021' }),
  'un avenant': (title: string) => createAvenantInput.safeParse({ ...avenant, title }),
  'un avenant renommé': (title: string) => reviseAvenantInput.safeParse({ ...avenant, title }),
  'une partie': (title: string) => addPartInput.safeParse({ ...held, title }),
  'un programme': (title: string) => addProgrammeInput.safeParse({ ...held, title }),
  'un programme modifié': (title: string) => changeProgrammeInput.safeParse({ ...held, title }),
  'un chantier': (title: string) => addChantierInput.safeParse({ ...held, title }),
  'un chantier modifié': (title: string) => changeChantierInput.safeParse({ ...held, title }),
  'un chantier scindé': (title: string) => splitChantierInput.safeParse({ ...held, title, actions: [id] }),
  'une action': (title: string) => addActionInput.safeParse({ ...held, number: '1', title }),
  'une action modifiée': (title: string) => editActionInput.safeParse({ ...held, title, deadlines: '', actors: '' }),
}

describe.each(Object.entries(forms))('the label of %s', (_name, form) => {
  test.each([400, 1000])('may be %i characters long', (length) => expect(form('é'.repeat(length)).success).toBe(true))

  test('is refused with a sentence at 1 001', () => {
    const refused = form('é'.repeat(1001))
    expect(refused.error?.issues).toMatchObject([
      { path: ['title'], message: expect.stringMatching(/^Ce texte dépasse 1\s000 caractères\.$/u) },
    ])
  })
})

test('a line of objectives has the same length', () => {
  const sent = (objectives: string) => changeProgrammeInput.safeParse({ ...held, title: 'P', objectives })
  expect(sent(`${'a'.repeat(1000)}\n\n${'b'.repeat(1000)}`).data?.objectives).toHaveLength(2)
  expect(sent(`a\n${'b'.repeat(1001)}`).error?.issues).toMatchObject([
    { path: ['objectives'], message: expect.stringMatching(/^Une ligne dépasse 1\s000 caractères\.$/u) },
  ])
})
