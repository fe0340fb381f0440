/** What falls due at once with a publication: the mails to the funder's people, `{ funder, grant, asOf, number }`. A kind is never renamed. */
export const releasePublishedKind = 'release-published'
/** The coordinators of one partner are reminded of what a grant lacks: `{ funder, grant, tenant, what }`. A kind is never renamed. */
export const incompleteReminderKind = 'incomplete-reminder'
