/** A moment as this page knows it. */
export type Stamp = {
  /** Milliseconds since the epoch, on a line that never goes back within a page. */
  readonly at: number
  /** Which uninterrupted stretch of which page. */
  readonly stretch: string
  readonly certainty: 'exact' | 'about'
}

export type PageClock = { readonly stamp: () => Stamp }

type Options = {
  /** The wall clock, in milliseconds since the epoch, as the server last said it. */
  readonly wall: () => number
  /** A clock that only runs forward, in milliseconds, such as `performance.now()`. */
  readonly ticks: () => number
  /** The latest moment that the page before this one knew; 0 for none. */
  readonly latest: number
  readonly page: string
}

/** Milliseconds by which two clocks may differ before it means something. */
const tolerance = 2000

/**
 * Keeps the time of a day. A wall clock that is set back does not count: the ticks go on. One that runs ahead of the ticks
 * does, as the ticks stand still on many devices while they sleep, but a new stretch begins: nobody measured that time.
 */
export function pageClock({ wall, ticks, latest, page }: Options): PageClock {
  // The page before wrote down a later moment: the device's clock was set back in between.
  const isBehind = wall() < latest
  let anchor = { at: Math.max(wall(), latest), ticks: ticks() }
  let stretch = 1
  let last = 0
  return {
    stamp: () => {
      const counted = anchor.at + (ticks() - anchor.ticks)
      const ahead = wall() - counted
      if (ahead > tolerance) {
        anchor = { at: wall(), ticks: ticks() }
        stretch += 1
        last = wall()
      } else last = Math.max(last, counted)
      const certainty = isBehind && stretch === 1 ? 'about' : 'exact'
      return { at: Math.round(last), stretch: `${page}/${stretch}`, certainty }
    },
  }
}

/** How long it took. "About" where the page was closed, or the device slept, in between. */
export function durationBetween(
  from: Stamp,
  until: Stamp,
): { readonly ms: number; readonly certainty: 'exact' | 'about' } {
  const ms = Math.max(0, until.at - from.at)
  const isMeasured = from.stretch === until.stretch
  return { ms, certainty: isMeasured ? 'exact' : 'about' }
}
