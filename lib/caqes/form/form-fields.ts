import { z } from 'zod'
import type { FieldKind } from '@/lib/rules/fields'

/** A value typed in one control. `special`: a word that may stand instead of the number. */
export type LeafField = {
  name: string
  label: string
  help?: string
  kind: FieldKind | 'choice' | 'flag'
  options?: readonly string[]
  special?: string
}

/** What a form asks: a value, a few under one title, a list of lines, a list of values. */
export type FormField =
  | LeafField
  | { name: string; label: string; help?: string; kind: 'group'; fields: readonly LeafField[] }
  | { name: string; label: string; help?: string; kind: 'list'; fields: readonly LeafField[] }
  | { name: string; label: string; help?: string; kind: 'values'; item: LeafField }

/** What is read of the JSON Schema that zod writes of a rule's input: the labels and kinds are its own metadata. */
type Node = {
  label?: string
  help?: string
  kind?: FieldKind
  type?: string
  enum?: readonly string[]
  const?: string
  anyOf?: readonly Node[]
  items?: Node
  properties?: Readonly<Record<string, Node>>
}

/** The fields of a strict object schema, in its order. */
export function formFields(schema: z.ZodType): readonly FormField[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' }) as Node
  return Object.entries(properties).map(([name, node]) => toField(name, node))
}

function toField(name: string, node: Node): FormField {
  const head = headOf(name, node)
  if (node.properties) return { ...head, kind: 'group', fields: leavesOf(node) }
  if (!node.items) return toLeaf(name, node)
  if (node.items.properties) return { ...head, kind: 'list', fields: leavesOf(node.items) }
  const item = node.items.anyOf?.find((one) => one.kind) ?? node.items
  return { ...head, kind: 'values', item: { ...toLeaf(name, item), label: head.label } }
}

function leavesOf({ properties = {} }: Node): LeafField[] {
  return Object.entries(properties).map(([name, node]) => toLeaf(name, node))
}

function toLeaf(name: string, node: Node): LeafField {
  const head = headOf(name, node)
  if (node.enum) return { ...head, kind: 'choice', options: node.enum }
  if (node.type === 'boolean') return { ...head, kind: 'flag' }
  const special = node.anyOf?.find((one) => one.const)?.const
  const kind = node.kind ?? node.anyOf?.find((one) => one.kind)?.kind ?? 'text'
  return { ...head, kind, ...(special === undefined ? {} : { special }) }
}

/** Steps of a scale come from the settings, whose schema carries no label. */
const settingLabels: Readonly<Record<string, string>> = {
  fromPct: 'À partir d’une progression de',
  countedPct: 'Compte pour',
}

function headOf(name: string, { label, help }: Node) {
  return { name, label: label ?? settingLabels[name] ?? name, ...(help === undefined ? {} : { help }) }
}
