import type { Locale, RegionId, TenantId } from '@kring/domain'
import type { MailReader, UnverifiedSource } from '../../data/index.ts'
import type { MailFacts } from '../mail/facts.ts'
import type { MailKind } from '../mail/mail.ts'

/** A mail as it would be sent now. */
export type Composed = {
  readonly kind: MailKind
  readonly to: string
  readonly locale: Locale
  readonly facts: MailFacts
  /** When its cause happened: after a week it is outdated. */
  readonly at?: string
  /** On whose word it goes to an address that nobody verified; undefined for that of a member who signed in. */
  readonly unverified?: UnverifiedSource | undefined
  /** The dossier it is about, and who reads it. */
  readonly dossier?: { readonly id: string; readonly reader: MailReader; readonly region: RegionId } | undefined
  /** The complaint whose complainant reads it: what does not arrive is told to its officers. */
  readonly complaint?: string | undefined
  /** Whose invitation it is about: what does not arrive is told to the coordinator, on that person. */
  readonly invitee?: { readonly dossier: string; readonly person: string; readonly isBlocked: boolean } | undefined
  /** The release that it is about: what does not arrive is told to the coordinator, on it. */
  readonly release?:
    | { readonly dossier: string; readonly release: string; readonly number: number; readonly isBlocked: boolean }
    | undefined
  /** The membership of its reader: the place, and the sort key there. */
  readonly member?: { readonly at: TenantId | undefined; readonly key: string; readonly subject: string } | undefined
}
