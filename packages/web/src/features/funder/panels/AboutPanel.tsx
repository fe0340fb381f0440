import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { addressOf } from '../address.ts'
import { useOpenEdition } from '../OpenEdition.ts'
import { DownloadSaid, useDownload } from '../report/Downloads.tsx'
import { OpenToPublic } from '../report/OpenToPublic.tsx'

/** What the report is: grant, definitions, edition, checksum; all editions; the figures to calculate on with. */
export function AboutPanel() {
  const { t } = useTranslation('funder')
  const dates = useDates()
  const { published, search } = useOpenEdition()
  const { edition, publishedAt, checksum } = published
  const { grant } = edition
  const { progress, take } = useDownload()
  return (
    <section className="card tight flat stack stack-s" aria-labelledby="about">
      <h2 className="card-title" id="about">
        {t('about.title')}
      </h2>
      <dl className="facts">
        <dt>{t('about.grant')}</dt>
        <dd>
          {t('about.grantText', {
            name: grant.name,
            from: dates.month(grant.from),
            to: dates.month(grant.to),
            partners: grant.tenants.map(({ name }) => name).join(', '),
          })}
        </dd>
        <dt>{t('about.definitions')}</dt>
        <dd>
          {t('about.version', { version: edition.definitionsVersion })}{' '}
          <Link to="/reports/definitions" search={addressOf(search)}>
            {t('about.readAll')}
          </Link>
        </dd>
        <dt>{t('about.edition')}</dt>
        <dd>{t('about.published', { number: edition.number, moment: dates.dayAndTime(publishedAt) })}</dd>
        <dt>{t('about.checksum')}</dt>
        <dd className="checksum">{checksum.replace(/(.{4})(?=.)/g, '$1 ')}</dd>
      </dl>
      <div className="row no-print">
        {(['openCsv', 'openJson'] as const).map(kind => (
          <Button
            key={kind}
            look="quiet"
            small
            busy={progress?.kind === kind && progress.state === 'busy'}
            onClick={() => take(kind)}
          >
            {t(`download.${kind}`)}
          </Button>
        ))}
        <DownloadSaid progress={progress} />
      </div>
      <OpenToPublic />
      <Editions />
    </section>
  )
}

/** Every edition of the grant that was published; one that was corrected stays readable. */
function Editions() {
  const { t } = useTranslation('funder')
  const dates = useDates()
  const { chosen, head, search } = useOpenEdition()
  return (
    <div className="stack stack-s">
      <h3>{t('editions.title')}</h3>
      <ul className="plain-list editions">
        {chosen.editions.map(({ asOf, number, supersededBy, because }) => {
          const isShown = asOf === head.asOf && number === head.number
          return (
            <li key={`${asOf} ${number}`}>
              <Link
                to="/reports"
                search={addressOf({ ...search, grant: chosen.grant.id, asOf, number })}
                activeOptions={{ exact: true }}
                aria-current={isShown ? 'true' : undefined}
              >
                {t('edition.asOf', { day: dates.date(asOf) })}
              </Link>
              <span className="tag">{t('edition.number', { number })}</span>
              <span className="small soft">
                {supersededBy === undefined ? (because ?? '') : t('editions.superseded', { number: supersededBy })}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
