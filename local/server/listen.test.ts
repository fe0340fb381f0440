import { Agent, createServer, get } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { bind, closeServer, listen } from './index.ts'

const ask = (port: number, agent: Agent): Promise<string> =>
  new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent }, answer => {
      answer.setEncoding('utf8').once('data', resolve).once('error', reject)
    }).once('error', reject)
  })

describe.runIf(process.platform === 'linux')('a port that is left to others', () => {
  it('keeps the connections that are open, also those on which nothing is asked just now, and takes no new ones', async () => {
    const first = await listen(0, { isShared: true })
    first.answerWith((_, response) => response.end('first'))
    const kept = new Agent({ keepAlive: true, maxSockets: 1 })
    onTestFinished(() => kept.destroy())
    expect(await ask(first.port, kept)).toBe('first')

    const other = createServer((_, response) => response.end('other'))
    await bind(other, first.port, true)
    first.leaveToOthers()
    for (let number = 0; number < 20; number += 1) expect(await ask(first.port, new Agent())).toBe('other')
    expect(await ask(first.port, kept)).toBe('first')
    await first.close()
    await closeServer(other)
    await expect(ask(first.port, new Agent())).rejects.toThrow(/ECONNREFUSED/)
  })
})
