import type { CaseParams } from './case-paths'

const longestValue = 2_000
const mostParams = 2_000

/** The search parameters of a page as a case reads them: the last value of each name, add and remove buttons obeyed. */
export function paramsOf(search: Readonly<Record<string, string | readonly string[] | undefined>>): CaseParams {
  const pairs = Object.entries(search)
    .slice(0, mostParams)
    .flatMap(([name, value]): [string, string][] => {
      const last = typeof value === 'object' ? value.at(-1) : value
      return last === undefined ? [] : [[name, last.slice(0, longestValue)]]
    })
  return withRows(Object.fromEntries(pairs))
}

/** What the buttons "add a line" and "remove this line" send, when no script is there to obey them. */
export const addName = 'ajouter'
export const removeName = 'retirer'

function withRows({ [addName]: added, [removeName]: removed, ...params }: CaseParams): CaseParams {
  const kept = Object.entries(params).filter(([name]) => !removed || !name.startsWith(`${removed}.`))
  return { ...Object.fromEntries(kept), ...(added ? { [`${added}.`]: '' } : {}) }
}
