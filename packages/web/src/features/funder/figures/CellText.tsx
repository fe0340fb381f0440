import type { Cell } from '@kring/domain'
import { useTranslation } from '../../../i18n/index.ts'
import { numbersIn } from './numbers.ts'

type Props = { readonly cell: Cell; readonly threshold: number }

/** The id of the note that says why a cell is hidden. */
export const whyHidden = 'why-hidden'

/** The same as a text, for within a sentence. */
export function useCellWords(threshold: number): (cell: Cell) => string {
  const { t, locale } = useTranslation('funder')
  return cell => {
    if (cell.kind === 'count') return numbersIn(locale).count(cell.n)
    return cell.kind === 'small' ? t('cell.small', { threshold }) : t('cell.shielded')
  }
}

/** A count, or why there is none: "< 10" for a small one, "afgeschermd" for one that would give a small one away. */
export function CellText({ cell, threshold }: Props) {
  const words = useCellWords(threshold)(cell)
  if (cell.kind === 'count') return words
  return (
    <span className="hidden-cell" aria-describedby={whyHidden}>
      {words}
    </span>
  )
}
