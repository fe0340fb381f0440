import type { ReleaseView } from '../../../api/releases.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'

/** When and by whom it was published, its number and checksum, and when the next comes. */
export function PublishedFacts({ view: { release, next } }: { readonly view: ReleaseView }) {
  const { t } = useTranslation('releases')
  const dates = useDates()
  if (release.state !== 'published') return null
  const digits = release.checksum.slice(0, 12).match(/.{4}/g)?.join(' ')
  return (
    <dl className="facts">
      <dt>{t('published.since')}</dt>
      <dd>{t('published.by', { when: dates.dayAndTime(release.publishedAt), by: release.by.name })}</dd>
      <dt>{t('published.edition')}</dt>
      <dd className="num">{release.number}</dd>
      <dt>{t('published.checksum')}</dt>
      <dd className="num">{digits}</dd>
      {next && (
        <>
          <dt>{t('published.next')}</dt>
          <dd>{dates.day(next)}</dd>
        </>
      )}
    </dl>
  )
}
