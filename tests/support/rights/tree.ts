import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')

/** Files under a folder of the repository whose name is one of these. */
function filesNamed(folder: string, pattern: RegExp): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(path.basename(file)))
    .map((file) => path.join(folder, file))
}

const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8')

/** "app/(app)/plan/actions/[id]/page.tsx" → "/plan/actions/[id]". */
export function addressOfFile(file: string): string {
  const folders = path.dirname(file).split(path.sep).slice(1)
  return `/${folders.filter((folder) => !/^\(.*\)$/.test(folder)).join('/')}`
}

/** HTTP methods a route file exports, however it writes them. */
export function methodsOf(source: string): string[] {
  const methods = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS'
  const direct = [...source.matchAll(new RegExp(`export (?:const|async function|function) (${methods})\\b`, 'g'))]
  const lists = [...source.matchAll(/export \{([^}]*)\}/g)].flatMap(([, list = '']) => [
    ...list.matchAll(new RegExp(`\\b(${methods})\\b`, 'g')),
  ])
  return [...direct, ...lists].flatMap(([, method]) => method ?? [])
}

/** Pages and API routes of the tree, as the table names them. */
export function routesOfTree(): string[] {
  const pages = filesNamed('app', /^page\.(tsx|ts)$/).map(addressOfFile)
  const apis = filesNamed('app', /^route\.(tsx|ts)$/).flatMap((file) =>
    methodsOf(read(file)).map((method) => `${method} ${addressOfFile(file)}`),
  )
  return [...pages, ...apis].sort()
}

export type FoundAction = { name: string; open: boolean }

/** Actions a source defines. Throws when one is written so that its name cannot be read. */
export function actionsOfSource(source: string, file = ''): FoundAction[] {
  const calls = source.match(/\bdefine(?:Open)?Action\(/g) ?? []
  const named = [...source.matchAll(/\bdefine(Open)?Action\(\{\s*name: '([^']+)'/g)]
  if (calls.length !== named.length)
    throw new Error(`${file}: write the name first in each define…Action({ name: '…', … })`)
  return named.map(([, open, name = '']) => ({ name, open: open !== undefined }))
}

/** Server actions of the tree: every file that says 'use server'. */
export function actionsOfTree(): FoundAction[] {
  const sources = ['app', 'lib', 'components']
    .flatMap((folder) => filesNamed(folder, /\.tsx?$/))
    .filter((file) => !file.includes('generated'))
    .map((file) => ({ file, source: read(file) }))
  return sources
    .filter(({ source }) => /^\s*['"]use server['"]/m.test(source))
    .flatMap(({ source, file }) => actionsOfSource(source, file))
}

/** Functions a 'use server' file exports without defineAction: each is a door nobody judges. */
export function bareActionsOfTree(): string[] {
  return ['app', 'lib', 'components']
    .flatMap((folder) => filesNamed(folder, /\.tsx?$/))
    .filter((file) => !file.includes('generated') && /^\s*['"]use server['"]/m.test(read(file)))
    .flatMap((file) => [...read(file).matchAll(/export async function (\w+)/g)].map(([, name]) => `${file} ${name}`))
}
