import 'server-only'
import { createHash } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '@/lib/server/db'
import { type AttemptScope, waitAfter } from './attempts'

/** How long failures are remembered: a whole agency shares one address of the network, and mistypes every day. */
const memorySeconds = { email: 86_400, address: 900 } satisfies Record<AttemptScope, number>
const unlimited = 1_000_000

type Limits = { failures: RateLimiterPrisma; gate: RateLimiterPrisma; turns: RateLimiterPrisma }

let held: Limits | undefined

/** Counters in PostgreSQL: they survive a restart and two servers share them. */
function limits(): Limits {
  const storeClient = db()
  held ??= {
    failures: new RateLimiterPrisma({
      storeClient,
      keyPrefix: 'failures',
      points: unlimited,
      duration: memorySeconds.email,
    }),
    gate: new RateLimiterPrisma({ storeClient, keyPrefix: 'gate', points: 1, duration: 1 }),
    turns: new RateLimiterPrisma({ storeClient, keyPrefix: 'turns', points: unlimited, duration: 1 }),
  }
  return held
}

/** Seconds to wait before one more request of a machine that asks again and again, 0 when it may: `points` requests in `seconds`. */
export async function takeTurn(key: string, pace: { points: number; seconds: number }): Promise<number> {
  const hashed = createHash('sha256').update(key).digest('base64url').slice(0, 32)
  const { consumedPoints, msBeforeNext } = await limits().turns.penalty(hashed, 1, { customDuration: pace.seconds })
  return consumedPoints > pace.points ? Math.max(1, Math.ceil(msBeforeNext / 1000)) : 0
}

/** What is counted: an e-mail or an address of the network, kept as a hash, for one purpose ("sign-in"). */
export type Attempted = { purpose: string; scope: AttemptScope; value: string }

/** Counts an attempt before it is judged, so that a thousand at once are all counted. Gives the seconds to wait when it may not be made, or 0. */
export async function countAttempt(attempted: Attempted): Promise<number> {
  const key = keyOf(attempted)
  const { consumedPoints } = await limits().failures.penalty(key, 1, { customDuration: memorySeconds[attempted.scope] })
  const wait = waitAfter(consumedPoints, attempted.scope)
  if (wait === 0) return 0
  try {
    await limits().gate.consume(key, 1, { customDuration: wait })
    return 0
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    await limits().failures.reward(key, 1)
    return Math.max(refusal.msBeforeNext / 1000, 1)
  }
}

/** Takes one attempt back: it succeeded, or was never made. */
export async function forgiveAttempt(attempted: Attempted): Promise<void> {
  await limits().failures.reward(keyOf(attempted), 1)
}

/** Forgets every failure: the right person has signed in. */
export async function forgetAttempts(attempted: Attempted): Promise<void> {
  const key = keyOf(attempted)
  await Promise.all([limits().failures.delete(key), limits().gate.delete(key)])
}

function keyOf({ purpose, scope, value }: Attempted): string {
  return `${purpose}:${scope}:${createHash('sha256').update(value).digest('base64url').slice(0, 32)}`
}
