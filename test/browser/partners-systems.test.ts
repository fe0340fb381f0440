import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Credentials, kringClient, TokenRefused } from '@kring/client'
import { contractTypes, typesFile } from '@kring/client/generate'
import { johanCase } from '@kring/domain/test-data/examples'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import * as z from 'zod'
import { accessToken, postAs } from '../support/session.ts'

const Made = z.object({ id: z.string(), secret: z.string() })
const referral = { form: { id: 'referral', version: 1 }, answers: johanCase, locale: 'nl' } as const
const run = promisify(execFile)

/** A system of De Linde, on the host of this run, with no browser. */
let url = ''
let credentials: Credentials
beforeAll(async () => {
  url = inject('browserHost').url
  const body = { name: `Systeem ${randomUUID().slice(0, 8)}`, scopes: ['referral.submit', 'referral.status'] }
  const token = await accessToken(url, 'bart')
  const made = Made.parse(await postAs(url, { path: '/t/linde/clients', token, body }))
  credentials = { ...made, tokenEndpoint: `${url}/oidc/token` }
})

describe('each example of docs/partners.md', () => {
  let folder = ''
  let examples: readonly string[] = []
  const known: Record<string, string> = {}
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kring-partners-'))
    await writeFile(join(folder, 'referral.json'), JSON.stringify(referral))
    const page = await readFile(new URL('../../docs/partners.md', import.meta.url), 'utf8')
    examples = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) => text)
    Object.assign(known, {
      KRING: url,
      TENANT: 'linde',
      TOKEN_ENDPOINT: credentials.tokenEndpoint,
      CLIENT: credentials.id,
      SECRET: credentials.secret,
      KEY: randomUUID(),
    })
  })
  afterAll(() => rm(folder, { recursive: true }))

  /** Runs an example as it stands there, in a folder with the referral, and gives what it prints. */
  async function answerOf(index: number): Promise<z.infer<typeof Answer>> {
    const env = { PATH: process.env.PATH, ...known }
    const { stdout } = await run('bash', ['-euc', examples[index] ?? 'false'], { cwd: folder, env })
    return Answer.parse(JSON.parse(stdout))
  }
  const Answer = z.record(z.string(), z.unknown())

  it('gives what the page says of it, in order', async () => {
    expect(examples).toHaveLength(7)
    known.TOKEN = String((await answerOf(0)).access_token)
    expect(JSON.stringify(await answerOf(1))).toContain('"referral"')
    expect(await answerOf(2)).toHaveProperty('properties')
    const sent = await answerOf(3)
    expect(sent).toMatchObject({ state: 'submitted' })
    known.ID = String(sent.id)
    expect(await answerOf(3)).toMatchObject({ id: known.ID })
    expect(await answerOf(4)).toMatchObject({ code: 'answers-invalid', status: 422 })
    expect(await answerOf(5)).toMatchObject({ view: 'status', id: known.ID, state: 'submitted' })
    expect(await answerOf(6)).toMatchObject({ items: [{ id: known.ID }] })
  })
})

describe('the client for partners’ systems', () => {
  it('has the types of the contract (npm run client)', async () => {
    expect(await readFile(typesFile, 'utf8')).toBe(await contractTypes())
  })

  it('sends a referral and follows it, with one token', async () => {
    const kring = kringClient({ url, ...credentials })
    const path = { tenant: 'linde' }
    const sent = await kring.POST('/api/t/{tenant}/referrals', {
      params: { path, header: { 'Idempotency-Key': randomUUID() } },
      body: referral,
    })
    expect(sent.response.status).toBe(201)
    const id = sent.data?.id ?? ''
    const [one, list] = await Promise.all([
      kring.GET('/api/t/{tenant}/referrals/{id}', { params: { path: { ...path, id } } }),
      kring.GET('/api/t/{tenant}/referrals', { params: { path } }),
    ])
    expect(one.data).toMatchObject({ id, state: 'submitted' })
    expect(list.data?.items.map(item => item.id)).toContain(id)
  })

  it('gives a problem as an error, and no token for a wrong secret', async () => {
    const kring = kringClient({ url, ...credentials })
    const missing = await kring.GET('/api/t/{tenant}/referrals/{id}', {
      params: { path: { tenant: 'linde', id: 'LIN-0' } },
    })
    expect(missing.error).toMatchObject({ status: 404, code: 'not-found' })
    const wrong = kringClient({ url, ...credentials, secret: 'wrong' })
    const asked = wrong.GET('/api/t/{tenant}/referrals', { params: { path: { tenant: 'linde' } } })
    await expect(asked).rejects.toThrow(TokenRefused)
  })
})
