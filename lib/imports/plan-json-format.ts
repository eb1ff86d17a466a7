import { z } from 'zod'
import { namesPerson } from '@/lib/plan/actor-text'
import { type PlanExchange, planExchangeSchema } from '@/lib/plan/exchange'
import { chantiersOf, programmesOf } from '@/lib/plan/structure'
import { countSeverities, type Finding, fileRefusal } from './finding'
import type { Check, DepositedFiles, ImportFormat } from './format'
import { headFindings } from './plan-head'
import { readText } from './reading/read-file'
import { UnreadableFile } from './source-table'

/** A plan in the exchange format gdr-plan/1, as the export prints it. */
export const planJsonFormat: ImportFormat = {
  id: 'plan-json',
  label: 'Plan au format d’échange',
  help: 'Fichier JSON « gdr-plan/1 », tel que l’export le produit. 10 Mo au plus.',
  accept: '.json',
  level: null,
  headIsTyped: false,
  companion: null,
  templates: [],
  columnTitles: {},
  check: async (files) => check(files),
}

const mostIssues = 100

function check({ main }: DepositedFiles): Check {
  try {
    const text = readText(main)
    const parsed = planExchangeSchema.safeParse(parse(text), { error: z.locales.fr().localeError })
    if (!parsed.success) return refusedCheck(parsed.error.issues.slice(0, mostIssues).map(issueFinding))
    const plan = parsed.data
    const findings = [...headFindings(plan.plan), ...contradictions(plan), ...doubts(plan)]
    return { findings, head: plan.plan, content: countSeverities(findings).refused > 0 ? null : plan }
  } catch (error) {
    if (error instanceof UnreadableFile) return refusedCheck([fileRefusal(error.message, 'main', error.line)])
    throw error
  }
}

const refusedCheck = (findings: Finding[]): Check => ({ findings, head: null, content: null })

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const at = error instanceof SyntaxError ? /position (?<at>\d+)/.exec(error.message)?.groups?.at : undefined
    const line = at === undefined ? null : text.slice(0, Number(at)).split('\n').length
    throw new UnreadableFile(`Ce fichier n’est pas un JSON valable${line === null ? '' : ` (ligne ${line})`}.`, line)
  }
}

function issueFinding(issue: z.core.$ZodIssue): Finding {
  return { ...fileRefusal(issue.message), column: pathText(issue.path) }
}

/** "parts[0].programmes[2].title". */
export function pathText(path: readonly PropertyKey[]): string {
  return (
    path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .replace(/^\./, '') || 'fichier'
  )
}

/** What the types allow and a plan cannot say. */
function contradictions(plan: PlanExchange): Finding[] {
  const programmes = programmesOf(plan)
  const titles = new Set(programmes.map((programme) => programme.title))
  const refuse = (column: string, reason: string): Finding => ({ ...fileRefusal(reason), column })
  const level =
    plan.plan.level === 'regional' && plan.plan.regionCode === null
      ? [refuse('plan.regionCode', 'Un plan régional nomme sa région.')]
      : []
  const parents = programmes.flatMap(({ title, parent }) =>
    parent !== null && (parent === title || !titles.has(parent))
      ? [refuse(title, `Le programme parent « ${parent} » ne figure pas dans le fichier.`)]
      : [],
  )
  const keys = programmes.map(({ title, parent }) => JSON.stringify([title, parent]))
  const twins = programmes.flatMap(({ title }, index) =>
    keys.indexOf(keys[index] ?? '') < index
      ? [refuse(title, 'Ce programme figure deux fois sous le même parent.')]
      : [],
  )
  return [
    ...level,
    ...parents,
    ...twins,
    ...chantiersOf(plan).flatMap((chantier) => actionContradictions(chantier, refuse)),
  ]
}

function actionContradictions(
  chantier: ReturnType<typeof chantiersOf>[number],
  refuse: (column: string, reason: string) => Finding,
): Finding[] {
  const seen = new Set<string>()
  return chantier.actions.flatMap((action) => {
    const place = `${chantier.title ?? 'Actions sans chantier'} › Action ${action.number}`
    const twice = seen.has(action.number)
      ? [refuse(place, 'Ce numéro d’action figure deux fois dans le chantier.')]
      : []
    seen.add(action.number)
    const persons = action.actors
      .filter(namesPerson)
      .map((name) =>
        refuse(place, `« ${name} » est un nom de personne : il n’entre pas dans l’annuaire des organismes.`),
      )
    const reversed = action.deadlines
      .filter(({ from, to }) => from !== null && (to === null || to < from))
      .map(({ raw }) => refuse(place, `L’échéance « ${raw} » finit avant de commencer, ou n’a pas de fin.`))
    const actors =
      new Set(action.actors).size < action.actors.length
        ? [refuse(place, 'Un organisme figure deux fois parmi les acteurs.')]
        : []
    return [...twice, ...persons, ...reversed, ...actors]
  })
}

function doubts(plan: PlanExchange): Finding[] {
  return chantiersOf(plan).flatMap((chantier) =>
    chantier.actions.flatMap((action) =>
      action.deadlines
        .filter(({ to, recurrence }) => to === null && recurrence === null)
        .map(
          ({ raw }): Finding => ({
            ...fileRefusal('À préciser : cette échéance n’a pas de date.'),
            column: `Action ${action.number} : ${action.title}`,
            severity: 'doubtful',
            cell: raw,
          }),
        ),
    ),
  )
}
