import pg from 'pg'
import { planRecords } from '@/lib/plan/queries/plan-tree'
import { planOf } from '@/lib/plan/queries/plans'
import { today } from '@/lib/server/clock'
import { pool } from '@/lib/server/db'
import type { Measure } from '../table'
import { inTurn } from '../timing'
import type { World } from './world'

type Query = { text: string; values?: unknown[] }

/** The reads of /plan for one region, against their own SQL sent by pg on the same pool, in the same order. */
export async function measureReads({ officer, actions }: World): Promise<Measure> {
  const on = await today()
  const read = async () => {
    const plan = await planOf(officer, undefined, on)
    return planRecords(plan.id, on)
  }
  await read()
  const [first, ...together] = await sqlOf(read)
  if (!first) throw new Error('no SQL was seen')
  const raw = async () => {
    await pool().query(first)
    return Promise.all(together.map((query) => pool().query(query)))
  }
  const [ours, theirs] = await inTurn([read, raw], 100)
  return {
    name: `reads of /plan, ${actions} actions in the database`,
    value: (ours ?? Number.NaN) / (theirs ?? Number.NaN),
    unit: '× raw SQL',
    aim: 1.5,
    detail: `${ours?.toFixed(1)} ms against ${theirs?.toFixed(1)} ms, ${together.length + 1} statements`,
  }
}

/** The statements a work sends, in order. */
async function sqlOf(work: () => Promise<unknown>): Promise<Query[]> {
  const seen: Query[] = []
  const send = pg.Client.prototype.query
  pg.Client.prototype.query = function spy(this: pg.Client, ...sent: unknown[]) {
    const [query, values] = sent
    if (typeof query === 'string') seen.push({ text: query, values: Array.isArray(values) ? values : [] })
    else if (isQuery(query))
      seen.push({ text: query.text, values: query.values ?? (Array.isArray(values) ? values : []) })
    return Reflect.apply(send, this, sent)
  } as typeof send
  try {
    await work()
  } finally {
    pg.Client.prototype.query = send
  }
  return seen
}

function isQuery(value: unknown): value is Query {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
}
