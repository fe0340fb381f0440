import { SecretValue } from 'aws-cdk-lib'
import {
  OidcAttributeRequestMethod,
  ProviderAttribute,
  type UserPool,
  UserPoolIdentityProviderOidc,
  UserPoolIdentityProviderSaml,
  UserPoolIdentityProviderSamlMetadata,
} from 'aws-cdk-lib/aws-cognito'
import type { IDependable } from 'constructs'
import type { SsoProvider } from '../environments/schema.ts'

/**
 * The identity providers of organisations in the pool. Their people sign in there, with the second factor that their
 * organisation asks; who they are here is found by functions/identity/link.
 */
export function addSsoProviders(pool: UserPool, providers: readonly SsoProvider[]): readonly IDependable[] {
  return providers.map(provider => {
    const { name } = provider
    const id = `Provider-${name}`
    if (provider.kind === 'saml')
      return new UserPoolIdentityProviderSaml(pool, id, {
        userPool: pool,
        name,
        metadata: UserPoolIdentityProviderSamlMetadata.url(provider.metadataUrl),
        attributeMapping: {
          email: ProviderAttribute.other('http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress'),
          fullname: ProviderAttribute.other('http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name'),
        },
      })
    return new UserPoolIdentityProviderOidc(pool, id, {
      userPool: pool,
      name,
      issuerUrl: provider.issuer,
      clientId: provider.clientId,
      // Resolved by CloudFormation: the template holds the secret's name alone.
      clientSecret: SecretValue.secretsManager(provider.clientSecretName).unsafeUnwrap(),
      scopes: ['openid', 'email', 'profile'],
      attributeRequestMethod: OidcAttributeRequestMethod.GET,
      attributeMapping: { email: ProviderAttribute.other('email'), fullname: ProviderAttribute.other('name') },
    })
  })
}
