/** A browser without pages: keeps cookies per host, follows redirections one by one. */
export class HttpClient {
  private readonly jars = new Map<string, Map<string, string>>()

  /** One request; redirections are not followed. */
  async send(url: string, form?: Record<string, string>): Promise<Response> {
    const { host } = new URL(url)
    const jar = this.jars.get(host) ?? new Map<string, string>()
    this.jars.set(host, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, {
      redirect: 'manual',
      headers: cookie ? { cookie } : {},
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    for (const line of response.headers.getSetCookie()) keep(jar, line)
    return response
  }

  /** Follows redirections until a page, or an address that `stop` recognises; gives that address. */
  async follow(url: string, stop: (url: string) => boolean): Promise<string> {
    let at = url
    for (let hop = 0; hop < 12 && !stop(at); hop++) {
      const response = await this.send(at)
      const location = response.headers.get('location')
      if (!location) return at
      at = new URL(location, at).href
    }
    return at
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const at = pair.indexOf('=')
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
  if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
  else jar.set(name, value)
}
