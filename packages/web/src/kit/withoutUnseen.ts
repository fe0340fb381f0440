/** What is typed or pasted into one line, without control characters and marks that are not seen: no name may hold them. */
export const withoutUnseen = (typed: string): string =>
  typed.replace(/\t/g, ' ').replace(/[\p{Cc}\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu, '')
