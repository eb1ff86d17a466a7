import { expect, test } from 'vitest'
import { readForm } from '@/lib/accounts/form-answer'

test('a form keeps its texts without the nul characters the database refuses, one by one and in lists', () => {
  const form = new FormData()
  form.append('note', 'Visite\u0000 faite')
  form.append('finess[]', '9710\u0000')
  form.append('finess[]', '9720')
  expect(readForm(form)).toEqual({ note: 'Visite faite', finess: ['9710', '9720'] })
})
