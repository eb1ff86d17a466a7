import 'server-only'
import { randomUUID } from 'node:crypto'

const shape = /^[0-9a-f]{2}\/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function newKey(): string {
  const id = randomUUID()
  return `${id.slice(0, 2)}/${id}`
}

/** Refuses whatever `newKey` cannot have made: a key cannot climb out of its folder. */
export function checkKey(key: string): string {
  if (!isKey(key)) throw new Error('This is not the key of a stored file')
  return key
}

/** Whether a name found in the store is one of ours: another program may keep its files beside. */
export function isKey(name: string): boolean {
  return shape.test(name)
}
