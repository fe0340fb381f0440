/**
 * The device's own clock, in milliseconds since the epoch. It may be wrong, or be set back: `bag/times.ts` knows how far it is
 * from the server's, and how late it was already.
 */
export const deviceNow = (): number => Date.now()
