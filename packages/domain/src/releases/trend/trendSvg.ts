import type { Locale } from '../../language/locale.ts'
import { monthsWords } from '../words/periodWords.ts'
import { countWords } from '../words/shownWords.ts'
import { type Bar, barLayout } from './barLayout.ts'
import type { Trend } from './trend.ts'

/** Printed in one ink: solid is this year, hatched the year before, dashed what is hidden. */
const ink = '#0b5c56'

/** The trend as a drawing for paper. Its letters are those of the paper. */
export function trendSvg(trend: Trend, threshold: number, locale: Locale): string {
  const { width, height, ground, bars, groups } = barLayout(trend)
  const names = new Map(trend.spans.map(({ period }) => [period.key, monthsWords(period, locale)]))
  const label = (x: number, y: number, words: string, weight = 400): string =>
    `<text x="${x}" y="${y}" text-anchor="middle" font-family="Atkinson Hyperlegible Next" font-size="15" font-weight="${weight}">${escaped(words)}</text>`
  const shapes = bars.map(
    bar =>
      barShape(bar) +
      label(bar.x + bar.width / 2, bar.y - 6, countWords(bar.count, threshold, locale), bar.side === 'now' ? 700 : 400),
  )
  const labels = groups.map(({ key, x }) => label(x, ground + 24, names.get(key) ?? ''))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    ...shapes,
    ...labels,
    `<path d="M0 ${ground + 0.5}h${width}" stroke="#000"/>`,
    '</svg>',
  ].join('')
}

function barShape({ x, y, width, height, side, count }: Bar): string {
  const place = `x="${x}" y="${y}" width="${width}" height="${height}"`
  if (count.kind === 'hidden')
    return `<rect ${place} fill="#fff" stroke="${ink}" stroke-width="1.5" stroke-dasharray="4 3"/>`
  if (side === 'now') return `<rect ${place} fill="${ink}"/>`
  return `<rect ${place} fill="#fff" stroke="${ink}" stroke-width="1.5"/>${hatch(x, y, width, height)}`
}

/** Lines every 7 units, each at 45 degrees and cut to the bar. */
function hatch(x: number, y: number, width: number, height: number): string {
  const lines: string[] = []
  for (let at = 7; at < width + height; at += 7) {
    const [fromX, fromY] = at <= height ? [x, y + at] : [x + at - height, y + height]
    const [toX, toY] = at <= width ? [x + at, y] : [x + width, y + at - width]
    lines.push(`M${fromX} ${fromY}L${toX} ${toY}`)
  }
  return `<path d="${lines.join('')}" stroke="${ink}" stroke-width="1.5" fill="none"/>`
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
