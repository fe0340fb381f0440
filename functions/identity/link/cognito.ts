import {
  AdminLinkProviderForUserCommand,
  type CognitoIdentityProviderClient,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Accounts } from './sameAccount.ts'

/** The accounts of a user pool. */
export const accountsOf = (client: CognitoIdentityProviderClient, UserPoolId: string): Accounts => ({
  async invited(email) {
    // The address has no quote in it (sameAccount.ts), which would end the filter's text.
    const { Users = [] } = await client.send(
      new ListUsersCommand({ UserPoolId, Filter: `email = "${email}"`, Limit: 10 }),
    )
    const own = Users.filter(({ UserStatus, Enabled, Attributes }) => {
      const isVerified = Attributes?.some(({ Name, Value }) => Name === 'email_verified' && Value === 'true')
      return UserStatus !== 'EXTERNAL_PROVIDER' && Enabled !== false && isVerified === true
    })
    return own.length === 1 ? own[0]?.Username : undefined
  },
  /** AWS: docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation-consolidate-users.html */
  async link(account, ProviderName, user) {
    await client.send(
      new AdminLinkProviderForUserCommand({
        UserPoolId,
        DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: account },
        SourceUser: { ProviderName, ProviderAttributeName: 'Cognito_Subject', ProviderAttributeValue: user },
      }),
    )
  },
})
