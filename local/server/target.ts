import type { IncomingMessage } from 'node:http'

type Asked = Pick<IncomingMessage, 'url'>

/**
 * The target of a request as path and query (RFC 9112, 3.2: origin form); of an absolute one, as a proxy sends it, its
 * path and query. Undefined for what names no path here: `*`, or an address that cannot be read.
 */
export function originForm({ url = '/' }: Asked): string | undefined {
  // Read after a host of our own: by itself `//x` would be one.
  if (url.startsWith('/')) return URL.canParse(`${ownHost}${url}`) ? url : undefined
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** The path and query of a request, parsed; undefined as above. Never throws. */
export function targetOf(request: Asked): URL | undefined {
  const target = originForm(request)
  return target === undefined ? undefined : new URL(`${ownHost}${target}`)
}

const ownHost = 'http://local'
