// Next inside this very process, on an http server of ours: no child to leave behind, a taken port is an error we can word,
// and the order of the stop (requests, jobs, database) is ours.
import http from 'node:http'
import { Refusal } from './refusal.mjs'
import { root } from './settings.mjs'

/** Local only: publishing it is the business of a reverse proxy or of the container. */
export const host = '127.0.0.1'

/** Node stops at 16 KB with a bare 431 the browser shows as its own error; a pasted address may be longer, and the page can answer it. */
const maxHeaderSize = 128 * 1024

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE')
        reject(
          new Refusal(`Le port ${port} est déjà pris ; libérez-le, ou choisissez-en un autre : PORT=3001 npm start.`),
        )
      else if (error.code === 'EACCES')
        reject(new Refusal(`Le port ${port} est réservé ; choisissez-en un autre par PORT.`))
      else reject(error)
    })
    server.listen(port, host, resolve)
  })
}

const close = (server) => new Promise((resolve) => server.close(resolve))

/** Fails at once, before minutes of preparation, when the port is taken. */
export async function checkPort(port) {
  const probe = http.createServer()
  await listen(probe, port)
  await close(probe)
}

/** Serves the build; returns how to stop it: requests under way end first (3 s at most), then what the application registered. */
export async function serve(port) {
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: root, hostname: host, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = http.createServer({ maxHeaderSize }, (request, response) => handle(request, response))
  await listen(server, port)
  return async () => {
    const closed = close(server)
    server.closeIdleConnections()
    const impatience = setTimeout(() => server.closeAllConnections(), 3000)
    await closed
    clearTimeout(impatience)
    await globalThis[Symbol.for('gdr.shutdown')]?.()
    await app.close()
  }
}
