import { useTranslation } from '../../../../i18n/index.ts'
import type { Standing } from '../people/standing.ts'
import { MarkIcon } from './Mark.tsx'

type Props = { readonly standings: readonly Standing[]; readonly hasKnown: boolean }

/** What the marks in a drawing mean: those that are in it. */
export function Legend({ standings, hasKnown }: Props) {
  const { t } = useTranslation('circle')
  return (
    <ul className="plain-list small legend" aria-label={t('legend')}>
      {standings.map(one => (
        <li key={one}>
          <MarkIcon kind={one} />
          {t(`standing.${one}`)}
        </li>
      ))}
      {hasKnown && (
        <li>
          <svg className="mark" viewBox="-18 -18 36 36" aria-hidden="true">
            <circle className="m-full" r="8" />
            <circle className="m-known" r="15" />
          </svg>
          {t('doubleRim')}
        </li>
      )}
    </ul>
  )
}
