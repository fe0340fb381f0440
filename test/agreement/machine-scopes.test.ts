import { type Membership, type SystemScope, systemScopes, TenantId } from '@kring/domain'
import { scopeInToken } from '@kring/functions/people/accounts'
import { withinScopes } from '@kring/functions/people/tokenScopes'
import { templatesOf } from '@kring/infra/templates'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { environment, notBuilt, propertiesOf } from '../infra/environment.ts'

const ResourceServer = z.object({ Identifier: z.string(), Scopes: z.array(z.object({ ScopeName: z.string() })) })

it('the scopes of the user pool are those that the API knows, by the name that tokens have', () => {
  const [server] = propertiesOf(templatesOf(environment, notBuilt).identity, 'AWS::Cognito::UserPoolResourceServer')
  const { Identifier, Scopes } = ResourceServer.parse(server)
  expect(Scopes.map(({ ScopeName }) => `${Identifier}/${ScopeName}`).sort()).toEqual(
    systemScopes.map(scopeInToken).sort(),
  )
})

describe('what a token with scopes carries', () => {
  const tenant = TenantId.parse('linde')
  const some = fc.subarray<SystemScope>([...systemScopes])
  const system = (scopes: readonly SystemScope[]): Membership => ({
    role: 'partner-system',
    tenant,
    scopes: [...scopes],
  })
  const others: readonly Membership[] = [{ role: 'referrer', tenant }, { role: 'coordinator' }]

  it('is of a system what it has and what was asked for, and nothing when that is nothing', () => {
    fc.assert(
      fc.property(some, some, fc.array(fc.string()), (has, asked, noise) => {
        const shared = has.filter(scope => asked.includes(scope))
        const cut = withinScopes([system(has)], [...noise, ...asked.map(scopeInToken)])
        expect(cut).toEqual(shared.length === 0 ? [] : [system(shared)])
      }),
    )
  })

  it('is of a person all that they are, with any scopes', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), some, (noise, asked) => {
        expect(withinScopes(others, [...noise, ...asked.map(scopeInToken)])).toEqual(others)
      }),
    )
  })
})
