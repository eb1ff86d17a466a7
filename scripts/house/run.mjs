import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './settings.mjs'

const children = new Set()

process.on('exit', () => {
  for (const child of children) child.kill('SIGTERM')
})

/** A program of node_modules/.bin, run by this very Node. */
export const bin = (file) => path.join(root, 'node_modules', file)

/**
 * Runs Node on `args` in the project folder; resolves `{ code, output }`.
 * `show` lets its output through instead of keeping it. The child dies with this process.
 */
export function runNode(args, { env = {}, show = false } = {}) {
  return run(process.execPath, args, { env, show })
}

/** Runs any program the same way. */
export function run(file, args, { env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    })
    children.add(child)
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout?.setEncoding('utf8').on('data', keep)
    child.stderr?.setEncoding('utf8').on('data', keep)
    const end = (code) => {
      children.delete(child)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      output += error.message
      end(127)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}

/** Runs npm by the Node of this process; npm tells a script where it is, else the one of the path. */
export function runNpm(args) {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return runNode([npm, ...args], { show: true })
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { show: true })
}
