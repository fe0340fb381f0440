/** Milliseconds: quickly at first, for a moment without signal; then once a minute, which spares the battery. */
const first = 1000
export const longestWait = 60_000

/** How long to wait after so many failures in a row. `random` from 0 to 1 spreads the devices of one hall. */
export const waitAfter = (failures: number, random: number): number =>
  Math.min(longestWait, first * 2 ** Math.max(0, failures - 1)) * (0.75 + random / 2)
