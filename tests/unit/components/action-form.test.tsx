// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/choice-field'
import { TextAreaField, TextField } from '@/components/ui/field'
import type { ActionState } from '@/lib/accounts/action-state'

afterEach(cleanup)

type Action = (before: ActionState<string>, form: FormData) => Promise<ActionState<string>>

const refusal: ActionState<string> = {
  status: 'error',
  message: 'Certains champs sont à corriger ; rien n’a été enregistré.',
  fields: { label: 'Donnez un intitulé.' },
  values: {},
}
const done: ActionState<string> = { status: 'ok', data: 'a1', message: 'L’action est enregistrée.' }

function show(action: Action, onDone?: (data: string, message: string) => void) {
  render(
    <ActionForm action={action} submitLabel="Enregistrer" {...(onDone ? { onDone } : {})}>
      <TextField name="label" label="Intitulé" required help="Tel qu’il est imprimé." />
      <TextAreaField name="note" label="Note" />
    </ActionForm>,
  )
}

const send = () => fireEvent.click(screen.getByRole('button', { name: 'Enregistrer' }))

test('two clicks in a row send the form once', async () => {
  let answer: (state: ActionState<string>) => void = () => {}
  const action = vi.fn<Action>(() => new Promise((resolve) => (answer = resolve)))
  show(action)
  const button = screen.getByRole('button', { name: 'Enregistrer' })
  fireEvent.click(button)
  fireEvent.click(button)
  expect(button.textContent).toBe('Enregistrement…')
  expect(button.getAttribute('aria-disabled')).toBe('true')
  answer(done)
  await screen.findByText('L’action est enregistrée.')
  expect(action).toHaveBeenCalledTimes(1)
})

test('the form can be sent again after a refusal', async () => {
  const action = vi.fn<Action>().mockResolvedValueOnce(refusal).mockResolvedValueOnce(done)
  show(action)
  send()
  await screen.findByRole('alert')
  send()
  await screen.findByText('L’action est enregistrée.')
  expect(action).toHaveBeenCalledTimes(2)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a refusal takes the focus and its link leads to the field in error', async () => {
  show(async () => refusal)
  send()
  const summary = await screen.findByRole('alert')
  await waitFor(() => expect(document.activeElement).toBe(summary))
  const field = screen.getByLabelText('Intitulé')
  expect(screen.getByRole('link', { name: 'Donnez un intitulé.' }).getAttribute('href')).toBe(`#${field.id}`)
})

test('a field in error says so, and is described by its error then its help', async () => {
  show(async () => refusal)
  expect(screen.getByLabelText('Intitulé').getAttribute('aria-invalid')).toBeNull()
  send()
  await screen.findByRole('alert')
  const field = screen.getByLabelText('Intitulé')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  const described = (field.getAttribute('aria-describedby') ?? '').split(' ')
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'Donnez un intitulé.',
    'Tel qu’il est imprimé.',
  ])
  expect(screen.getByLabelText(/Note/).getAttribute('aria-invalid')).toBeNull()
})

test('what was typed stays after a refusal', async () => {
  show(async () => refusal)
  fireEvent.change(screen.getByLabelText(/Note/), { target: { value: 'Visite faite le 12 mars' } })
  send()
  await screen.findByRole('alert')
  expect((screen.getByLabelText(/Note/) as HTMLTextAreaElement).value).toBe('Visite faite le 12 mars')
})

test('the caller is told once of a success, with its data and its sentence', async () => {
  const onDone = vi.fn()
  show(async () => done, onDone)
  send()
  await waitFor(() => expect(onDone).toHaveBeenCalledWith('a1', 'L’action est enregistrée.'))
  expect(onDone).toHaveBeenCalledTimes(1)
})

test('several ticked answers go as a list under the name followed by brackets', async () => {
  const sent: FormDataEntryValue[] = []
  const options = ['ars', 'cgss', 'omedit'].map((value) => ({ value, label: value.toUpperCase() }))
  render(
    <ActionForm
      submitLabel="Enregistrer"
      action={async (_before: ActionState<string>, form: FormData) => {
        sent.push(...form.getAll('actors[]'))
        return done
      }}
    >
      <CheckboxGroup name="actors" label="Acteurs" options={options} defaultValue={['cgss']} />
    </ActionForm>,
  )
  fireEvent.click(screen.getByLabelText('OMEDIT'))
  send()
  await screen.findByText('L’action est enregistrée.')
  expect(sent).toEqual(['cgss', 'omedit'])
})
