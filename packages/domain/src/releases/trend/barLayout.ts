import type { ShownCount } from '../edition.ts'
import type { Trend } from './trend.ts'

export type Bar = {
  readonly key: string
  readonly side: 'now' | 'before'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly count: ShownCount
}

export type BarLayout = {
  readonly width: number
  readonly height: number
  /** The baseline, in units of the drawing. */
  readonly ground: number
  readonly bars: readonly Bar[]
  /** The middle of each group, for its name. */
  readonly groups: readonly { readonly key: string; readonly x: number }[]
}

const top = 34
const ground = 212
const bottom = 34
/** The width of a group with its space, and the gap between its two bars. */
const groupWidth = 95
const gap = 4
const most = 34
/** A hidden count has one height, so that its bar tells nothing of its size. */
const hiddenHeight = 14

/** Where the bars of a trend stand: the largest shown count has the full height. */
export function barLayout({ spans }: Trend): BarLayout {
  const width = Math.max(2, spans.length) * groupWidth
  const tallest = Math.max(1, ...spans.flatMap(({ now, before }) => [shown(now), before ? shown(before) : 0]))
  const groups = spans.map(({ period }, at) => ({ key: period.key, x: (at + 0.5) * groupWidth }))
  const bars = spans.flatMap(({ period, now, before }, at): readonly Bar[] => {
    const sides = [
      ...(before === undefined ? [] : [{ side: 'before', count: before } as const]),
      { side: 'now', count: now } as const,
    ]
    const left = (at + 0.5) * groupWidth - (sides.length * most + (sides.length - 1) * gap) / 2
    return sides.map(({ side, count }, place) => {
      const height = count.kind === 'hidden' ? hiddenHeight : ((ground - top) * count.n) / tallest
      return {
        ...{ key: `${period.key}-${side}`, side, count },
        ...{ x: left + place * (most + gap), y: ground - height, width: most, height },
      }
    })
  })
  return { width, height: ground + bottom, ground, bars, groups }
}

const shown = (count: ShownCount): number => (count.kind === 'hidden' ? 0 : count.n)
