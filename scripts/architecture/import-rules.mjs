import { isIn } from './tree.mjs'

/** Left may be imported by right. Rooms of one entry do not see each other. */
const order = [
  ['core'],
  ['rules'],
  ['caqes'],
  ['server'],
  ['audit'],
  ['accounts'],
  ['notices'],
  ['territory'],
  ['settings'],
  ['plan'],
  ['indicators'],
  ['contracts'],
  ['campaigns'],
  ['meetings'],
  ['guide'],
  ['dashboards', 'imports', 'exports', 'search'],
  ['components'],
  ['app'],
]
const rank = new Map(order.flatMap((rooms, index) => rooms.map((room) => [room, index])))

/** Packages the pure rooms may use: no database, no framework, no environment, no clock. */
const purePackages = new Set(['temporal-polyfill', 'zod', 'decimal.js', 'big.js'])
const prismaClient = /^(@prisma\/|lib\/server\/(db|generated)(\/|$))/

/** "plan" for lib/plan/…, "components" and "app" for themselves, undefined outside the rooms. */
export function roomOf(file) {
  const [first, second] = file.split('/')
  if (first === 'app' || first === 'components') return first
  return first === 'lib' && second ? second : undefined
}

const partOf = (file) => file.split('/')[2]?.replace(/\.\w+$/, '')

function orderRule({ file }, { local }) {
  const from = roomOf(file)
  const to = local && roomOf(local)
  if (!from || !to || from === to) return
  if (!rank.has(from)) return `unknown room lib/${from}`
  if (!rank.has(to)) return `unknown room lib/${to}`
  if (rank.get(to) >= rank.get(from)) return `${from} may not import ${to}`
}

function pureRoomRule({ file }, { package: name }) {
  if (!name || !isIn(file, 'lib/core', 'lib/rules', 'lib/caqes')) return
  if (!purePackages.has(name)) return `${roomOf(file)} is pure: it may not import ${name}`
}

function pureFileRule({ file }, { local, package: name }) {
  if (!isIn(file, 'lib') || !['model', 'inputs', 'policy'].includes(partOf(file))) return
  const effect = local
    ? isIn(local, 'lib/server') || ['queries', 'commands', 'actions'].includes(partOf(local))
    : /^(next|react|pg|@prisma|server-only|node:)/.test(name)
  if (effect) return `${partOf(file)}.ts is pure: it may not import ${local ?? name}`
}

function componentRule({ file }, { local, package: name }) {
  if (!isIn(file, 'components')) return
  const reads = local && isIn(local, 'lib') && ['queries', 'commands'].includes(partOf(local))
  if (reads || (local && isIn(local, 'lib/server')) || prismaClient.test(name ?? ''))
    return `a component takes props: it may not import ${local ?? name}`
}

function appRule({ file }, { local, package: name }) {
  if (!isIn(file, 'app')) return
  if (local && isIn(local, 'lib') && partOf(local) === 'commands') return `app may not import commands: ${local}`
  if (prismaClient.test(local ?? name ?? '')) return 'app may not import the Prisma client'
}

const rules = {
  'room-order': orderRule,
  'pure-room': pureRoomRule,
  'pure-file': pureFileRule,
  component: componentRule,
  app: appRule,
}

/** What the imports of one file break. */
export function importViolations(source) {
  return source.imports.flatMap((imported) =>
    Object.entries(rules).flatMap(([rule, judge]) => {
      const message = judge(source, imported)
      return message ? [{ file: source.file, line: imported.line, rule, message }] : []
    }),
  )
}

/** Loops of value imports: each is told once, from its first file. */
export function cycleViolations(sources) {
  const byPath = new Map(sources.map((source) => [source.file.replace(/\.\w+$/, ''), source]))
  const next = (source) =>
    source.imports.filter((i) => i.local && !i.typeOnly).flatMap((i) => byPath.get(i.local) ?? [])
  const state = new Map()
  const found = []
  const visit = (source, trail) => {
    if (state.get(source) === 'done') return
    if (state.get(source) === 'open') {
      const loop = [...trail.slice(trail.indexOf(source)), source].map(({ file }) => file)
      found.push({ file: source.file, line: 1, rule: 'cycle', message: loop.join(' → ') })
      return
    }
    state.set(source, 'open')
    for (const other of next(source)) visit(other, [...trail, source])
    state.set(source, 'done')
  }
  for (const source of sources) visit(source, [])
  return found
}
