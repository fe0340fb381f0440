import type { TenantId } from '@kring/domain'
import type { Store } from '../data/index.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { LedgerSealing } from '../ledger/sealing.ts'
import type { Moments } from './accessLogs.ts'
import type { Fault } from './faults.ts'
import type { Register } from './register.ts'
import type { Witnesses } from './witnesses.ts'

export type Auditor = {
  readonly store: Store
  readonly ledger: Ledger
  readonly sealing: LedgerSealing
  readonly now: string
  /** The dossiers that the list of erasures names, where it may be read: what was erased must not be there. */
  readonly erased?: readonly { readonly tenant: TenantId; readonly dossier: string }[] | undefined
}

/** What is known from outside the table. */
export type Known = Moments & { readonly witnesses: Witnesses; readonly register: Register }

/** What was checked of one tenant, or of the operator. */
export type Checked = {
  readonly dossiers: number
  readonly trajectories: number
  /** Records of coordinators. */
  readonly coordinators: number
  readonly events: number
  readonly accesses: number
  readonly forms: number
  readonly faults: readonly Fault[]
}

/** The partition keys that the ledger or the last checkpoint knows. */
export const partitionsOf = ({ witnesses, register }: Known): readonly string[] => [
  ...new Set([...witnesses.partitions(), ...register.histories.keys()]),
]
