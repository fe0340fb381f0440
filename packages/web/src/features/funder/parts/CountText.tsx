import { countWords } from '@kring/domain/releases/words'
import { useTranslation } from '../../../i18n/index.ts'
import { type PeriodReport, useOpenEdition } from '../OpenEdition.ts'

type ShownCount = Extract<PeriodReport['figures'][number], { kind: 'count' }>['count']

/** The explanation that hidden numbers refer to. */
export const whyHidden = 'why-hidden'

/** A count as the edition shows it; a hidden one says where it is explained. */
export function CountText({ count }: { readonly count: ShownCount | undefined }) {
  const { locale } = useTranslation('funder')
  const { threshold } = useOpenEdition().published.edition.grant
  if (count === undefined) return <span className="soft">–</span>
  const words = countWords(count, threshold, locale)
  if (count.kind !== 'hidden') return words
  return (
    <span className="hidden-cell" aria-describedby={whyHidden}>
      {words}
    </span>
  )
}
