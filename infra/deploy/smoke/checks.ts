import { edgeHeaders } from '@kring/functions/api/callers/addressOf'
import * as z from 'zod'

/** What is asked of a deployment: its addresses, as the stacks say them. */
export type Deployed = {
  /** Origin of the site, `https://…`. */
  readonly site: string
  /** Origin of the API behind the distribution. */
  readonly api: string
  readonly issuer: string
  readonly clientId: string
  readonly logoutEndpoint: string
}

export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string }
export type Get = (url: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>

/** Something that has to be so. `run` throws, with what it found, when it is not. */
export type Check = { readonly name: string; readonly run: (get: Get) => Promise<void> }

const Problem = z.object({ code: z.string() })
const Config = z.object({
  signIn: z.object({ authority: z.string(), clientId: z.string(), logoutEndpoint: z.string() }),
})
const Discovery = z.object({ issuer: z.string(), authorization_endpoint: z.url(), token_endpoint: z.url() })

/** A partner that no deployment has: an id may not have this many letters. */
const nobody = `smoke-${'x'.repeat(40)}`

/** What a deployment must answer before it is said to run. Nothing is written, and nothing of a person is read. */
export const checksOf = ({ site, api, issuer, clientId, logoutEndpoint }: Deployed): readonly Check[] => [
  {
    name: 'the API answers through the distribution',
    run: async get => expectStatus(await get(`${site}/api/health`), 200),
  },
  {
    name: 'the API answers nobody who comes around the distribution',
    run: async get => {
      expectProblem(await get(`${api}/api/health`), 403, 'not-through-edge')
      expectProblem(await get(`${api}/api/health`, { [edgeHeaders.proof]: 'a-guess' }), 403, 'not-through-edge')
    },
  },
  {
    name: 'the API reads the table, and opens no partner that is not there',
    run: async get => {
      const partners = await get(`${site}/api/t`)
      expectStatus(partners, 200)
      expectProblem(await get(`${site}/api/t/${nobody}`), 404, 'not-found')
    },
  },
  {
    name: 'what is about people asks for a token, and takes no other than the issuer’s',
    run: async get => {
      expectStatus(await get(`${site}/api/me`), 401)
      expectStatus(await get(`${site}/api/me`, { authorization: 'Bearer e30.e30.e30' }), 401)
    },
  },
  {
    name: 'the issuer names its endpoints',
    run: async get => {
      const answer = await get(`${issuer}/.well-known/openid-configuration`)
      expectStatus(answer, 200)
      const said = Discovery.parse(JSON.parse(answer.text))
      expectSame(said.issuer, issuer)
      // AWS: the sign-in page has the endpoints; signing out is one that it does not name.
      expectSame(new URL(said.authorization_endpoint).origin, new URL(logoutEndpoint).origin)
    },
  },
  {
    name: 'the web app knows this issuer and no other',
    run: async get => {
      const answer = await get(`${site}/config.json`)
      expectStatus(answer, 200)
      const { signIn } = Config.parse(JSON.parse(answer.text))
      expectSame(new URL(signIn.authority, site).href, new URL(issuer).href)
      expectSame(signIn.clientId, clientId)
      expectSame(new URL(signIn.logoutEndpoint, site).href, new URL(logoutEndpoint).href)
    },
  },
  {
    name: 'the first page is there, and loads nothing from elsewhere',
    run: async get => {
      const answer = await get(`${site}/`)
      expectStatus(answer, 200)
      const policy = answer.headers.get('content-security-policy') ?? ''
      if (!policy.includes("default-src 'self'")) throw new Error(`its content security policy is "${policy}"`)
      if (!answer.text.includes('id="app"')) throw new Error('it is not the app')
    },
  },
  {
    name: 'a path of the app is the app, and no file that is missing is',
    run: async get => {
      expectStatus(await get(`${site}/reports`), 200)
      const missing = await get(`${site}/assets/none.js`)
      if (missing.status < 400) throw new Error(`a missing script was answered with ${missing.status}`)
    },
  },
]

function expectStatus({ status, text }: Answer, expected: number): void {
  if (status !== expected) throw new Error(`answered ${status}, not ${expected}: ${text.slice(0, 200)}`)
}

function expectProblem(answer: Answer, status: number, code: string): void {
  expectStatus(answer, status)
  const said = Problem.safeParse(JSON.parse(answer.text))
  if (said.data?.code !== code) throw new Error(`answered ${said.data?.code ?? 'no code'}, not ${code}`)
}

function expectSame(found: string, expected: string): void {
  if (found !== expected) throw new Error(`found ${found}, not ${expected}`)
}
