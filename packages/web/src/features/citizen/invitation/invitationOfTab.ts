import { type Locale, locales } from '@kring/domain/language'

const prefix = 'kring.invitation.'

/** What a tab knows of an invitation. `byCode`: it was opened with the code of a letter, which works once only. */
export type InvitationOfTab = {
  readonly secret: string
  readonly byCode: boolean
  /** The language that was chosen on the page; by default the person's own. */
  readonly locale?: Locale | undefined
}

/** The invitation that this tab opened at a partner; gone with the tab. */
export function readInvitationOfTab(tenant: string): InvitationOfTab | undefined {
  return attempt(() => {
    const kept: unknown = JSON.parse(sessionStorage.getItem(prefix + tenant) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('secret' in kept) || typeof kept.secret !== 'string') return
    const chosen = 'locale' in kept ? locales.find(locale => locale === kept.locale) : undefined
    return { secret: kept.secret, byCode: 'byCode' in kept && kept.byCode === true, locale: chosen }
  })
}

/** Keeps it. Another invitation than before takes the place of all that the tab knew of that one. */
export function keepInvitationOfTab(tenant: string, invitation: InvitationOfTab): void {
  if (readInvitationOfTab(tenant)?.secret !== invitation.secret) forgetInvitations()
  attempt(() => sessionStorage.setItem(prefix + tenant, JSON.stringify(invitation)))
}

export function keepLocaleOfTab(tenant: string, locale: Locale): void {
  const kept = readInvitationOfTab(tenant)
  if (kept) keepInvitationOfTab(tenant, { ...kept, locale })
}

/** The key of what was typed as an answer and not saved yet. */
export const typedAnswerKey = (tenant: string): string => `${prefix}${tenant}.typed`

/** The key of what was typed as a message and not saved yet. */
export const typedMessageKey = (tenant: string): string => `${prefix}${tenant}.message`
/** The key of what was said of the day and not sent yet. */
export const typedVoiceKey = (tenant: string): string => `${prefix}${tenant}.voice`

/** Forgets the invitations of this tab, and what was typed. */
export function forgetInvitations(): void {
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  })
}

/** Private windows may have no storage: what is known then lives as long as the page. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
