import type { Localized, Role, VariantId } from '@kring/domain'

/**
 * The only facts that a mail may contain: a reference number, names of organisations, a link. Never whom it is about.
 */
export type MailFacts = {
  readonly reference: string
  readonly tenant: string
  readonly link: string
  readonly region: string
  /** For a mail about a referral: its kind of conference, and the partner's name for it. */
  /** For a mail to a manager about a new referral: within how many working days to call. */
  readonly workingDays?: number
  readonly variant?: { readonly id: VariantId; readonly name: Localized }
  /**
   * For a granted role: the role, and who granted or confirmed it. For emergency access: who opened the dossier. For a
   * trajectory: its coordinator.
   */
  readonly role?: Role
  readonly by?: string
  /** For a request about what is held: the last day for its answer. For a report: the day as of which it is known. */
  readonly day?: string
  /** For an invitation: its reader gets it for somebody else, as was agreed. */
  readonly isForAnother?: boolean
}
