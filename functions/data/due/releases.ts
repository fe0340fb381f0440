/** What falls due at once with a publication: the mails to the funder's people, `{ funder, grant, asOf, number }`. A kind is never renamed. */
export const releasePublishedKind = 'release-published'
