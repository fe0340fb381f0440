import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { after } from './after.ts'
import { serveFiles } from './files.ts'
import { type Listening, listen } from './listen.ts'
import { servePages } from './pages.ts'
import { dispatch, pathOf, route } from './route.ts'

let folder: string
const servers: Record<string, Listening> = {}
/** What each of the handlers does when it is asked, and the path it was asked for. */
let answer: () => unknown
let asked: (string | undefined)[]
const faults = vi.spyOn(console, 'error').mockImplementation(() => {})

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kring-raw-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), 'the app')
  const files = serveFiles.bind(undefined, folder)
  const pages = servePages({
    answer: async ({ path }) => {
      asked.push(path)
      await answer()
      return { status: 200, headers: {}, body: 'drawn' }
    },
    files,
  })
  const room: RequestListener = async (request, response) => {
    asked.push(request.url)
    await answer()
    response.end('room')
  }
  const web = after(Promise.resolve(), pages)
  const rooms = { api: after(Promise.resolve(), room), oidc: room, mailbox: room, files: room }
  const listeners: Record<string, (publicUrl: string) => RequestListener> = {
    route: publicUrl => route({ publicUrl, ...rooms, web }),
    socket: () => (request, response) => dispatch({ ...rooms, web }, pathOf(request))(request, response),
    pages: () => pages,
    files: () => files,
  }
  for (const [name, listener] of Object.entries(listeners)) {
    const listening = await listen(0)
    listening.answerWith(listener(`http://127.0.0.1:${listening.port}`))
    servers[name] = listening
  }
})
beforeEach(() => {
  asked = []
  answer = () => {}
  faults.mockClear()
})
afterAll(async () => {
  for (const listening of Object.values(servers)) await listening.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Sends a request line as it is, and reads the answer to its end: its status and body. 0: closed without an answer. */
function send(server: string, line: string): Promise<{ readonly status: number; readonly text: string }> {
  const port = servers[server]?.port ?? 0
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${line} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: close\r\n\r\n`, 'latin1'),
    )
    socket.on('data', part => {
      text += part.toString('latin1')
    })
    socket.once('error', reject)
    socket.once('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text }))
  })
}

const paths = [
  '//',
  '///',
  '//x',
  '//[',
  '//:80',
  '//user@evil.example/',
  '/\\\\',
  '/%',
  '/%ff',
  '/%00',
  '/\0',
  '/\xff',
  '/..',
  '/../../etc/passwd',
  `/${'a'.repeat(300)}`,
  `/${'a'.repeat(300)}.js`,
  `/assets/${'a'.repeat(252)}`,
  `/${'a'.repeat(8000)}`,
  `/${'a/'.repeat(4000)}`,
  '/index.html/x',
  '/?%',
  '/o/%',
  '/o/%00',
  `/o/${'a'.repeat(8000)}`,
  '/api//',
  '/api/%',
  '/mailbox/%',
  '/oidc//',
  'http://',
  'http://[',
  'http://evil.example',
  'http://evil.example//',
  'http://evil.example/api/me',
  'https://evil.example/%',
  'ftp://evil.example/',
  '*',
]
const methods = ['GET', 'HEAD', 'OPTIONS', 'POST']

describe.each(['route', 'socket', 'pages', 'files'])('the request targets at %s', server => {
  it.each(methods)('are all answered, and the next request too: %s', async method => {
    for (const path of paths) {
      const { status } = await send(server, `${method} ${path}`)
      expect([path.slice(0, 40), status]).toEqual([path.slice(0, 40), expect.toSatisfy(one => one >= 200 && one < 500)])
    }
    expect((await send(server, 'GET /')).status).toBe(200)
    expect(faults).not.toHaveBeenCalled()
  })
})

describe('a request target', () => {
  it('that names no path is a bad request', async () => {
    for (const line of ['OPTIONS *', 'GET http://[', 'GET http://'])
      expect((await send('route', line)).status).toBe(400)
  })

  it('in absolute form is answered by its path', async () => {
    expect((await send('route', 'GET http://evil.example/api/me?x=1')).text).toContain('room')
    expect((await send('route', 'GET http://evil.example/o/linde')).text).toContain('drawn')
    expect(asked).toEqual(['/api/me?x=1', '/o/linde'])
  })

  it('that begins with two slashes is a path, not another host', async () => {
    expect((await send('route', 'GET //o/linde')).text).toContain('the app')
    expect((await send('files', 'GET //x.js')).status).toBe(404)
  })

  it('longer than the name of a file is a page of the app, or a file that is not there', async () => {
    expect((await send('route', `GET /${'a'.repeat(300)}`)).text).toContain('the app')
    expect((await send('route', `GET /${'a'.repeat(300)}.js`)).status).toBe(404)
  })
})

describe('a handler that fails', () => {
  const failures: Record<string, () => unknown> = {
    throws: () => {
      throw new RangeError('secret')
    },
    rejects: () => Promise.reject(new RangeError('secret')),
  }
  it.each(Object.entries(failures))('ends its own request with 500 and nothing else: one that %s', async (_, fail) => {
    for (const server of ['route', 'socket'])
      for (const path of ['/', '/api/me', '/oidc/auth', '/mailbox', '/files/a']) {
        answer = fail
        const { status, text } = await send(server, `GET ${path}`)
        expect([status, text.includes('secret')]).toEqual([500, false])
        answer = () => {}
        expect((await send(server, `GET ${path}`)).status).toBe(200)
      }
    expect(faults.mock.calls.flat().join()).not.toContain('secret')
    expect(faults).toHaveBeenCalledTimes(10)
  })

  it('closes the connection when its answer had begun', async () => {
    const listening = await listen(0)
    servers.begun = listening
    const begin: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-length': 10 }).write('x')
      throw new RangeError()
    }
    listening.answerWith(after(Promise.resolve(), begin))
    await send('begun', 'GET /')
    expect(faults).toHaveBeenCalledTimes(1)
  })
})
