import type { Actor } from '@kring/domain'
import type { CursorSigner, Store } from '../data/index.ts'
import type { FileStorage } from '../files/storage.ts'
import type { Log } from '../log.ts'
import type { Accounts, MachineClients } from '../people/accounts.ts'
import type { Quotas } from './quotas.ts'

export type VerifiedPerson = Extract<Actor, { kind: 'person' }>

/** Why a token does not open anything. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
  readonly reason: 'expired' | 'invalid'
  constructor(reason: 'expired' | 'invalid') {
    super(reason)
    this.reason = reason
  }
}

/** What the API is given by its host. */
export type Dependencies = {
  readonly store: Store
  readonly cursors: CursorSigner
  /** Where attached files lie. */
  readonly files: FileStorage
  /** The person an access token was issued to; throws TokenRefused. */
  readonly verifyToken: (token: string) => Promise<VerifiedPerson>
  /** Now, ISO 8601 in UTC. */
  readonly now: () => string
  /** A fresh random id, 10 characters. */
  readonly newId: () => string
  /** Six random digits, for a reference number. */
  readonly newDigits: () => string
  /** Makes and recognises what only we can make: cursors, personal links, keyed hashes. */
  readonly secret: string
  readonly quotas: Quotas
  /** The identity provider's people and machines; what they may is in the table. */
  readonly accounts: Accounts
  readonly clients: MachineClients
  /** Where a partner's system asks its tokens. */
  readonly tokenEndpoint: string
  readonly log: Log
}
