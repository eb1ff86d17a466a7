import { z } from 'zod'

/** The French label of every field of a schema, those of its lists and inner objects included. */
export function fieldLabels(schema: z.ZodType, labels = new Map<string, string>()): ReadonlyMap<string, string> {
  const inner = bare(schema)
  if (inner instanceof z.ZodArray && inner.element instanceof z.ZodType) fieldLabels(inner.element, labels)
  if (!(inner instanceof z.ZodObject)) return labels
  for (const [name, field] of Object.entries<z.ZodType>(inner.shape)) {
    const label = field.meta()?.label
    if (typeof label === 'string' && !labels.has(name)) labels.set(name, label)
    fieldLabels(field, labels)
  }
  return labels
}

/** The values a field of choice may take, or null when it is not one. */
export function fieldOptions(schema: z.ZodType): readonly string[] | null {
  const inner = bare(schema)
  return inner instanceof z.ZodEnum ? inner.options.map(String) : null
}

function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodType
    ? bare(schema.unwrap() as z.ZodType)
    : schema
}
