// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { CheckboxField, CheckboxGroup, RadioGroupField } from '@/components/ui/choice-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { DateField, SelectField, TextField } from '@/components/ui/field'
import { FormContext } from '@/components/ui/form-context'
import { PasswordField } from '@/components/ui/password-field'

afterEach(cleanup)

const options = [
  { value: 'yes', label: 'Atteinte' },
  { value: 'no', label: 'Non atteinte' },
]

test('a field that may stay empty says so, a required one does not', () => {
  render(
    <>
      <TextField name="label" label="Intitulé" required />
      <TextField name="note" label="Note" />
    </>,
  )
  expect(screen.getByLabelText('Intitulé').hasAttribute('required')).toBe(true)
  expect(screen.getByLabelText('Note (facultatif)').hasAttribute('required')).toBe(false)
})

test('a field without help nor error is described by nothing', () => {
  render(<TextField name="label" label="Intitulé" required />)
  expect(screen.getByLabelText('Intitulé').hasAttribute('aria-describedby')).toBe(false)
})

test('an error given by hand is tied to its field', () => {
  render(<DateField name="dueOn" label="Échéance" required error="Cette date est hors du plan." />)
  const field = screen.getByLabelText('Échéance')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Cette date est hors du plan.',
  )
})

test('what was typed comes back before the stored value, in every kind of field', () => {
  const values = { label: 'tapé', judgement: 'no', actors: ['no'], told: 'on', lead: 'no' }
  render(
    <FormContext value={{ id: 'f', fields: {}, values }}>
      <TextField name="label" label="Intitulé" required defaultValue="ancien" />
      <SelectField name="lead" label="Pilote" required options={options} defaultValue="yes" />
      <RadioGroupField name="judgement" label="Jugement" required options={options} defaultValue="yes" />
      <CheckboxGroup name="actors" label="Acteurs" required options={options} defaultValue={['yes']} />
      <CheckboxField name="told" label="Prévenir" required />
    </FormContext>,
  )
  expect((screen.getByLabelText('Intitulé') as HTMLInputElement).value).toBe('tapé')
  expect((screen.getByLabelText('Pilote') as HTMLSelectElement).value).toBe('no')
  const checked = [...document.querySelectorAll<HTMLInputElement>('input:checked')]
  expect(checked.map((box) => [box.name, box.value])).toEqual([
    ['judgement', 'no'],
    ['actors[]', 'no'],
    ['told', 'on'],
  ])
})

test('several answers are one group, named by its question and described by its error', () => {
  render(<RadioGroupField name="judgement" label="Jugement" required options={options} error="Choisissez." />)
  const group = screen.getByRole('group', { name: 'Jugement' })
  expect(document.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Choisissez.')
})

test('the error summary links each sentence to its field, of its own form', () => {
  render(
    <FormContext value={{ id: 'form2', fields: {}, values: {} }}>
      <ErrorSummary message="À corriger." fields={{ label: 'Donnez un intitulé.', dueOn: 'Choisissez une date.' }} />
      <TextField name="label" label="Intitulé" required />
      <DateField name="dueOn" label="Échéance" required />
    </FormContext>,
  )
  const targets = screen.getAllByRole('link').map((link) => link.getAttribute('href')?.slice(1) ?? '')
  expect(targets).toEqual([screen.getByLabelText('Intitulé').id, screen.getByLabelText('Échéance').id])
  expect(document.activeElement).toBe(screen.getByRole('alert'))
})

test('a password is hidden until the person asks to read it, and never comes back typed', () => {
  render(
    <FormContext value={{ id: '', fields: {}, values: { password: 'secret-secret' } }}>
      <PasswordField name="password" label="Mot de passe" required />
    </FormContext>,
  )
  const field = screen.getByLabelText('Mot de passe') as HTMLInputElement
  expect(field.type).toBe('password')
  expect(field.value).toBe('')
  fireEvent.click(screen.getByRole('button', { name: 'Afficher le mot de passe' }))
  expect(field.type).toBe('text')
  expect(screen.getByRole('button', { name: 'Masquer le mot de passe' }).getAttribute('aria-pressed')).toBe('true')
})
