import { request as ask, type RequestListener } from 'node:http'
import { pipeline } from 'node:stream'

/** A server on this machine: by its port, or by the path of its socket. */
export type Target = { readonly port: number } | { readonly socketPath: string }

/** Forwards requests to another server; answers 503 with `retry-after: 1` while it does not answer. */
export function forwardTo(target: Target): RequestListener {
  return (request, response) => {
    const { method, url, headers } = request
    const forwarded = ask({ host: '127.0.0.1', ...target, method, path: url, headers }, answer => {
      // Whoever asked has left meanwhile: to pipe into a closed answer throws, and would end the process.
      if (response.destroyed) {
        forwarded.destroy()
        return
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      pipeline(answer, response, () => {})
    })
    forwarded.once('error', () => {
      if (response.headersSent) response.destroy()
      else response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '1' }).end(restarting)
    })
    request.pipe(forwarded)
  }
}

const restarting = JSON.stringify({
  type: 'about:blank',
  title: 'The API is being started again',
  status: 503,
  code: 'storage-unavailable',
  detail: 'The API is being started again after a change. Try once more.',
})
