import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { type AddressOf, behindDistribution, behindProxies, edgeHeaders } from './addressOf.ts'

const source = '192.0.2.1'
const asked = async (addressOf: AddressOf, headers: Record<string, string>): Promise<string> => {
  const app = new Hono().get('/', async context => context.text((await addressOf(context)) ?? ''))
  return (await app.request('/', { headers })).text()
}

describe('the address of a caller on one machine', () => {
  it('is the connection’s, whatever the client says, where no proxy is named', async () => {
    const addressOf = behindProxies(0, () => source)
    expect(await asked(addressOf, {})).toBe(source)
    expect(await asked(addressOf, { 'X-Forwarded-For': '203.0.113.7' })).toBe(source)
    expect(await asked(addressOf, { [edgeHeaders.viewer]: '203.0.113.7', Forwarded: 'for=203.0.113.7' })).toBe(source)
  })

  it('is what the proxy added, not what the client wrote before it', async () => {
    const addressOf = behindProxies(1, () => source)
    expect(await asked(addressOf, { 'X-Forwarded-For': '198.51.100.9, 203.0.113.7' })).toBe('203.0.113.7')
    expect(await asked(addressOf, { 'X-Forwarded-For': '203.0.113.7' })).toBe('203.0.113.7')
  })

  it('is what the outermost of several proxies added', async () => {
    const addressOf = behindProxies(2, () => source)
    expect(await asked(addressOf, { 'X-Forwarded-For': '1.1.1.1, 203.0.113.7, 10.0.0.1' })).toBe('203.0.113.7')
  })

  it('is the connection’s when a proxy that was named did not add its entry', async () => {
    const addressOf = behindProxies(2, () => source)
    expect(await asked(addressOf, {})).toBe(source)
    expect(await asked(addressOf, { 'X-Forwarded-For': '203.0.113.7' })).toBe(source)
  })
})

describe('the address of a caller behind the distribution', () => {
  const addressOf = behindDistribution(
    async () => 'the-proof',
    () => source,
  )
  const viewer = { [edgeHeaders.viewer]: '203.0.113.7' }

  it('is the viewer’s, which the distribution wrote', async () => {
    expect(await asked(addressOf, { ...viewer, [edgeHeaders.proof]: 'the-proof' })).toBe('203.0.113.7')
  })

  it.each([
    ['no proof', viewer],
    ['another proof', { ...viewer, [edgeHeaders.proof]: 'a-guess00' }],
    ['an empty proof', { ...viewer, [edgeHeaders.proof]: '' }],
    ['an address in X-Forwarded-For', { 'X-Forwarded-For': '203.0.113.7' }],
  ] as const)('is the connection’s for who comes around it, with %s', async (_with, headers) => {
    expect(await asked(addressOf, headers)).toBe(source)
  })

  it('is the connection’s where the function was given no proof', async () => {
    const without = behindDistribution(
      async () => undefined,
      () => source,
    )
    expect(await asked(without, { ...viewer, [edgeHeaders.proof]: '' })).toBe(source)
    expect(await asked(without, { ...viewer, [edgeHeaders.proof]: 'undefined' })).toBe(source)
  })
})
