import { localize } from '@kring/domain/language'
import {
  exactFigure,
  inReportOrder,
  sectionIds,
  sectionNames,
  sectionOf,
  valueLine,
} from '@kring/domain/releases/words'
import type { PartnerReport } from '../../../api/partnerReport.ts'
import { TextIn, useTranslation } from '../../../i18n/index.ts'

type Figure = PartnerReport['figures'][number]

/** Every figure with its year before, in the parts of a report; what each counts is one touch away. */
export function Sections({ report }: { readonly report: PartnerReport }) {
  const { t, locale } = useTranslation('partner')
  const figures = inReportOrder(report.figures)
  return sectionIds.map(section => {
    const own = figures.filter(({ indicator }) => sectionOf(indicator) === section)
    if (own.length === 0) return null
    return (
      <section key={section} className="card tight stack stack-s" aria-labelledby={`part-${section}`}>
        <h2 className="card-title" id={`part-${section}`}>
          {localize(sectionNames[section], locale)}
        </h2>
        {section === 'satisfaction' && <p className="small soft">{t('report.marks')}</p>}
        <FigureTable figures={own} report={report} label={localize(sectionNames[section], locale)} />
        <Definitions figures={own} report={report} />
      </section>
    )
  })
}

type Props = { readonly figures: readonly Figure[]; readonly report: PartnerReport }

function FigureTable({ figures, report, label }: Props & { readonly label: string }) {
  const { t, locale } = useTranslation('partner')
  const line = (indicator: string, figure: Figure['figure']) => valueLine(exactFigure(indicator, figure), 0, locale)
  return (
    <table>
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('report.what')}</th>
          <th scope="col" className="n">
            {t('report.now')}
          </th>
          <th scope="col" className="n">
            {t('report.before')}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ indicator, figure, before }) => (
          <tr key={indicator}>
            <th scope="row">
              <Named indicator={indicator} report={report} />
            </th>
            <td className="n">{line(indicator, figure)}</td>
            <td className="n soft">{line(indicator, before)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Named({ indicator, report }: { readonly indicator: string; readonly report: PartnerReport }) {
  const name = report.definitions.find(one => one.indicator === indicator)?.name
  return name ? <TextIn text={name} /> : indicator
}

function Definitions({ figures, report }: Props) {
  const { t } = useTranslation('partner')
  const own = figures.flatMap(({ indicator }) => report.definitions.find(one => one.indicator === indicator) ?? [])
  return (
    <details className="def">
      <summary>{t('report.how')}</summary>
      {own.map(({ indicator, name, definition }) => (
        <p key={indicator}>
          <b>
            <TextIn text={name} />.
          </b>{' '}
          <TextIn text={definition} />
        </p>
      ))}
    </details>
  )
}
