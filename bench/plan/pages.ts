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
  const [empty, ...pages] = await inTurn(
    [emptyPage, ...timed.map(({ address }) => address)].map((address) => () => visit(address)),
    60,
  )
  return [
    ...timed.map(({ name, aim }, index) => against(name, pages[index], empty, aim)),
    await ownJavaScript(url, visit, '/plan'),
    await ownJavaScript(url, visit, '/plan/frise'),
    await weight(visit, '/plan/frise?deplier=tout', 'document of /plan/frise with its 214 rows, gzip'),
  ]
}

/** What is timed, and the most it may be against an empty page. */
const timed = [
  { name: '/plan folded at chantiers', address: '/plan', aim: 4 },
  { name: '/plan with its 214 rows', address: '/plan?deplier=tout', aim: 8 },
  { name: '/plan, what is late', address: '/plan?retard=1', aim: 4 },
  { name: '/plan, one actor over a period', address: '/plan?acteur=OMEDIT&du=2018-01-01&jusqu=2018-12-31', aim: 4 },
  { name: '/plan/frise folded at chantiers', address: '/plan/frise', aim: 6 },
  { name: '/plan/frise with its 214 rows, every occurrence', address: '/plan/frise?deplier=tout', aim: 12 },
] as const

function against(name: string, found: number | undefined, empty: number | undefined, aim: number): Measure {
  return {
    name,
    value: (found ?? Number.NaN) / (empty ?? Number.NaN),
    unit: '× empty page',
    aim,
    detail: `${found?.toFixed(1)} ms against ${empty?.toFixed(1)} ms`,
  }
}

async function weight(visit: Visit, address: string, name: string): Promise<Measure> {
  const body = Buffer.from(await visit(address))
  const detail = `${(body.length / 1024).toFixed(0)} kB before compression`
  return { name, value: gzipSync(body).length / 1024, unit: 'kB', aim: 100, detail }
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

async function ownJavaScript(url: string, visit: Visit, page: string): Promise<Measure> {
  const scripts = (html: string) => new Set(html.match(/\/_next\/static\/[^"'\\ ]+\.js/g) ?? [])
  const shared = scripts(await visit(emptyPage))
  const own = [...scripts(await visit(page))].filter((script) => !shared.has(script))
  let bytes = 0
  for (const script of own) bytes += gzipSync(Buffer.from(await (await fetch(`${url}${script}`)).arrayBuffer())).length
  return {
    name: `own JavaScript of ${page}, gzip`,
    value: bytes / 1024,
    unit: 'kB',
    aim: 60,
    detail: `${own.length} files above an empty page`,
  }
}
