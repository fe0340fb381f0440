import { figureIn, valueLine, valueWords } from '@kring/domain/releases/words'
import { TextIn, useTranslation } from '../../../i18n/index.ts'
import { useOpenEdition } from '../OpenEdition.ts'
import { whyHidden } from './CountText.tsx'

/** A figure large, with what it is of and the year before; nothing when the edition does not have it. */
export function FigureStat({ indicator, swatch }: { readonly indicator: string; readonly swatch?: 'a' | 'b' | '' }) {
  const { t, locale } = useTranslation('funder')
  const { published, report } = useOpenEdition()
  const { definitions, grant } = published.edition
  const figure = figureIn(report, indicator)
  if (figure === undefined) return null
  const { value, detail } = valueWords(figure, grant.threshold, locale)
  const name = definitions.find(one => one.indicator === indicator)?.name
  const before = report.yearBefore && figureIn(report.yearBefore, indicator)
  const year = report.yearBefore?.period.from.slice(0, 4)
  return (
    <div className="stat">
      <b aria-describedby={/\d/.test(value) && !value.startsWith('<') ? undefined : whyHidden}>
        {swatch !== undefined && <i className={swatch || undefined} />}
        {value}
      </b>
      <span className="small">{name ? <TextIn text={name} /> : indicator}</span>
      {detail !== undefined && <span className="small">{detail}</span>}
      {before !== undefined && (
        <span className="small soft">
          {t('before', { year: year ?? '', value: valueLine(before, grant.threshold, locale) })}
        </span>
      )}
    </div>
  )
}
