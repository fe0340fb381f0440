/** Accounts at the identity provider: who someone is. What they may, the table says. */
export type Accounts = {
  /** The subject of the account with this address; made, and invited to set it up, when there is none. */
  ensure(person: { readonly name: string; readonly email: string }): Promise<string>
}

/** Clients of the client-credentials flow, for partners' own systems. Two secrets may be valid while one replaces the other. */
export type MachineClients = {
  /** Makes a client; the secret is said once and kept by nobody but its holder. */
  create(client: { readonly name: string; readonly scopes: readonly string[] }): Promise<MachineSecret>
  /** A new secret beside the last one; anything older stops working. */
  renew(id: string): Promise<MachineSecret>
  /** From now on only the newest secret works. */
  endOlderSecrets(id: string): Promise<void>
  delete(id: string): Promise<void>
}

export type MachineSecret = { readonly id: string; readonly secret: string }

/**
 * What a scope of a machine client is called at the identity provider and in its tokens: the resource server of
 * infra/constructs/signIn.ts and the scope.
 * AWS: docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 */
export const scopeInToken = (scope: string): string => `kring/${scope}`
