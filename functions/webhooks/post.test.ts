import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterEach, describe, expect, it } from 'vitest'
import { type PostSettings, postWebhook } from './post.ts'
import { newWebhookSecret, signedHeaders } from './sign.ts'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise(closed => server.close(closed))
  }
})

async function receiver(answer: RequestListener): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  return (server.address() as AddressInfo).port
}

const body = '{"type":"webhook.test"}'
const headers = signedHeaders({ id: 'evt_1', at: '2026-05-04T09:00:00.000Z', body }, [newWebhookSecret()])
const quick = { mayBeThisMachine: true, longestConnecting: 200, longestInAll: 400 } as const
const send = (url: string, settings: PostSettings = quick) => postWebhook(settings)({ url, headers, body })

describe('a delivery', () => {
  it('is a POST of JSON, signed so that a library of the specification verifies it, by the new secret and the one before', async () => {
    const [first, second] = [newWebhookSecret(), newWebhookSecret()]
    const at = new Date().toISOString()
    let verified: unknown[] = []
    const port = await receiver((request, response) => {
      let text = ''
      request.on('data', chunk => {
        text += chunk
      })
      request.on('end', () => {
        const given = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
        verified = [first, second].map(secret => new Webhook(secret).verify(text, given))
        response.writeHead(204).end()
      })
    })
    const signed = signedHeaders({ id: 'evt_1', at, body }, [second, first])
    const answer = await postWebhook(quick)({ url: `http://127.0.0.1:${port}/x`, headers: signed, body })
    expect(answer).toEqual({ came: 'answer', status: 204 })
    expect(verified).toEqual([{ type: 'webhook.test' }, { type: 'webhook.test' }])
  })

  it('that is refused says how the receiver began its answer, without what a screen acts on', async () => {
    const said = `\u001b[31mkapot\u202e <script>alert(1)</script>\n${'x'.repeat(5000)}`
    const port = await receiver((_, response) => response.writeHead(500).end(said))
    const answer = await send(`http://127.0.0.1:${port}/x`)
    expect(answer).toMatchObject({ came: 'answer', status: 500 })
    const excerpt = answer.came === 'answer' ? (answer.excerpt ?? '') : ''
    expect(excerpt).toMatch(/^\[31mkapot <script>alert\(1\)<\/script> x+$/)
    expect(excerpt.length).toBe(200)
  })

  it.each([
    ['120', { retryAfter: '120' }],
    ['Mon, 04 May 2026 09:10:00 GMT', { retryAfter: 'Mon, 04 May 2026 09:10:00 GMT' }],
    ['x'.repeat(41), {}],
  ])('says when the receiver wants to be asked again: %s', async (said, told) => {
    const port = await receiver((_, response) => response.writeHead(503, { 'retry-after': said }).end())
    expect(await send(`http://127.0.0.1:${port}/x`)).toEqual({ came: 'answer', status: 503, ...told })
  })

  it('follows no redirect', async () => {
    const asked: string[] = []
    const port = await receiver((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data/' }).end()
    })
    expect(await send(`http://127.0.0.1:${port}/x`)).toEqual({ came: 'answer', status: 307 })
    expect(asked).toEqual(['/x'])
  })

  it('reads no more than it needs of an answer of 10 MB', async () => {
    let written = 0
    const port = await receiver((_, response) => {
      response.writeHead(200)
      const piece = Buffer.alloc(64 * 1024)
      const more = () => {
        while (written < 10 * 1024 * 1024) {
          written += piece.length
          if (!response.write(piece)) return void response.once('drain', more)
        }
        response.end()
      }
      more()
    })
    expect(await send(`http://127.0.0.1:${port}/x`)).toEqual({ came: 'answer', status: 200 })
    expect(written).toBeLessThan(10 * 1024 * 1024)
  })

  it.each([
    ['never answers', () => {}],
    ['begins an answer and never ends it', (_, response) => response.writeHead(200).write('a')],
    [
      'answers a byte at a time',
      (_, response) => {
        response.writeHead(200)
        const timer = setInterval(() => response.write('a'), 20)
        response.on('close', () => clearInterval(timer))
      },
    ],
  ] as readonly [string, RequestListener][])('to one that %s is too slow', async (_, answer) => {
    expect(await send(`http://127.0.0.1:${await receiver(answer)}/x`)).toEqual({ came: 'fault', fault: 'too-slow' })
  })

  it.each([
    ['breaks off', (request, _) => request.socket.destroy()],
    [
      'says 200 and breaks off',
      (request, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('a')
        setTimeout(() => request.socket.destroy(), 20)
      },
    ],
    ['answers what is no HTTP', request => request.socket.end('+OK redis\r\n')],
    [
      'changes to another protocol',
      request => request.socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    ],
  ] as readonly [string, RequestListener][])('to one that %s has not arrived', async (_, answer) => {
    const result = await send(`http://127.0.0.1:${await receiver(answer)}/x`)
    expect(result).toEqual({ came: 'fault', fault: 'broken-off' })
  })

  it('to nobody has not arrived', async () => {
    const port = await receiver(() => {})
    const [server] = servers.splice(0)
    await new Promise(closed => server?.close(closed))
    expect(await send(`http://127.0.0.1:${port}/x`)).toEqual({ came: 'fault', fault: 'refused-connection' })
  })
})

describe('a name that leads inside', () => {
  const asked = (...looks: readonly (readonly string[])[]) => {
    const left = [...looks]
    let count = 0
    return {
      count: () => count,
      resolve: async () => {
        count += 1
        return left.shift() ?? looks.at(-1) ?? []
      },
    }
  }

  it.each([
    [['10.0.0.5']],
    [['169.254.169.254']],
    [['127.0.0.1']],
    [['fd00:ec2::254']],
    [['::ffff:169.254.169.254']],
    [['64:ff9b::a9fe:a9fe']],
    [['8.8.8.8', '10.0.0.5']],
    [[]],
  ])('is refused: %j', async addresses => {
    const { resolve } = asked(addresses)
    expect(await send('https://systeem.linde.be/x', { ...quick, mayBeThisMachine: false, resolve })).toEqual({
      came: 'fault',
      fault: 'inside-address',
    })
  })

  it('on the second look is looked up once: the connection is to the address that was looked at', async () => {
    const reached: string[] = []
    const port = await receiver((request, response) => {
      reached.push(request.headers.host ?? '')
      response.writeHead(200).end()
    })
    const { count, resolve } = asked(['127.0.0.1'], ['169.254.169.254'])
    const answer = await send(`http://localhost:${port}/x`, { ...quick, resolve })
    expect([answer, count(), reached]).toEqual([{ came: 'answer', status: 200 }, 1, [`localhost:${port}`]])
    // The next delivery looks again, and is not sent.
    expect(await send(`http://localhost:${port}/x`, { ...quick, resolve })).toEqual({
      came: 'fault',
      fault: 'inside-address',
    })
    expect(reached.length).toBe(1)
  })

  it('is never asked for an address that may not be used', async () => {
    const { count, resolve } = asked(['8.8.8.8'])
    const settings = { ...quick, mayBeThisMachine: false, resolve }
    for (const url of [
      'http://systeem.linde.be/x',
      'https://127.0.0.1/x',
      'https://localhost/x',
      'https://systeem.linde.be:25/x',
    ])
      expect(await send(url, settings)).toEqual({ came: 'fault', fault: 'address-unfit' })
    expect(count()).toBe(0)
  })
})
