import type { TenantId } from '@kring/domain'
import type { ClaimPlace, Store } from '../data/index.ts'
import type { ErasureLedger } from './erasures.ts'

export type Eraser = {
  readonly store: Store
  readonly secret: string
  readonly ledger: ErasureLedger
  readonly now: () => string
  /** When an erasure was ordered that is repeated in a table that was put back; absent for one that is ordered now. */
  readonly orderedAt?: string | undefined
  /** Deletes all versions of a kept file. Deleting one that is gone is no error. */
  readonly deleteFile: (tenant: TenantId, dossier: string, id: string) => Promise<void>
  /** Deletes all versions of the pictures of a plan, and what was sent for it and not used; with `id` of that one only. */
  readonly deletePictures: (tenant: TenantId, dossier: string, id?: string) => Promise<void>
  /** Deletes all versions of the receipts of a sheet, and what its coordinator sent and did not use. */
  readonly deleteReceipts: (place: ClaimPlace) => Promise<void>
  /** Deletes copies of the mails about a dossier that this host keeps; SES keeps none. */
  readonly deleteMails: (tenant: TenantId, dossier: string) => Promise<void>
}

export type Outcome =
  | { readonly kind: 'erased' }
  /** It was erased before; what an interrupted erasure left is erased now. */
  | { readonly kind: 'already-erased' }
  /** A legal hold or an open complaint forbids it. */
  | { readonly kind: 'held' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'person-unknown' }
  /** Several people of the circle have this name: say which by their id in it. */
  | { readonly kind: 'several-persons'; readonly persons: readonly { readonly id: string; readonly name: string }[] }
  /** The record of a coordinator who did not leave. */
  | { readonly kind: 'still-active' }
  /** The dossier has files that may show the person: say for each whether it stays. */
  | { readonly kind: 'files-undecided'; readonly files: readonly DossierFile[] }

/** `isOfPlan`: a picture that the family kept with its plan. */
export type DossierFile = { readonly id: string; readonly name: string; readonly isOfPlan?: boolean }

/** Tries when the dossier changes meanwhile. */
export const mostTries = 5
