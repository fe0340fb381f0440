/** What was found at AWS, or why it could not be looked at. */
export type Look<Found> = { readonly found: Found } | { readonly refused: string }

/** A stack of the environment that exists. */
export type StackFact = {
  readonly name: string
  readonly region: string
  readonly status: string
  readonly resources: readonly { readonly type: string; readonly id: string }[]
}

/** What a deployment needs to find before it begins. */
export type Facts = {
  /** The account of the credentials. */
  readonly account: Look<string>
  /** By region: the version of CDK's bootstrap stack; undefined where there is none. */
  readonly bootstrap: Readonly<Record<string, Look<number | undefined>>>
  readonly zone: Look<{ readonly name: string; readonly nameServers: readonly string[] } | undefined>
  /** The servers that the rest of the world is told of for the zone's name; empty where there are none. */
  readonly delegatedTo: Look<readonly string[]>
  readonly mail: Look<{ readonly isOutOfSandbox: boolean; readonly isSending: boolean }>
  /** Whether SES already knows the domain that mail is sent from. */
  readonly mailIdentity: Look<boolean>
  /** The user pool that has the sign-in prefix; undefined where none of this account has it. */
  readonly prefixOf: Look<string | undefined>
  /** The distributions of this account that answer for the domain. */
  readonly distributionsOf: Look<readonly string[]>
  /** How many requests all functions of the region may work on at once, and how many of them others reserved. */
  readonly concurrency: Look<{ readonly limit: number; readonly ofOthers: number }>
  /** The identity provider of GitHub's pipelines that somebody else made, by its ARN, where this environment is to make one. */
  readonly gitHubProvider: Look<string | undefined>
  readonly stacks: Look<readonly StackFact[]>
}
