import type { RequestListener, ServerResponse } from 'node:http'

/**
 * A listener whose failure ends its own request and nothing else: an exception or a rejection of it would end the process.
 * The request is answered with 500, or its connection closed when an answer had begun.
 */
export function guarded(listener: RequestListener): RequestListener {
  return async (request, response) => {
    try {
      // Some listeners return a promise, which their type does not say.
      await listener(request, response)
    } catch (error) {
      failed(response, error)
    }
  }
}

/** Ends a request that could not be answered. The log says the kind of fault, never what was asked. Never throws. */
export function failed(response: ServerResponse, error: unknown): void {
  console.error(
    JSON.stringify({ message: 'request not answered', error: error instanceof Error ? error.name : 'unknown' }),
  )
  if (response.headersSent) response.destroy()
  else plain(response, 500, 'Something went wrong')
}

export function plain(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(`${text}\n`)
}
