import fs from 'node:fs'
import path from 'node:path'

const code = /\.(ts|tsx|mts|mjs|cjs|js|jsx)$/
const skipped = new Set(['node_modules', '.next', '.data', '.git', 'generated', 'test-results', 'playwright-report'])

/** Every folder and source file of the project as paths with "/" from its root: `{ files, folders }`. */
export function readTree(root) {
  const files = []
  const folders = []
  const walk = (folder) => {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue
      const at = folder ? `${folder}/${entry.name}` : entry.name
      if (entry.isDirectory()) {
        folders.push(at)
        walk(at)
      } else if (code.test(entry.name)) files.push(at)
    }
  }
  walk('')
  return { files, folders }
}

/** Whether the file stands in one of these rooms ("lib/core", "app" …). */
export const isIn = (file, ...rooms) => rooms.some((room) => file === room || file.startsWith(`${room}/`))
