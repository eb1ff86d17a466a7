import { expect, test } from 'vitest'
import { inReadingOrder, type ThreadView } from '@/lib/plan/comments'
import { foldCorrections, type WrittenNote } from '@/lib/plan/notes'

const at = new Date('2018-05-02T08:00:00Z')
const note = (id: string, text: string, correctsId: string | null = null): WrittenNote => ({
  id,
  text,
  byName: 'Camille Exemple',
  at,
  correctsId,
})

test('a note corrected twice shows its last words, the earlier ones after, at its first place', () => {
  const rows = [note('4', 'Trois', '3'), note('3', 'Deux', '1'), note('2', 'Autre'), note('1', 'Un')]
  expect(foldCorrections(rows).map(({ text, earlier }) => [text, earlier.map((one) => one.text)])).toEqual([
    ['Autre', []],
    ['Trois', ['Deux', 'Un']],
  ])
})

test('threads are read open ones first, the latest word first', () => {
  const thread = (id: string, minute: number, resolved: boolean): ThreadView => ({
    id,
    audience: 'shared',
    mayWrite: true,
    resolved: resolved ? { byName: 'Camille Exemple', at } : null,
    comments: [
      { id, text: 'Vu', byName: 'Camille Exemple', byRole: 'dcgdr', mine: false, at: new Date(at.getTime() + minute) },
    ],
  })
  const order = inReadingOrder([
    thread('a', 1, true),
    thread('b', 2, false),
    thread('c', 9, true),
    thread('d', 5, false),
  ])
  expect(order.map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a'])
})
