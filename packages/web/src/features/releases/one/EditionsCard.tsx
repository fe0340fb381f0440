import { Link } from '@tanstack/react-router'
import type { ReleaseLine, ReleasePlace } from '../../../api/releases.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Tag } from '../../../kit/index.ts'
import { StateTag } from '../StateTag.tsx'

type Props = { readonly place: ReleasePlace; readonly all: readonly ReleaseLine[] }

/** All releases of the grant: those that hold, those that were replaced, and the one that waits. */
export function EditionsCard({ place, all }: Props) {
  const { t } = useTranslation('releases')
  const dates = useDates()
  const replaced = (line: ReleaseLine) =>
    all.some(one => one.asOf === line.asOf && one.number > line.number && one.state === 'published')
  return (
    <section className="card tight stack stack-s" aria-labelledby="editions">
      <h2 className="card-title" id="editions">
        {t('editions.title')}
      </h2>
      <ul className="plain-list release-lines">
        {all.map(line => (
          <li key={`${line.asOf} ${line.number}`}>
            <div>
              <h3>
                <Link
                  to="/releases/$funder/$grant/$asOf/$number"
                  params={{ ...place, asOf: line.asOf, number: String(line.number) }}
                >
                  {t('asOf', { day: dates.date(line.asOf) })}
                  {line.number > 1 && `, ${t('edition', { number: line.number })}`}
                </Link>
              </h3>
              <p className="small soft">{line.because ?? t('through', { month: dates.month(line.through) })}</p>
              {line.publishedAt && (
                <p className="small soft">
                  {t('editions.published', { when: dates.dayAndTime(line.publishedAt), by: line.publishedBy ?? '' })}{' '}
                  <span className="num">{line.checksum?.slice(0, 8)}</span>
                </p>
              )}
            </div>
            {replaced(line) ? <Tag>{t('editions.replaced')}</Tag> : <StateTag state={line.state} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
