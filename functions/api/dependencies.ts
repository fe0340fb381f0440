import type { Actor } from '@kring/domain'
import type { AddressRules } from '@kring/domain/webhooks'
import type { CursorSigner, Store } from '../data/index.ts'
import type { FileStorage } from '../files/storage.ts'
import type { Images } from '../images/task.ts'
import type { Log } from '../log.ts'
import type { MakePaper } from '../papers/task.ts'
import type { Accounts, MachineClients } from '../people/accounts.ts'
import type { RequestLine } from '../telemetry/invocation.ts'
import type { AddressOf, IsThroughEdge } from './callers/addressOf.ts'
import type { Peers } from './peers.ts'
import type { Quotas } from './quotas.ts'

export type VerifiedPerson = Extract<Actor, { kind: 'person' }>

/** What an access token says: who somebody is, and for a partner's system what it asked leave for. */
export type VerifiedToken = Pick<VerifiedPerson, 'subject' | 'name' | 'email'> & {
  /** Issued to the web app for a person, or to a partner's system. */
  readonly use: 'person' | 'system'
  /** Epoch seconds. */
  readonly issuedAt: number
  readonly scopes: readonly string[]
}

/** The token was refused; the message says why. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
  readonly reason: 'expired' | 'invalid'
  constructor(reason: 'expired' | 'invalid') {
    super(reason)
    this.reason = reason
  }
}

/** What the host passes to the API. */
export type Dependencies = {
  readonly store: Store
  readonly cursors: CursorSigner
  /** Storage of attached files. */
  readonly files: FileStorage
  /** Makes a logo's picture, in a process of its own. */
  readonly makeLogo: Images['makeLogo']
  /** Draws a paper as a tagged PDF, in a process of its own. */
  readonly makePaper: MakePaper
  /** Returns what an access token says of whom it was issued to. Throws TokenRefused. */
  readonly verifyToken: (token: string) => Promise<VerifiedToken>
  /** The current time, ISO 8601 in UTC. */
  readonly now: () => string
  /** Waits this many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>
  /** A new random id of 10 characters. */
  readonly newId: () => string
  /** Six random digits for a reference number. */
  readonly newDigits: () => string
  /** The application's secret, which keys cursors, personal links and hashes. */
  readonly secret: string
  readonly quotas: Quotas
  /** The address that a request comes from, for the quota of callers without an account. */
  readonly addressOf: AddressOf
  /** Whether a request came through the distribution; any other is refused. One machine has none, and takes every request. */
  readonly isThroughEdge?: IsThroughEdge | undefined
  /** People and machine clients at the identity provider; their permissions are in the table. */
  readonly accounts: Accounts
  readonly clients: MachineClients
  /** Which addresses of partners' systems may be told of what happens. */
  readonly webhookRules: AddressRules
  /** Where a partner's system requests its tokens. */
  readonly tokenEndpoint: string
  readonly log: Log
  /** Takes the line of each request, in the place of the log. */
  readonly onRequest?: ((line: RequestLine) => void) | undefined
  /** Counts one occurrence in a metric of the host. */
  readonly count?: ((metric: 'StorageFaults' | 'KeyFaults') => void) | undefined
  /** Other instances of the API that can be told what changed. */
  readonly peers?: Peers | undefined
}
