import { z } from 'zod'
import type { CivilDate } from '@/lib/core/civil-date'
import { presentFields } from './absent'
import { type Answer, invalid } from './answer'
import { day } from './fields'
import { refusedFields } from './reasons'
import type { RegisteredRule } from './registry'
import { recordingTracer, type Tracer } from './trace'

/** Where the settings a request does not give come from, on the day of its case. `given` are its own; what a rule reads may be told to the tracer. */
export type SettingsSource<Settings> = (day: CivilDate, given: Partial<Settings>, tracer: Tracer) => Settings

/** The one door to a set of rules, in the simulation format. */
export type Door<Settings> = {
  /** The answer to one request already parsed from JSON, whatever it is; without a source, settings not given are the usual ones. Never throws. */
  answer: (request: unknown, source?: SettingsSource<Settings>) => Answer
  /** The answer to one line of JSON Lines. */
  answerLine: (line: string) => Answer
}

/** Opens the door on a set of rules. `settings` is the strict schema of the region's choices, with their defaults. */
export function openDoor<Settings extends object>(
  rules: readonly RegisteredRule<Settings>[],
  settings: z.ZodType<Settings>,
): Door<Settings> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const usual = settings.parse({})
  const envelope = z.strictObject({
    id: z.union([z.string(), z.number()]).optional(),
    rule: z.string(),
    on: day.optional(),
    settings: settings.optional(),
    input: z.record(z.string(), z.unknown()).optional(),
  })

  const answer = (request: unknown, source?: SettingsSource<Settings>): Answer => {
    if (typeof request !== 'object' || request === null || Array.isArray(request)) return invalid(null, ['json'])
    const id = readableId(request)
    const given: Readonly<Record<string, unknown>> = Object.fromEntries(presentFields(request))
    const rule = typeof given.rule === 'string' ? byId.get(given.rule) : undefined
    // Without its rule, nothing else of a request can be judged.
    if (!rule) return invalid(id, ['rule'])
    const read = envelope.safeParse(given)
    if (!read.success) {
      const input = rule.input.safeParse(given.input ?? {})
      const names = [
        ...refusedFields(read.error, 'json'),
        ...(input.success ? [] : refusedFields(input.error, 'input')),
      ]
      return invalid(id, [...new Set(names)])
    }
    const tracer = recordingTracer()
    const { on, input = {}, settings: chosen = usual } = read.data
    const own = givenOf(chosen, given.settings)
    const settingsOn = (day: CivilDate) => (source ? source(day, own, tracer) : chosen)
    const reply = rule.reply({ input, on, settingsOn, tracer })
    if ('invalid' in reply) return invalid(id, reply.invalid)
    const { status, result, reasons } = reply.outcome
    return { id, status, result, reasons, trace: tracer.steps, provisional: reply.provisional }
  }

  return {
    answer,
    answerLine: (line) => {
      try {
        return answer(JSON.parse(line))
      } catch (error) {
        if (error instanceof SyntaxError) return invalid(null, ['json'])
        throw error
      }
    },
  }
}

/** The settings a request gives itself, read: those its schema filled in are left out. */
function givenOf<Settings extends object>(read: Settings, raw: unknown): Partial<Settings> {
  const names = new Set(typeof raw === 'object' && raw !== null ? presentFields(raw).map(([name]) => name) : [])
  return Object.fromEntries(Object.entries(read).filter(([name]) => names.has(name))) as Partial<Settings>
}

function readableId(request: object): Answer['id'] {
  const id = 'id' in request ? request.id : null
  return typeof id === 'string' || (typeof id === 'number' && Number.isFinite(id)) ? id : null
}
