import type { Locale } from '../../language/locale.ts'
import { countsOfShare } from '../countsOfShare.ts'
import type { ShownCount, ShownFigure, ShownShare } from '../edition.ts'
import { hiddenWords, notShownWords, shareWords } from '../words/shownWords.ts'
import { none, number, type SheetCell, text } from './sheet.ts'

/** A count in a file: a number, or in words that it is below the threshold. */
export const countCell = (count: ShownCount, threshold: number): SheetCell =>
  count.kind === 'hidden' ? text(hiddenWords(threshold)) : number(count.n)

const shareCell = (share: ShownShare, locale: Locale): SheetCell =>
  share.kind === 'percent' ? number(share.percent / 100, 'percent') : text(shareWords(share, locale))

/** A count beside a share or a mean: one that is not shown may be few, or tell of few beside another. */
const besideCell = (count: ShownCount, locale: Locale): SheetCell =>
  count.kind === 'hidden' ? text(notShownWords(locale)) : number(count.n)

/** What a figure says in a file: its value, what it is a part of or over how many, and within how much nine of ten were. */
export type FigureCells = {
  readonly value: SheetCell
  readonly part: SheetCell
  readonly whole: SheetCell
  readonly p90: SheetCell
}

export function figureCells(figure: ShownFigure, threshold: number, locale: Locale): FigureCells {
  const empty = { value: none, part: none, whole: none, p90: none }
  const notShown = text(notShownWords(locale))
  switch (figure.kind) {
    case 'count':
      return { ...empty, value: countCell(figure.count, threshold) }
    case 'share':
      return {
        ...empty,
        value: shareCell(figure.share, locale),
        part: besideCell(countsOfShare(figure).part, locale),
        whole: besideCell(countsOfShare(figure).whole, locale),
      }
    case 'mean':
      return {
        ...empty,
        value: figure.tenths === undefined ? notShown : number(figure.tenths / 10, 'tenths'),
        whole: besideCell(figure.over, locale),
      }
    case 'median':
      return {
        ...empty,
        value: figure.median === undefined ? notShown : number(figure.median),
        whole: besideCell(figure.over, locale),
        p90: figure.p90 === undefined ? notShown : number(figure.p90),
      }
    default:
      return figure satisfies never
  }
}
