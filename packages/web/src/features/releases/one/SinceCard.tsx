import { Fragment } from 'react'
import type { ReleaseView } from '../../../api/releases.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'

const known = ['referrals', 'plans', 'spent', 'tables'] as const
/** A difference of more than a quarter is said. */
const stands = (before: number, now: number): boolean => before > 0 && Math.abs(now - before) > before / 4
const tags = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' } as const

/** What became of the figures as a whole since the release before. */
export function SinceCard({ view: { since } }: { readonly view: ReleaseView }) {
  const { t, locale } = useTranslation('releases')
  const dates = useDates()
  if (since === undefined) return null
  const number = (what: string, value: number) =>
    new Intl.NumberFormat(
      tags[locale],
      what === 'spent' ? { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 } : {},
    ).format(value)
  const figures = since.figures.flatMap(figure => {
    const what = known.find(one => one === figure.what)
    return what === undefined ? [] : [{ ...figure, what }]
  })
  const striking = figures.filter(({ before, now }) => stands(before, now))
  return (
    <section className="card tight flat stack stack-s" aria-labelledby="since">
      <h2 className="card-title" id="since">
        {t('since.title', { day: dates.date(since.asOf) })}
      </h2>
      <dl className="facts">
        {figures.map(({ what, before, now }) => (
          <Fragment key={what}>
            <dt>{t(`since.${what}`)}</dt>
            <dd>
              <b className="num">{number(what, now)}</b>
              {before === now ? ` ${t('since.same')}` : `, ${t('since.was', { before: number(what, before) })}`}
            </dd>
          </Fragment>
        ))}
      </dl>
      <p className="small soft">
        {striking.length === 0
          ? t('since.nothing')
          : t('since.striking', { what: striking.map(({ what }) => t(`since.${what}`)).join(', ') })}
      </p>
    </section>
  )
}
