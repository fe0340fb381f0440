import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { edgeHeaders } from '@kring/functions/api/callers/addressOf'
import { appFromEnvironment } from '@kring/functions/api/environment'
import { bundleSize } from '@kring/infra/bundleSize'
import { bundle, bundleHandler, repository } from '@kring/infra/constructs/bundle'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'

const environment = {
  KRING_TABLE: 'none',
  KRING_ISSUER: 'http://localhost',
  KRING_AUDIENCE: 'kring-web',
  KRING_SECRET: 's'.repeat(32),
  KRING_EDGE_SECRET: 'e'.repeat(48),
  AWS_REGION: 'eu-west-1',
}
const throughEdge = { [edgeHeaders.proof]: environment.KRING_EDGE_SECRET }
const folder = mkdtempSync(join(tmpdir(), 'kring-bundles-'))
let size: ReturnType<typeof bundleSize>
beforeAll(() => {
  size = bundleSize(bundleHandler('api', folder))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the API’s bundle', () => {
  it('reads at most 369 KB without the SDK at a cold start, and has the SDK in it', () => {
    expect(size.start.own).toBeLessThanOrEqual(369_000)
    expect(size.start.bytes - size.start.own).toBeGreaterThan(100_000)
  })

  it('reads no client at a cold start but those of the table and of the secret', () => {
    const clients = size.largest.flatMap(([what]) => (what.includes('/client-') ? [what] : []))
    expect(clients.toSorted()).toEqual(['@aws-sdk/client-dynamodb', '@aws-sdk/client-secrets-manager'])
  })

  it('reads no rule of a trajectory and no dossier at a cold start: those come with the routes that need them', () => {
    const read = size.largest.flatMap(([what]) =>
      /trajectory\/(?:rules|commands)|data\/(?:trajectories|referrals\/commit)/.test(what) ? [what] : [],
    )
    expect(read).toEqual([])
  })

  it('has no contract in its code: it is a file beside it', () => {
    const scripts = readdirSync(folder).filter(name => name.endsWith('.mjs'))
    expect(scripts.length).toBeGreaterThan(20)
    for (const name of scripts) expect(readFileSync(join(folder, name), 'utf8')).not.toContain('"openapi":"3.1.0"')
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['openapi.generated.json', 'index.mjs']))
  })

  it.each(['reference', 'reference.css'])('answers %s as on one machine', async name => {
    const here = await appFromEnvironment(environment).app.request(`/api/${name}`)
    expect(await fromBundle(`/api/${name}`, throughEdge)).toEqual({ statusCode: 200, body: await here.text() })
  })

  it.each(['openapi.json', 'form-definition.schema.json'])('answers %s as on one machine', async name => {
    const here = await appFromEnvironment(environment).app.request(`/api/${name}`)
    const text = await here.text()
    expect(here.headers.get('Content-Type')).toBe('application/json')
    expect(Object.keys(JSON.parse(text)).length).toBeGreaterThan(1)
    expect(await fromBundle(`/api/${name}`, throughEdge)).toEqual({ statusCode: 200, body: text })
  })

  it.each<[string, Record<string, string>]>([
    ['without the proof of the distribution', {}],
    ['with a guess', { [edgeHeaders.proof]: 'f'.repeat(48) }],
    ['with the address of a viewer alone', { [edgeHeaders.viewer]: '203.0.113.7' }],
  ])('answers nothing that came around the distribution: %s', async (_with, headers) => {
    const { statusCode, body } = await fromBundle('/api/health', { ...headers, 'accept-language': 'fr' })
    expect(statusCode).toBe(403)
    expect(JSON.parse(body)).toMatchObject({
      code: 'not-through-edge',
      detail: 'Ce service ne répond qu’à l’adresse du site. Rien n’a été fait.',
    })
    expect(await fromBundle('/api/health', throughEdge)).toMatchObject({ statusCode: 200 })
  })
})

it('an error made in a bundle is located in the source', async () => {
  const beside = mkdtempSync(join(tmpdir(), 'kring-bundles-'))
  try {
    bundle('functions/api/lazyRoutes.ts', beside)
    // In a process of its own: the test runner's stacks are already those of the source.
    const script = `
      const { lazyRoutes } = await import(${JSON.stringify(pathToFileURL(join(beside, 'index.mjs')).href)})
      const { placeOf } = await import(${JSON.stringify(pathToFileURL(`${repository}functions/placeOf.ts`).href)})
      const { preload } = lazyRoutes(['GET /none'], async () => ({ routes: [] }))
      const error = await preload().catch(thrown => thrown)
      process.stdout.write(JSON.stringify([error.stack, placeOf(error)]))`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
    const [stack, place]: readonly unknown[] = JSON.parse(stdout)
    expect(stack).not.toContain('lazyRoutes.ts')
    expect(place).toMatch(/^functions\/api\/lazyRoutes\.ts:\d+:\d+$/)
  } finally {
    rmSync(beside, { recursive: true })
  }
})

/** Asks the bundled handler as API Gateway does. */
async function fromBundle(
  path: string,
  headers: Record<string, string>,
): Promise<{ statusCode: number; body: string }> {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  try {
    const bundled: unknown = await import(pathToFileURL(join(folder, 'index.mjs')).href)
    const { handler } = z.object({ handler: z.custom<Handler>(value => typeof value === 'function') }).parse(bundled)
    const http = { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' }
    const requestContext = { http, domainName: 'kring.example', requestId: '1', stage: '$default' }
    const event = { version: '2.0', rawPath: path, rawQueryString: '', headers, requestContext }
    const { statusCode, body } = await handler(event, { functionName: 'api', awsRequestId: '1' })
    return { statusCode, body }
  } finally {
    vi.unstubAllEnvs()
  }
}

type Handler = (event: object, context: object) => Promise<{ readonly statusCode: number; readonly body: string }>
