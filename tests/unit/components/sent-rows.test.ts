import { expect, test } from 'vitest'
import { readSentRows, sendRows } from '@/components/ui/sent-rows'
import type { TreeRow } from '@/components/ui/tree-rows'

test('rows come out of their text as they went in, whatever their words hold', () => {
  const rows: readonly TreeRow[] = [
    {
      id: 'p',
      level: 1,
      label: 'Pièces « à » l’acte\n"</script>"',
      hasChildren: true,
      cells: [[{ text: '1 action' }]],
    },
    {
      id: 'a',
      level: 2,
      label: 'É',
      number: 'Action 1',
      href: '/plan/actions/a',
      cells: [{ state: 'en_retard' }, null, 'ARS'],
    },
  ]
  expect(readSentRows(sendRows(rows))).toEqual(rows)
})
