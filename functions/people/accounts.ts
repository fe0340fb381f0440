/** Accounts at the identity provider, which only establishes who somebody is; what they may do is in the table. */
export type Accounts = {
  /** The subject of the account with this address. Creates and invites one when there is none. */
  ensure(person: { readonly name: string; readonly email: string }): Promise<string>
  /** Sends the invitation of an account again, for somebody who has not signed in yet. */
  inviteAgain(email: string): Promise<InvitedAgain>
  /** Removes the second factor of an account and ends its sessions: the next sign-in sets up another. Repeating it is harmless. */
  resetSecondFactor(subject: string): Promise<void>
}

/** `signed-in`: they have a password of their own and need no invitation; `none`: the provider sends no invitations. */
export type InvitedAgain = 'sent' | 'signed-in' | 'unknown' | 'none'

/** Clients of the client-credentials flow, for partners' own systems. Two secrets may be valid during a rotation. */
export type MachineClients = {
  /** Creates a client. The secret is returned once and not stored by us. */
  create(client: { readonly name: string; readonly scopes: readonly string[] }): Promise<MachineSecret>
  /** Adds a new secret next to the latest one; older ones stop working. */
  renew(id: string): Promise<MachineSecret>
  /** Revokes every secret but the newest. */
  endOlderSecrets(id: string): Promise<void>
  delete(id: string): Promise<void>
}

export type MachineSecret = { readonly id: string; readonly secret: string }

/**
 * The name of a machine client's scope at the identity provider and in tokens: resource server
 * (infra/constructs/signIn.ts) plus scope. AWS:
 * docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 */
export const scopeInToken = (scope: string): string => `kring/${scope}`
