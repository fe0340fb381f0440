import { CreateUserPoolClientCommand, DeleteUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider'
import { scopeInToken } from '@kring/functions/people/accounts'
import * as z from 'zod'
import type { Clients } from '../preflight/clients.ts'
import type { Deployed } from '../smoke/checks.ts'
import type { DayCheck } from './check.ts'

const Token = z.object({ access_token: z.string() })
const Claims = z.looseObject({
  token_use: z.literal('access'),
  client_id: z.string(),
  scope: z.string(),
  sub: z.string(),
  aud: z.undefined('expected a token without aud').optional(),
})

/** What the local issuer does as AWS says that Cognito does (docs/decisions/0019-cognito-strict-issuer.md), asked of Cognito. */
export const signInChecks = (deployed: Deployed, { cognito }: Pick<Clients, 'cognito'>): readonly DayCheck[] => [
  {
    name: 'a machine token has client_id and no aud, and the API takes it',
    async run() {
      const UserPoolId = new URL(deployed.issuer).pathname.slice(1)
      const scope = scopeInToken('referral.status')
      const { UserPoolClient: { ClientId = '', ClientSecret = '' } = {} } = await cognito.send(
        new CreateUserPoolClientCommand({
          UserPoolId,
          ClientName: 'account day',
          GenerateSecret: true,
          AllowedOAuthFlows: ['client_credentials'],
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthScopes: [scope],
        }),
      )
      try {
        const token = await tokenOf(pageOf(deployed), ClientId, ClientSecret)
        const [, payload = ''] = token.split('.')
        const claims = Claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
        if (claims.client_id !== ClientId || claims.scope !== scope) throw new Error('client_id or scope is another')
        const answer = await fetch(`${deployed.site}/api/t/nobody/referrals`, {
          headers: { authorization: `Bearer ${token}` },
        })
        // A client of no partner is known for what it is, and finds nothing.
        if (![403, 404].includes(answer.status)) throw new Error(`the API answered ${answer.status}`)
      } finally {
        await cognito.send(new DeleteUserPoolClientCommand({ UserPoolId, ClientId }))
      }
    },
  },
  {
    name: 'a sign-in is sent to the page, in the language of lang',
    run: async () => expectRedirect(await authorize(deployed, { lang: 'fr' }), /\/login\?.*lang=fr/),
  },
  {
    name: 'offline_access is refused',
    run: async () =>
      expectRedirect(await authorize(deployed, { scope: 'openid offline_access' }), /error=invalid_scope/),
  },
  {
    name: 'an address that is not registered is not gone to',
    run: async () => {
      const { location } = await authorize(deployed, { redirect_uri: 'https://elsewhere.example/signed-in' })
      if (location.startsWith('https://elsewhere.example')) throw new Error(`went to ${location}`)
    },
  },
  {
    name: 'signing out comes back to the site',
    run: async () => {
      const question = new URLSearchParams({ client_id: deployed.clientId, logout_uri: `${deployed.site}/` })
      const answer = await fetch(`${deployed.logoutEndpoint}?${question}`, { redirect: 'manual' })
      const location = answer.headers.get('location') ?? ''
      if (location !== `${deployed.site}/`) throw new Error(`answered ${answer.status} ${location}`)
    },
  },
]

const pageOf = ({ logoutEndpoint }: Deployed): string => new URL(logoutEndpoint).origin

async function tokenOf(page: string, client: string, secret: string): Promise<string> {
  const answer = await fetch(`${page}/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  if (!answer.ok) throw new Error(`the token endpoint answered ${answer.status}`)
  return Token.parse(await answer.json()).access_token
}

type Redirect = { readonly status: number; readonly location: string }

async function authorize(deployed: Deployed, changes: Readonly<Record<string, string>>): Promise<Redirect> {
  const question = new URLSearchParams({
    client_id: deployed.clientId,
    redirect_uri: `${deployed.site}/signed-in`,
    response_type: 'code',
    scope: 'openid profile email',
    state: 'account-day',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...changes,
  })
  const answer = await fetch(`${pageOf(deployed)}/oauth2/authorize?${question}`, { redirect: 'manual' })
  return { status: answer.status, location: answer.headers.get('location') ?? '' }
}

function expectRedirect({ status, location }: Redirect, expected: RegExp): void {
  if (!expected.test(location)) throw new Error(`answered ${status} ${location}`)
}
