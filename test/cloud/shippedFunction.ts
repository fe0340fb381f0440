import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleHandler, type HandlerName, type Packages } from '@kring/infra/constructs/bundle'
import * as z from 'zod'
import { administrator, region } from './moto.ts'

export type ShippedFunction = {
  /** The answer of the handler. Rejects with its stack when it throws. */
  invoke(event: unknown): Promise<unknown>
  /** What the function wrote to its log so far. */
  logged(): string
  stop(): void
}

const Answer = z.object({
  id: z.union([z.number(), z.literal('ready')]),
  result: z.unknown().optional(),
  error: z.string().optional(),
})

/**
 * Bundles a function as it is deployed and starts it in a process of its own, with nothing of the repository's
 * node_modules in reach, and the environment that the template gives it.
 */
export async function startFunction(
  name: HandlerName,
  { endpoint, environment, packages = {} }: StartOptions,
): Promise<ShippedFunction> {
  const folder = mkdtempSync(join(tmpdir(), 'kring-function-'))
  bundleHandler(name, folder, packages)
  const child = fork(join(import.meta.dirname, 'runFunction.ts'), [folder], {
    cwd: folder,
    // As Lambda sets them: nothing of this process's own environment.
    env: {
      PATH: process.env.PATH,
      AWS_REGION: region,
      AWS_LAMBDA_FUNCTION_NAME: name.replaceAll('/', '-'),
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_ACCESS_KEY_ID: administrator.accessKeyId,
      AWS_SECRET_ACCESS_KEY: administrator.secretAccessKey,
      AWS_ENDPOINT_URL: endpoint,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => {
      log += text
    })
  const waiting = new Map<number | 'ready', { done(value: unknown): void; fail(error: Error): void }>()
  child.on('message', message => {
    const { id, result, error } = Answer.parse(message)
    const one = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) one?.done(result)
    else one?.fail(new Error(error))
  })
  child.on('exit', code => {
    for (const one of waiting.values()) one.fail(new Error(`${name} ended with ${code}: ${log}`))
  })
  const answerTo = (id: number | 'ready'): Promise<unknown> =>
    new Promise((done, fail) => void waiting.set(id, { done, fail }))
  await answerTo('ready')
  let last = 0
  return {
    invoke: event => {
      last += 1
      const answer = answerTo(last)
      send(child, { id: last, event })
      return answer
    },
    logged: () => log,
    stop: () => {
      child.kill()
      rmSync(folder, { recursive: true })
    },
  }
}

type StartOptions = {
  /** Of every AWS service. */
  readonly endpoint: string
  readonly environment: Readonly<Record<string, string>>
  readonly packages?: Packages
}

const send = (child: ChildProcess, message: object): void => void child.send(message)
