import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** Whether moto's server is on this machine: an emulator of AWS, in Python. */
export const isMotoThere = spawnSync('moto_server', ['--help'], { stdio: 'ignore' }).status === 0

export type Moto = { readonly endpoint: string; readonly stop: () => void }

/** Starts moto on a free port. Throws when it does not answer within a minute. */
export async function startMoto(): Promise<Moto> {
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const child: ChildProcess = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
  const stop = (): void => {
    child.kill()
  }
  for (let waited = 0; waited < 240; waited += 1) {
    const answer = await fetch(`${endpoint}/moto-api/`).catch(() => undefined)
    if (answer?.ok) return { endpoint, stop }
    await setTimeout(250)
  }
  stop()
  throw new Error('moto did not answer')
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
