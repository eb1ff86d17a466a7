import type { Answer } from '@/lib/rules/answer'
import { type RegionReading, regionSource } from './region-choices'
import { answer } from './simulation'

/** Most requests and most bytes of a body, as the simulation format says. */
export const bodyLimits = { requests: 1_000, bytes: 1_000_000 } as const

type Body = { answers: readonly Answer[] } | { refused: 'malformed' | 'too-many' }

const decoder = new TextDecoder('utf-8', { fatal: true })

/** The answers to a body of the programming interface, in the order of its requests. Settings a request does not give are the
 * usual ones, or those of a region when one is given. Never throws on what it reads. */
export function answerBody(bytes: Uint8Array, region: RegionReading | null = null): Body {
  const requests = parse(bytes)
  if (!Array.isArray(requests)) return { refused: 'malformed' }
  if (requests.length > bodyLimits.requests) return { refused: 'too-many' }
  return { answers: requests.map((request) => (region ? answer(request, regionSource(region)) : answer(request))) }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch {
    return undefined
  }
}
