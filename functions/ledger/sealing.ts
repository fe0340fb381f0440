import { type Mac, macWith, purposeKey } from '../data/sealing/mac.ts'
import { SymmetricKey, Undecipherable } from '../data/sealing/symmetricKey.ts'

/** What the ledger is sealed with, and its names encrypted: derived from the application's secret. */
export type LedgerSealing = {
  readonly mac: Mac
  /** The pseudonym of a partition key: without the secret nobody can tell whose it is. */
  pseudonym(pk: string): string
  /** A partition key, encrypted for an auditor. */
  encryptName(pk: string): string
  /** Undefined when it was altered. */
  decryptName(name: string): string | undefined
}

const context = 'ledger name'

export function ledgerSealing(secret: string): LedgerSealing {
  const mac = macWith(secret)
  const key = new SymmetricKey(purposeKey(secret, 'ledger names'))
  return {
    mac,
    pseudonym: pk => mac('pseudonym', pk),
    encryptName: pk => Buffer.from(key.encrypt(Buffer.from(pk), context)).toString('base64url'),
    decryptName: name => {
      try {
        return Buffer.from(key.decrypt(Buffer.from(name, 'base64url'), context)).toString()
      } catch (error) {
        if (error instanceof Undecipherable) return undefined
        throw error
      }
    },
  }
}
