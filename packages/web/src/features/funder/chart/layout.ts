import type { Cell } from '@kring/domain'
import { scaleBand, scaleLinear } from 'd3-scale'

/** One group of bars: a month or quarter, with the same one a year earlier when compared. */
export type Group = {
  readonly key: string
  readonly label: string
  readonly now: Cell
  readonly before?: Cell | undefined
}

export type Bar = {
  readonly key: string
  readonly side: 'now' | 'before'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly cell: Cell
}

export type Layout = {
  readonly width: number
  readonly height: number
  /** The baseline, in chart units. */
  readonly ground: number
  readonly bars: readonly Bar[]
  readonly labels: readonly { readonly key: string; readonly x: number; readonly text: string }[]
}

const size = { top: 34, ground: 212, bottom: 34 }
/** The fixed height of a hidden count, so that its size reveals nothing. */
const hiddenHeight = 14

/** Positions the bars. The largest shown count has the full height; a hidden one has a fixed height. */
export function layoutOf(groups: readonly Group[]): Layout {
  const compared = groups.some(({ before }) => before !== undefined)
  const width = Math.max(380, groups.length * (compared ? 78 : 52))
  const across = scaleBand<string>()
    .domain(groups.map(({ key }) => key))
    .range([0, width])
    .paddingInner(0.2)
    .paddingOuter(0.1)
  const tallest = Math.max(1, ...groups.flatMap(({ now, before }) => [countOf(now), before ? countOf(before) : 0]))
  const up = scaleLinear()
    .domain([0, tallest])
    .range([0, size.ground - size.top])
  const barWidth = Math.min(56, compared ? (across.bandwidth() - 4) / 2 : across.bandwidth())
  const bars = groups.flatMap(({ key, now, before }): Bar[] => {
    const cells = before
      ? ([
          ['before', before],
          ['now', now],
        ] as const)
      : ([['now', now]] as const)
    const total = cells.length * barWidth + (cells.length - 1) * 4
    const left = (across(key) ?? 0) + (across.bandwidth() - total) / 2
    return cells.map(([side, cell], index) => {
      const height = cell.kind === 'count' ? up(cell.n) : hiddenHeight
      return {
        key: `${key}-${side}`,
        side,
        x: left + index * (barWidth + 4),
        y: size.ground - height,
        width: barWidth,
        height,
        cell,
      }
    })
  })
  const labels = groups.map(({ key, label }) => ({ key, x: (across(key) ?? 0) + across.bandwidth() / 2, text: label }))
  return { width, height: size.ground + size.bottom, ground: size.ground, bars, labels }
}

const countOf = (cell: Cell): number => (cell.kind === 'count' ? cell.n : 0)
