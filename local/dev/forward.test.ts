import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { forwardTo } from './forward.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections()
})

async function listen(server: Server): Promise<number> {
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

it('goes on when whoever asked has left before the answer came', async () => {
  const asked = Promise.withResolvers<void>()
  const left = Promise.withResolvers<void>()
  const answered = Promise.withResolvers<void>()
  const behind = await listen(
    createServer(async (_, response) => {
      asked.resolve()
      await left.promise
      response.once('close', () => answered.resolve())
      response.end('late')
    }),
  )
  const forward = forwardTo({ port: behind })
  const front = await listen(
    createServer((incoming, response) => {
      response.once('close', () => left.resolve())
      forward(incoming, response)
    }),
  )
  const impatient = request({ host: '127.0.0.1', port: front, path: '/' })
  impatient.on('error', () => {})
  impatient.end()
  await asked.promise
  impatient.destroy()
  // An uncaught exception of the forwarding server fails this test.
  await answered.promise
  const [reply] = await once(request({ host: '127.0.0.1', port: front, path: '/' }).end(), 'response')
  expect(reply.statusCode).toBe(200)
})
