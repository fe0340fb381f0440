import { localize } from '@kring/domain/language'
import { durationWords, figureIn, hasBreakdowns, notShownWords, sectionNames } from '@kring/domain/releases/words'
import { TextIn, useTranslation } from '../../../i18n/index.ts'
import { type PeriodReport, useOpenEdition } from '../OpenEdition.ts'
import { Definitions } from '../parts/Definitions.tsx'

const whole = 'lead-time'
const stages = ['stage-intake', 'stage-acceptance', 'stage-coordinator', 'stage-contact', 'stage-conference']

type Median = Extract<PeriodReport['figures'][number], { kind: 'median' }>

const medianIn = (report: Pick<PeriodReport, 'figures'> | undefined, id: string): Median | undefined => {
  const figure = report && figureIn(report, id)
  return figure?.kind === 'median' ? figure : undefined
}

/** How long it takes, as a whole and step by step: the half within, and nine of ten within. */
export function TimePanel() {
  const { t, locale } = useTranslation('funder')
  const { report } = useOpenEdition()
  const days = (n: number): string => durationWords(n, 'days', locale)
  const lead = medianIn(report, whole)
  const before = medianIn(report.yearBefore, whole)
  const year = report.yearBefore?.period.from.slice(0, 4) ?? ''
  const shown = [whole, 'lead-time-acceptance', ...stages].flatMap(id => medianIn(report, id) ?? [])
  const longest = Math.max(1, ...shown.map(({ p90 }) => p90 ?? 0))
  if (lead === undefined) return null
  return (
    <section className="card tight stack" aria-labelledby="time">
      <div className="stack stack-s">
        <h2 className="card-title" id="time">
          {localize(sectionNames.time, locale)}
        </h2>
        <p>
          {lead.median === undefined ? (
            t(hasBreakdowns(report.period) ? 'time.few' : 'time.month')
          ) : (
            <>
              <b>{days(lead.median)}</b> {t('time.lead')}{' '}
              {lead.p90 !== undefined && t('time.nine', { days: days(lead.p90) })}
            </>
          )}{' '}
          {before?.median !== undefined && (
            <span className="soft">{t('time.before', { year, days: days(before.median) })}</span>
          )}
        </p>
      </div>
      <ul className="plain-list key">
        <li>
          <i className="a" />
          {t('time.half')}
        </li>
        <li>
          <i className="b" />
          {t('time.nineKey')}
        </li>
      </ul>
      <ol className="bars">
        {stages.map(id => (
          <Stage key={id} id={id} longest={longest} />
        ))}
      </ol>
      <p className="small soft">{t('time.note')}</p>
      <Definitions of={[whole, ...stages]} />
    </section>
  )
}

function Stage({ id, longest }: { readonly id: string; readonly longest: number }) {
  const { t, locale } = useTranslation('funder')
  const { published, report } = useOpenEdition()
  const figure = medianIn(report, id)
  const before = medianIn(report.yearBefore, id)
  const name = published.edition.definitions.find(({ indicator }) => indicator === id)?.name
  if (figure === undefined) return null
  const { median, p90 } = figure
  const days = (n: number): string => durationWords(n, 'days', locale)
  const part = (n: number): string => `${(100 * n) / longest}%`
  const year = report.yearBefore?.period.from.slice(0, 4) ?? ''
  return (
    <li>
      <div className="row between keep">
        <span>{name ? <TextIn text={name} /> : id}</span>
        <b className="num">{median === undefined ? notShownWords(locale) : days(median)}</b>
      </div>
      <div className="meter" aria-hidden="true">
        {median !== undefined && <i style={{ inlineSize: part(median) }} />}
        {median !== undefined && p90 !== undefined && (
          <i className="soft" style={{ inlineSize: part(Math.max(0, p90 - median)) }} />
        )}
      </div>
      <span className="small soft">
        {[
          p90 === undefined ? '' : t('time.nineShort', { days: days(p90) }),
          before?.median === undefined ? '' : t('before', { year, value: days(before.median) }),
        ]
          .filter(words => words !== '')
          .join(' · ')}
      </span>
    </li>
  )
}
