import {
  AddUserPoolClientSecretCommand,
  AdminCreateUserCommand,
  AdminDeleteSoftwareTokenCommand,
  AdminGetUserCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
  CreateUserPoolClientCommand,
  DeleteUserPoolClientCommand,
  DeleteUserPoolClientSecretCommand,
  ListUserPoolClientSecretsCommand,
  UnsupportedUserStateException,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'
import { type Accounts, type MachineClients, scopeInToken } from './accounts.ts'
import { machineTokenMinutes } from './machineTokens.ts'

/** Region and credentials; those of the process when left out. */
type As = Pick<CognitoIdentityProviderClientConfig, 'region' | 'credentials'>

/** Accounts in a Cognito user pool, which mails the invitation itself. Methods throw when no pool was configured. */
export function cognitoAccounts(pool: string | undefined, as: As = {}): Accounts {
  const client = lazily(() => new CognitoIdentityProviderClient(as))
  return {
    async ensure({ name, email }) {
      const UserPoolId = required(pool)
      try {
        const { User } = await client().send(
          new AdminCreateUserCommand({
            UserPoolId,
            Username: email,
            DesiredDeliveryMediums: ['EMAIL'],
            UserAttributes: [
              { Name: 'email', Value: email },
              { Name: 'email_verified', Value: 'true' },
              { Name: 'name', Value: name },
            ],
          }),
        )
        return subjectIn(User?.Attributes)
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error
        const known = await client().send(new AdminGetUserCommand({ UserPoolId, Username: email }))
        return subjectIn(known.UserAttributes)
      }
    },
    // AWS: an invitation lasts as long as its temporary password; RESEND makes a new one. It is refused for an account
    // that has a password of its own. docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html
    async inviteAgain(email) {
      try {
        await client().send(
          new AdminCreateUserCommand({
            UserPoolId: required(pool),
            Username: email,
            MessageAction: 'RESEND',
            DesiredDeliveryMediums: ['EMAIL'],
          }),
        )
        return 'sent'
      } catch (error) {
        if (error instanceof UnsupportedUserStateException) return 'signed-in'
        if (error instanceof UserNotFoundException) return 'unknown'
        throw error
      }
    },
    // AWS: where the pool requires a second factor, AdminSetUserMFAPreference turns none off; this removes the key itself, and
    // the next sign-in is answered by MFA_SETUP. The name of a user who signs in by address is their `sub`. A token that was
    // issued before is good until it expires, in ten minutes.
    // docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteSoftwareToken.html
    // docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUserGlobalSignOut.html
    async resetSecondFactor(subject) {
      const user = { UserPoolId: required(pool), Username: subject }
      await client().send(new AdminDeleteSoftwareTokenCommand(user))
      await client().send(new AdminUserGlobalSignOutCommand(user))
    },
  }
}

/**
 * App clients of the pool for the client-credentials flow.
 * AWS: a client holds at most two secrets. docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
 */
export function cognitoClients(pool: string | undefined, as: As = {}): MachineClients {
  const client = lazily(() => new CognitoIdentityProviderClient(as))
  const secretsOf = async (id: string) => {
    const { ClientSecrets = [] } = await client().send(
      new ListUserPoolClientSecretsCommand({ UserPoolId: required(pool), ClientId: id }),
    )
    return ClientSecrets.toSorted(
      (a, b) => (a.ClientSecretCreateDate?.getTime() ?? 0) - (b.ClientSecretCreateDate?.getTime() ?? 0),
    )
  }
  const endAllBut = async (id: string, kept: number): Promise<void> => {
    const secrets = await secretsOf(id)
    for (const { ClientSecretId } of secrets.slice(0, Math.max(0, secrets.length - kept)))
      await client().send(
        new DeleteUserPoolClientSecretCommand({ UserPoolId: required(pool), ClientId: id, ClientSecretId }),
      )
  }
  return {
    async create({ name, scopes }) {
      const { UserPoolClient } = await client().send(
        new CreateUserPoolClientCommand({
          UserPoolId: required(pool),
          ClientName: name.replaceAll(/[^\w\s+=,.@-]/g, ' ').slice(0, 128),
          GenerateSecret: true,
          AllowedOAuthFlows: ['client_credentials'],
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthScopes: scopes.map(scopeInToken),
          AccessTokenValidity: machineTokenMinutes,
          TokenValidityUnits: { AccessToken: 'minutes' },
        }),
      )
      return { id: required(UserPoolClient?.ClientId), secret: required(UserPoolClient?.ClientSecret) }
    },
    async renew(id) {
      await endAllBut(id, 1)
      const { ClientSecretDescriptor } = await client().send(
        new AddUserPoolClientSecretCommand({ UserPoolId: required(pool), ClientId: id }),
      )
      return { id, secret: required(ClientSecretDescriptor?.ClientSecretValue) }
    },
    endOlderSecrets: id => endAllBut(id, 1),
    async delete(id) {
      await client().send(new DeleteUserPoolClientCommand({ UserPoolId: required(pool), ClientId: id }))
    },
  }
}

const subjectIn = (attributes: readonly AttributeType[] | undefined): string =>
  required(attributes?.find(({ Name }) => Name === 'sub')?.Value)

function required(value: string | undefined): string {
  if (value === undefined) throw new TypeError('the user pool is not named, or did not answer in full')
  return value
}

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}
