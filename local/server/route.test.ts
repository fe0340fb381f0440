import { get, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listen } from './listen.ts'
import { type RequestHandlers, route } from './route.ts'

const publicUrl = 'https://kring.example'
const paths = ['/', '/api/me', '/oidc/auth', '/mailbox', '/mailbox.json', '/files/a']
let listening: Listening
beforeAll(async () => {
  listening = await listen(0)
  const room: RequestHandlers['api'] = (_, response) => response.setHeader('x-answered', 'yes').end('personal')
  listening.answerWith(route({ publicUrl, api: room, oidc: room, mailbox: room, files: room, web: room }))
})
afterAll(() => listening.close())

/** Asks this machine under a name; '' for none at all. */
async function askAs(host: string, path: string): Promise<IncomingMessage & { readonly text: string }> {
  const { port } = listening
  const options = { host: '127.0.0.1', port, path, headers: host === '' ? {} : { host }, setHost: false, agent: false }
  const answer = await new Promise<IncomingMessage>((resolve, reject) => get(options, resolve).once('error', reject))
  let text = ''
  for await (const part of answer) text += String(part)
  return Object.assign(answer, { text })
}

describe('the names the host answers to', () => {
  it.each(['127.0.0.1', 'localhost', 'LocalHost', '[::1]'])(
    'are those of this machine, with its port: %s',
    async name => {
      for (const path of paths) expect((await askAs(`${name}:${listening.port}`, path)).text).toBe('personal')
    },
  )

  it('are the one that the public address has', async () => {
    for (const path of paths) expect((await askAs('kring.example', path)).text).toBe('personal')
  })

  it.each([
    'evil.example',
    'kring.example.evil.example',
    '127.0.0.1.evil.example',
    'localhost',
    '127.0.0.1:1',
    '10.0.0.1',
  ])('are no others: %s gets nothing, with its port or without', async name => {
    for (const host of [name, `${name.replace(/:.*/, '')}.evil.example:${listening.port}`])
      for (const path of paths) {
        const { statusCode, headers, text } = await askAs(host, path)
        expect([statusCode, headers['x-answered'], text]).toEqual([421, undefined, ''])
      }
  })

  it('are never guessed: who names none gets nothing', async () => {
    const { statusCode, text } = await askAs('', '/api/me')
    expect(statusCode).toBe(400)
    expect(text).not.toContain('personal')
  })

  it('go before where a browser is sent on to', async () => {
    expect((await askAs('evil.example:80', '/')).headers.location).toBeUndefined()
  })
})

describe('every answer', () => {
  it.each([...paths, '/queue', '/o/linde/follow', '/assets/x.js'])('names no referrer: %s', async path => {
    for (const host of [`127.0.0.1:${listening.port}`, 'evil.example'])
      expect((await askAs(host, path)).headers['referrer-policy']).toBe('no-referrer')
  })
})
