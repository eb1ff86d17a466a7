import { gzipSync } from 'node:zlib'
import { sessionCookieName, sessionToken } from '@/lib/accounts/session-cookie'
import { db } from '@/lib/server/db'
import type { Measure } from '../table'
import { inTurn } from '../timing'
import type { World } from './world'

type Visit = (address: string) => Promise<string>

/** A signed-in page with a title and one sentence: the bench's person has no long work. The home page reads the plan, so it is no measure. */
const emptyPage = '/taches'

/** Whole responses of /plan against an empty signed-in page of the same server, and the JavaScript it adds to it. */
export async function measurePages(url: string, { officer }: World): Promise<Measure[]> {
  const visit = await visitor(url, officer.id)
  const [empty, folded, unfolded] = await inTurn(
    [() => visit(emptyPage), () => visit('/plan'), () => visit('/plan?deplier=tout')],
    60,
  )
  const times = (name: string, found: number | undefined, aim: number): Measure => ({
    name,
    value: (found ?? Number.NaN) / (empty ?? Number.NaN),
    unit: '× empty page',
    aim,
    detail: `${found?.toFixed(1)} ms against ${empty?.toFixed(1)} ms`,
  })
  return [
    times('/plan folded at chantiers', folded, 4),
    times('/plan with its 214 rows', unfolded, 8),
    await ownJavaScript(url, visit),
  ]
}

/** Reads a page as a signed-in person; a page that does not answer 200 stops the run. */
async function visitor(url: string, userId: string): Promise<Visit> {
  const user = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { id: true, sessionVersion: true } })
  const cookie = `${sessionCookieName()}=${await sessionToken(user)}`
  return async (address) => {
    const answer = await fetch(`${url}${address}`, { headers: { cookie }, redirect: 'manual' })
    const body = await answer.text()
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
    return body
  }
}

async function ownJavaScript(url: string, visit: Visit): Promise<Measure> {
  const scripts = (html: string) => new Set(html.match(/\/_next\/static\/[^"'\\ ]+\.js/g) ?? [])
  const shared = scripts(await visit(emptyPage))
  const own = [...scripts(await visit('/plan'))].filter((script) => !shared.has(script))
  let bytes = 0
  for (const script of own) bytes += gzipSync(Buffer.from(await (await fetch(`${url}${script}`)).arrayBuffer())).length
  return {
    name: 'own JavaScript of /plan, gzip',
    value: bytes / 1024,
    unit: 'kB',
    aim: 60,
    detail: `${own.length} files above an empty page`,
  }
}
