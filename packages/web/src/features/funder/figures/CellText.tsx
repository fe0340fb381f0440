import type { Cell } from '@kring/domain'
import { useTranslation } from '../../../i18n/index.ts'
import { numbersIn } from './numbers.ts'

type Props = { readonly cell: Cell; readonly threshold: number }

/** The id of the note that explains hidden cells. */
export const whyHidden = 'why-hidden'

/** The same as plain text, for use in a sentence. */
export function useCellWords(threshold: number): (cell: Cell) => string {
  const { t, locale } = useTranslation('funder')
  return cell => {
    if (cell.kind === 'count') return numbersIn(locale).count(cell.n)
    return cell.kind === 'small' ? t('cell.small', { threshold }) : t('cell.shielded')
  }
}

/**
 * A count, or why it is hidden: "< 10" for a small one, "afgeschermd" for one from which a small one could be
 * derived.
 */
export function CellText({ cell, threshold }: Props) {
  const words = useCellWords(threshold)(cell)
  if (cell.kind === 'count') return words
  return (
    <span className="hidden-cell" aria-describedby={whyHidden}>
      {words}
    </span>
  )
}
