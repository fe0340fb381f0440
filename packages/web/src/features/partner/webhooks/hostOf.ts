/** The name in an address, by which a system is called on the page. */
export const hostOf = (url: string): string => new URL(url).host
