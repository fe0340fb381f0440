import { figureIn, valueLine } from '@kring/domain/releases/words'
import { Fragment } from 'react'
import { TextIn, useTranslation } from '../../../i18n/index.ts'
import { useOpenEdition } from '../OpenEdition.ts'

/** Figures below each other, each with the year before: those that the edition has. */
export function FigureList({ of }: { readonly of: readonly string[] }) {
  const { t, locale } = useTranslation('funder')
  const { published, report } = useOpenEdition()
  const { definitions, grant } = published.edition
  const year = report.yearBefore?.period.from.slice(0, 4) ?? ''
  const own = of.flatMap(id => figureIn(report, id) ?? [])
  if (own.length === 0) return null
  return (
    <dl className="facts">
      {own.map(figure => {
        const name = definitions.find(one => one.indicator === figure.indicator)?.name
        const before = report.yearBefore && figureIn(report.yearBefore, figure.indicator)
        return (
          <Fragment key={figure.indicator}>
            <dt>{name ? <TextIn text={name} /> : figure.indicator}</dt>
            <dd>
              {valueLine(figure, grant.threshold, locale)}{' '}
              {before && (
                <span className="soft">{t('before', { year, value: valueLine(before, grant.threshold, locale) })}</span>
              )}
            </dd>
          </Fragment>
        )
      })}
    </dl>
  )
}
