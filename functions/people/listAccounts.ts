import {
  type AttributeType,
  CognitoIdentityProviderClient,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider'

/** An account as it can be read: no password and no second factor can be. `isEnabled`: may sign in. */
export type ListedAccount = {
  readonly subject: string
  readonly name: string
  readonly email: string
  readonly isEnabled: boolean
  /** As Cognito has it: CONFIRMED, FORCE_CHANGE_PASSWORD, … */
  readonly status: string
}

/** Every account of a user pool. AWS: 60 in one answer. docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html */
export async function* listAccounts(
  pool: string,
  client: Pick<CognitoIdentityProviderClient, 'send'> = new CognitoIdentityProviderClient({}),
): AsyncGenerator<ListedAccount> {
  let after: string | undefined
  do {
    const page = await client.send(new ListUsersCommand({ UserPoolId: pool, Limit: 60, PaginationToken: after }))
    for (const { Attributes, Enabled = false, UserStatus = '' } of page.Users ?? [])
      yield {
        subject: attribute(Attributes, 'sub'),
        name: attribute(Attributes, 'name'),
        email: attribute(Attributes, 'email'),
        isEnabled: Enabled,
        status: UserStatus,
      }
    after = page.PaginationToken
  } while (after !== undefined)
}

const attribute = (attributes: readonly AttributeType[] | undefined, name: string): string =>
  attributes?.find(({ Name }) => Name === name)?.Value ?? ''
