type Answers<Asked extends Record<string, unknown>> = { [name in keyof Asked]: Awaited<Asked[name]> }

/** Waits for several named questions asked at once; the first refusal is thrown. Values that are no promise pass through. */
export async function allOf<Asked extends Record<string, unknown>>(asked: Asked): Promise<Answers<Asked>> {
  const names = Object.keys(asked)
  const answers = await Promise.all(names.map((name) => asked[name]))
  return Object.fromEntries(names.map((name, index) => [name, answers[index]])) as Answers<Asked>
}
