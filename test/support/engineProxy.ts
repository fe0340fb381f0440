import type { IncomingMessage } from 'node:http'
import { listen } from '@kring/local/server/listen'

/** One call of DynamoDB's HTTP API, before the engine has seen it. */
export type EngineCall = {
  /** 'PutItem', 'UpdateTable', … */
  readonly operation: string
  readonly input: unknown
  /** The access key id that signed it. */
  readonly signer: string
  /** Has the engine answer this call, or another one in its place. */
  send(operation?: string, input?: unknown): Promise<EngineAnswer>
}
export type EngineAnswer = { readonly status: number; readonly body: unknown }

export type EngineProxy = { readonly url: string; stop(): Promise<void> }

/** A proxy before an engine; `answer` decides what happens to each call. */
export async function startEngineProxy(
  endpoint: string,
  answer: (call: EngineCall) => Promise<EngineAnswer>,
): Promise<EngineProxy> {
  const listening = await listen(0)
  // Longer than clients keep connections, so that none is closed during a call.
  listening.server.keepAliveTimeout = 10 * 60_000
  listening.answerWith((request, response) => {
    answerTo(request).then(
      ({ status, body }) => {
        response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body))
      },
      () => response.destroy(),
    )
  })

  async function answerTo(request: IncomingMessage): Promise<EngineAnswer> {
    const input: unknown = JSON.parse((await bytesOf(request)).toString())
    const target = String(request.headers['x-amz-target'])
    const [service = '', own = ''] = target.split('.')
    const send = async (operation = own, sent = input): Promise<EngineAnswer> => {
      const headers = {
        'Content-Type': 'application/x-amz-json-1.0',
        'X-Amz-Target': `${service}.${operation}`,
        'X-Amz-Date': String(request.headers['x-amz-date'] ?? ''),
        Authorization: String(request.headers.authorization ?? ''),
      }
      const answered = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(sent) })
      return { status: answered.status, body: await answered.json() }
    }
    const [, signer = ''] = /Credential=([^/]+)\//.exec(String(request.headers.authorization)) ?? []
    return answer({ operation: own, input, signer, send })
  }

  return { url: `http://127.0.0.1:${listening.port}`, stop: () => listening.close() }
}

/** An error response of DynamoDB (400), with its type and message. */
export const engineRefusal = (name: string, text: string): EngineAnswer => ({
  status: 400,
  body: { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: text },
})

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
