import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { account } from '../support/gate/cloud.ts'

/** Python with moto's server, by `PYTHON` or on the PATH; undefined where there is none. */
export function findMoto(): string | undefined {
  const names = [process.env.PYTHON, 'python3', 'python'].filter(name => name !== undefined)
  return names.find(name => spawnSync(name, ['-c', 'import moto.server, flask'], { stdio: 'ignore' }).status === 0)
}

export type Moto = {
  readonly url: string
  /** How many mails SES was given since the start. */
  sentMails(): Promise<number>
  stop(): Promise<void>
}

export const region = 'eu-central-1'
export const administrator = { accessKeyId: 'administrator', secretAccessKey: 'any' }

/**
 * Starts an emulator of AWS's services on a free port. It keeps everything in memory and checks no policy: which calls are
 * allowed is what the gate is for (test/support/gate).
 */
export async function startMoto(python: string): Promise<Moto> {
  const server = spawn(python, ['-u', '-m', 'moto.server', '-H', '127.0.0.1', '-p', '0'], {
    // Roles are assumed in the made-up account of the templates; moto keeps each account's resources apart.
    env: { ...process.env, MOTO_ACCOUNT_ID: account },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>(done => server.once('exit', () => done()))
  const url = await addressOf(server)
  return {
    url,
    sentMails: async () => {
      // No client of this old API is among the dependencies; the service is known by the signature's scope.
      const Authorization = `AWS4-HMAC-SHA256 Credential=any/20260101/${region}/email/aws4_request, SignedHeaders=host, Signature=none`
      const body = new URLSearchParams({ Action: 'GetSendQuota', Version: '2010-12-01' })
      const answer = await (await fetch(url, { method: 'POST', headers: { Authorization }, body })).text()
      const sent = answer.match(/<SentLast24Hours>([\d.]+)</)?.[1]
      if (sent === undefined) throw new Error(`moto said no quota: ${answer.slice(0, 200)}`)
      return Number(sent)
    },
    stop: async () => {
      server.kill()
      await ended
    },
  }
}

/** Werkzeug says on which port it runs once it listens. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = ''
    const read = (text: Buffer): void => {
      said += text
      const url = said.match(/Running on (http:\/\/127\.0\.0\.1:\d+)/)?.[1]
      if (url !== undefined) done(url)
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.once('exit', code => fail(new Error(`moto ended with ${code}: ${said}`)))
  })
}
