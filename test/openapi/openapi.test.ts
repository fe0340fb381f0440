import { readFile } from 'node:fs/promises'
import { commandNames } from '@kring/domain'
import { appFromEnvironment } from '@kring/functions/api/environment'
import { openApiDocument } from '@kring/functions/api/openapi/document'
import { operations } from '@kring/functions/api/openapi/routes'
import { problemStatus } from '@kring/functions/api/problems'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carryToAcceptance, grandchild, johan, submitJohan } from '../support/referrals.ts'
import { type Ask, at, once, openWorld, type World } from '../support/world.ts'

describe('the contract', () => {
  it('that is committed is the one that the schemas make (npm run openapi)', async () => {
    const file = new URL('../../functions/api/openapi/openapi.generated.json', import.meta.url)
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
  })

  it('names exactly the routes that there are', () => {
    const { app } = appFromEnvironment({
      KRING_TABLE: 'none',
      KRING_ISSUER: 'http://localhost',
      KRING_AUDIENCE: 'kring-api',
      KRING_SECRET: 's'.repeat(32),
      AWS_REGION: 'eu-west-1',
    })
    const routes = app.routes
      .filter(({ method }) => method !== 'ALL')
      .flatMap(({ method, path }) => {
        const paths = path.endsWith('/:command') ? commandNames.map(name => path.replace(':command', name)) : [path]
        return paths.map(one => `${method} ${one.replaceAll(/:(\w+)/g, '{$1}')}`)
      })
    const documented = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    expect(documented.sort()).toEqual([...new Set(routes)].sort())
  })

  it('documents no status that no problem has', () => {
    const statuses = new Set<number>(Object.values(problemStatus))
    for (const { path, problems } of operations)
      for (const status of problems) expect(statuses, `${path}: ${status}`).toContain(status)
  })

  it('has one name for each operation, and every reference leads somewhere', () => {
    const text = JSON.stringify(openApiDocument())
    const { components } = JSON.parse(text)
    for (const [name, schema] of Object.entries(components.schemas))
      expect(schema, `${name} says nothing`).not.toEqual({ $ref: `#/components/schemas/${name}` })
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
      expect(Object.keys(components.schemas)).toContain(name)
  })

  it('says of a form when a question is shown, not just anything', () => {
    const { components } = JSON.parse(JSON.stringify(openApiDocument()))
    const [, name = ''] =
      /"visibleIf":\{"\$ref":"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(components.schemas.Form)) ?? []
    expect(JSON.stringify(components.schemas[name])).toContain('"answered"')
  })

  it('tells a client everything that a change needs', () => {
    for (const { method, path, body, headers = [] } of operations) {
      if (method === 'put' || path.includes('{id}/') || path.endsWith('/withdraw'))
        expect(headers).toContain('If-Match')
      if (method === 'post' && !headers.includes('If-Match')) expect(headers).toContain('Idempotency-Key')
      expect(body === undefined, path).toBe(method === 'get' || method === 'delete')
    }
  })
})

describe('what is answered', () => {
  let world: World
  let id: string
  let open: string
  let draft: string
  let link: string
  beforeAll(async () => {
    world = await openWorld()
    id = await submitJohan(world)
    await carryToAcceptance(world, id)
    open = await submitJohan(world)
    draft = (await world.ask('/t/linde/drafts', { as: 'sara', body: johan, headers: once() })).body.id
    link = (await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })).body.personalLink
    await world.drain()
  })
  afterAll(() => world.close())

  const usage = 'from=2026-01&to=2026-12&by=theme'
  const cases: readonly (readonly [operation: string, ask: () => readonly [path: string, ask: Ask]])[] = [
    ['get /api/health', () => ['/health', {}]],
    ['get /api/me', () => ['/me', { as: 'els' }]],
    ['get /api/me', () => ['/me', { as: 'sara' }]],
    ['get /api/t', () => ['/t', {}]],
    ['get /api/t/{tenant}', () => ['/t/linde', {}]],
    ['get /api/t/{tenant}/forms/{form}', () => ['/t/linde/forms/self-referral', {}]],
    ['get /api/t/{tenant}/forms/{form}', () => ['/t/linde/forms/referral?version=1', { as: 'leen' }]],
    ['get /api/t/{tenant}/drafts', () => ['/t/linde/drafts', { as: 'sara' }]],
    ['post /api/t/{tenant}/drafts', () => ['/t/linde/drafts', { as: 'sara', body: johan, headers: once() }]],
    ['get /api/t/{tenant}/drafts/{draft}', () => [`/t/linde/drafts/${draft}`, { as: 'sara' }]],
    [
      'put /api/t/{tenant}/drafts/{draft}',
      () => [`/t/linde/drafts/${draft}`, { as: 'sara', method: 'PUT', body: johan, headers: at(1) }],
    ],
    ['post /api/t/{tenant}/referrals', () => ['/t/linde/referrals', { as: 'sara', body: johan, headers: once() }]],
    ['post /api/t/{tenant}/referrals', () => ['/t/linde/referrals', { body: grandchild, headers: once() }]],
    ['get /api/t/{tenant}/referrals', () => ['/t/linde/referrals?limit=2', { as: 'sara' }]],
    ['get /api/t/{tenant}/referrals', () => ['/t/linde/referrals?state=accepted', { as: 'bart' }]],
    ['get /api/t/{tenant}/referrals/{id}', () => [`/t/linde/referrals/${id}`, { as: 'sara' }]],
    ['get /api/t/{tenant}/referrals/{id}', () => [`/t/linde/referrals/${id}`, { as: 'leen' }]],
    ['get /api/t/{tenant}/referrals/{id}', () => [`/t/linde/referrals/${open}`, { as: 'leen' }]],
    [
      'post /api/t/{tenant}/referrals/{id}/start-intake',
      () => [`/t/linde/referrals/${open}/start-intake`, { as: 'leen', body: {}, headers: at(1) }],
    ],
    ['get /api/p/{tenant}/status', () => ['/p/linde/status', { headers: { 'Personal-Link': link } }]],
    [
      'post /api/p/{tenant}/withdraw',
      () => ['/p/linde/withdraw', { body: {}, headers: { 'Personal-Link': link, ...at(1) } }],
    ],
    ['get /api/ops/queue', () => ['/ops/queue?limit=1', { as: 'leen' }]],
    ['get /api/f/{funder}/usage', () => [`/f/dijleland/usage?${usage}`, { as: 'els' }]],
    ['get /api/f/{funder}/usage.csv', () => [`/f/dijleland/usage.csv?${usage}`, { as: 'els' }]],
  ]

  it.each(cases)('to %s is what the contract says, and not a field more', async (name, ask) => {
    const documented = operations.find(({ method, path }) => `${method} ${path}` === name)?.answer
    const reply = await world.ask(...ask())
    expect(reply.status).toBe(documented?.status)
    const { schema, type } = documented ?? {}
    if (schema === undefined) expect(reply.headers.get('content-type')).toContain(type)
    // What a schema does not know it leaves out, so an undocumented field shows as a difference.
    else expect(reply.body).toEqual(schema.parse(reply.body))
  })
})
