import type { IncomingMessage, ServerResponse } from 'node:http'
import { listen } from '@kring/local/server/listen'
import { assumeRole } from './assumeRole.ts'
import { forwardTo } from './forward.ts'
import { Guard } from './guard.ts'
import type { GateReport } from './report.ts'
import { deployment } from './roles.ts'
import { type Caller, Sessions } from './sessions.ts'

export { type GateReport, merge, unused } from './report.ts'

/**
 * A proxy before the DynamoDB engine in the role of IAM: passes a call if the policies that CDK synthesises allow it to the
 * signer. It also answers STS requests at the same URL.
 */
export type Gate = {
  readonly url: string
  /** The KRING_ROLE_<NAME> variables that CDK gives each function. */
  environment(fn: 'api' | 'stream' | 'seal' | 'due' | 'erasure' | 'releases'): Readonly<Record<string, string>>
  /** Everything that the role of a command of an operator may do with the table. */
  grantsOf(command: string): readonly string[]
  /** The calls since the start. */
  report(): GateReport
  stop(): Promise<void>
}

/**
 * The access key identifies the caller: `api`, `stream` and `identity` are the functions' own roles, a key issued by STS is
 * a scope role; `command-<name>` is that of a command; `administrator` and `local` pass unchecked.
 */
export async function startGate({ endpoint }: { readonly endpoint: string }): Promise<Gate> {
  const deployed = deployment()
  const sessions = new Sessions(deployed)
  const guard = new Guard(deployed)
  const forward = forwardTo(endpoint)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(request)
    const caller = sessions.callerOf(request.headers)
    if (request.headers['x-amz-target'] === undefined) {
      const { status, xml } = await assumeRole(body.toString(), caller, deployed, sessions)
      response.writeHead(status, { 'Content-Type': 'text/xml' }).end(xml)
      return
    }
    const refusal = await refusalFor(request, body, caller)
    if (refusal === undefined) forward(request, body, response)
    else response.writeHead(400, { 'Content-Type': 'application/x-amz-json-1.0' }).end(JSON.stringify(refusal))
  }

  async function refusalFor({ headers }: IncomingMessage, body: Buffer, caller: Caller) {
    if (caller === 'unbound') return undefined
    if (caller === 'unknown') return refused('UnrecognizedClientException', 'The security token is invalid.')
    if (caller === 'expired') return refused('ExpiredTokenException', 'The security token is expired.')
    const operation = String(headers['x-amz-target']).split('.').at(-1) ?? ''
    const why = await guard.refusal(caller, operation, JSON.parse(body.toString()))
    return why === undefined ? undefined : refused('AccessDeniedException', why)
  }

  const listening = await listen(0)
  // Longer than a client keeps a connection, so that none is closed under a call.
  listening.server.keepAliveTimeout = 10 * 60_000
  listening.answerWith((request, response) => {
    answer(request, response).catch(error => {
      // A call the gate cannot parse; not 500, which clients would retry.
      response.writeHead(400, { 'Content-Type': 'application/x-amz-json-1.0' })
      response.end(JSON.stringify(refused('GateFault', String(error))))
    })
  })
  return {
    url: `http://127.0.0.1:${listening.port}`,
    environment: fn => deployed.environment[fn],
    grantsOf: command => deployed.commands.get(command)?.grants.map(({ text }) => text) ?? [],
    report: () => guard.report(),
    stop: async () => {
      await listening.close()
      forward.stop()
    },
  }
}

const refused = (type: string, Message: string) => ({ __type: `com.amazon.coral.service#${type}`, Message })

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
