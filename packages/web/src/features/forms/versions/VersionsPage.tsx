import { localize } from '@kring/domain/language'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { listForms, listFormVersions } from '../../../api/forms.ts'
import { readTenant } from '../../../api/index.ts'
import { CopyLine } from '../../../clipboard/CopyLine.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { pathOf } from '../labels/address.ts'
import { Compare } from './Compare.tsx'
import { readSide } from './comparedVersion.ts'
import { VersionItem } from './VersionItem.tsx'
import '../forms.css'

const route = getRouteApi('/signed-in-layout/staff-layout/partner/forms/$tenant/$form/versions')

/** All versions of a form with their notes, the differences between two of them, and restoring one. */
export function VersionsPage() {
  const { t, locale } = useTranslation('forms')
  const params = route.useParams()
  const search = route.useSearch()
  // `live`: the version that was just published. `from` and `to`: those that are compared.
  const [published, from, to] = [search.live, search.from, search.to].map(readSide)
  const live = published === 'draft' ? undefined : published
  const { tenant, form } = params
  const versions = useQuery({
    queryKey: ['form-versions', tenant, form],
    queryFn: () => listFormVersions(tenant, form),
    staleTime: 0,
  })
  const forms = useQuery({ queryKey: ['forms', tenant], queryFn: () => listForms(tenant), staleTime: 0 })
  const place = useQuery({ queryKey: ['tenant', tenant], queryFn: () => readTenant(tenant) })
  const summary = forms.data?.items.find(({ id }) => id === form)
  const heading = (
    <div className="stack stack-s">
      <p className="crumb">
        <Link to="/partner/forms" search={{ of: tenant }}>
          ‹ {t('list.title')}
        </Link>
        {summary?.draft && (
          <>
            {' · '}
            <Link to="/partner/forms/$tenant/$form" params={params}>
              {t('versions.toDraft')}
            </Link>
          </>
        )}
      </p>
      <PageTitle tab={t('versions.title')}>
        {summary ? t('versions.of', { title: localize(summary.title, locale) || t('nameless') }) : t('versions.title')}
      </PageTitle>
    </div>
  )
  const { items } = versions.data ?? {}
  if (!items || !place.data || !forms.data)
    return (
      <>
        {heading}
        {!versions.error && !place.error && !forms.error && <Loading>{t('versions.loading')}</Loading>}
        <ProblemNote
          error={versions.error ?? place.error ?? forms.error}
          what={t('versions.failed')}
          retry={() => void Promise.all([versions.refetch(), place.refetch(), forms.refetch()])}
        />
      </>
    )
  return (
    <>
      {heading}
      {live !== undefined && <StatusMessage sentence={t('publish.done', { version: live })} />}
      {live !== undefined && summary && summary.audience !== 'partner-system' && (
        <section className="card tight">
          <CopyLine label={t('list.address')} value={`${location.origin}${pathOf(summary, place.data)}`} />
        </section>
      )}
      {items.length === 0 && <p className="soft">{t('versions.none')}</p>}
      {items.length > 0 && (
        <ul className="plain-list stack">
          {items.map(version => (
            <VersionItem
              key={version.version}
              version={version}
              params={params}
              draft={summary?.draft}
              timeZone={place.data.timeZone}
            />
          ))}
        </ul>
      )}
      {items.length + (summary?.draft ? 1 : 0) > 1 && (
        <Compare
          params={params}
          versions={items.map(({ version }) => version)}
          hasDraft={summary?.draft !== undefined}
          languages={place.data.languages}
          from={from}
          to={to}
        />
      )}
    </>
  )
}
