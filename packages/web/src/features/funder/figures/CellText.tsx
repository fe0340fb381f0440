import type { Cell } from '@kring/domain'
import { useTranslation } from '../../../i18n/index.ts'
import { numbersIn } from './numbers.ts'

type Props = { readonly cell: Cell; readonly threshold: number }

/** The id of the note that says why a cell is hidden. */
export const whyHidden = 'why-hidden'

/** A count, or why there is none: "< 10" for a small one, "afgeschermd" for one that would give a small one away. */
export function CellText({ cell, threshold }: Props) {
  const { t, locale } = useTranslation('funder')
  if (cell.kind === 'count') return numbersIn(locale).count(cell.n)
  return (
    <span className="hidden-cell" aria-describedby={whyHidden}>
      {cell.kind === 'small' ? t('cell.small', { threshold }) : t('cell.shielded')}
    </span>
  )
}
