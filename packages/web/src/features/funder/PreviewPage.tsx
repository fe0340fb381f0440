import { choosePeriod } from '@kring/domain/releases/words'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReleasePlace, type ReleaseView, readRelease } from '../../api/releases.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Loading, Note, PageTitle } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { type OpenEdition, OpenEditionProvider } from './OpenEdition.ts'
import { EditionReport } from './report/EditionReport.tsx'
import { reportSearch } from './search.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/releases/$funder/$grant/$asOf/$number/as-funder')

/** For the operator: a release as its funder's page shows it, or will show it once it is published. */
export function PreviewPage() {
  const { t } = useTranslation('funder')
  const place = route.useParams()
  const { period } = reportSearch(route.useSearch())
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['release', place.funder, place.grant, place.asOf, place.number],
    queryFn: () => readRelease(place),
  })
  const open = data && openAs(place, data, period)
  return (
    <div className="stack">
      <p className="crumb no-print">
        <Link to="/releases/$funder/$grant/$asOf/$number" params={place}>
          ‹ {t('preview.back')}
        </Link>
      </p>
      {open === undefined && <PageTitle>{t('preview.title')}</PageTitle>}
      {isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={error} what={t('failed')} retry={() => void refetch()} />
      {data && open === undefined && <p>{t('preview.notYet')}</p>}
      {data && open && (
        <>
          <Note
            tone={data.release.state === 'published' ? undefined : 'sun'}
            title={t(`preview.${data.release.state === 'published' ? 'published' : 'unpublished'}`)}
          >
            {t(data.release.state === 'published' ? 'preview.publishedText' : 'preview.unpublishedText', {
              funder: data.release.funderName,
            })}
          </Note>
          <OpenEditionProvider value={open}>
            <EditionReport />
          </OpenEditionProvider>
        </>
      )}
    </div>
  )
}

/** Undefined while nothing is prepared: it is counted, or attacked. */
function openAs(preview: ReleasePlace, { release, edition, next }: ReleaseView, key?: string): OpenEdition | undefined {
  if (edition === undefined) return undefined
  const { asOf, number, through, grant, periods } = edition
  const choice = choosePeriod(
    periods.map(({ period }) => period),
    { key },
    grant.to,
  )
  const report = periods.find(({ period }) => period.key === choice?.period.key)
  if (report === undefined) return undefined
  // Of one that is not published, as if it were today: nobody else sees this page.
  const publishedAt = release.state === 'published' ? release.publishedAt : release.since
  const head = { asOf, number, through, publishedAt }
  const chosen = { grant, nextRelease: next, open: [], editions: [head] }
  return {
    ...{ list: { funder: edition.funder, grants: [chosen] }, chosen, head, report, preview },
    name: { grant: grant.id, asOf, number },
    published: { edition, publishedAt, checksum: '' },
    instead: choice?.instead === true,
    search: key === undefined ? {} : { period: key },
  }
}
