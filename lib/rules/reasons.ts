import type { z } from 'zod'

/** The names of the fields a schema refuses, each once, in the order of the schema, unknown fields last. */
export function refusedFields(error: z.ZodError, whole: string): string[] {
  const names = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [fieldName(issue.path) ?? whole],
  )
  return [...new Set(names)]
}

/** The innermost name of a path: "levelPct" of lines[3].levelPct. The rank in a list or in a scale is not a name. */
function fieldName(path: readonly PropertyKey[]): string | undefined {
  return path.findLast((part): part is string => typeof part === 'string' && !/^\d+$/.test(part))
}
