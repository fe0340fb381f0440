import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { listPartnerLines } from '../../api/onboarding.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Loading, PageTitle } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { PartnerAdmins } from './PartnerAdmins.tsx'
import { EditPartner } from './partners/EditPartner.tsx'
import { PartnerLines } from './partners/PartnerLines.tsx'

const route = getRouteApi('/signed-in-layout/staff-layout/people')

/** The partners as a list, or one of them: what onboarding set, and its administrators. */
export function PartnersPage() {
  const { of } = route.useSearch()
  return of === undefined ? <Partners /> : <Partner key={of} id={of} />
}

function Partners() {
  const { t } = useTranslation('people')
  const { t: common } = useTranslation('common')
  const list = useInfiniteQuery({
    queryKey: ['partner-lines'],
    queryFn: ({ pageParam }: { readonly pageParam: string | undefined }) => listPartnerLines(pageParam),
    initialPageParam: undefined,
    getNextPageParam: page => (page.more ? page.items.at(-1)?.id : undefined),
  })
  const partners = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{t('platform.partnersTitle')}</PageTitle>
        <p className="soft">{t('platform.partnersLead')}</p>
        <p className="row">
          <Link className="button" to="/people/partners/new">
            {t('platform.newPartner')}
          </Link>
          <Link className="button plain" to="/people/partners/copy-form">
            {t('platform.copyForm')}
          </Link>
        </p>
      </div>
      {list.isPending && <Loading>{t('platform.loading')}</Loading>}
      <ProblemNote error={list.error} what={t('platform.failed')} retry={() => void list.refetch()} />
      {list.data && <PartnerLines partners={partners} />}
      {list.hasNextPage && (
        <Button look="quiet" small busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {list.isFetchingNextPage ? t('platform.loading') : common('more')}
        </Button>
      )}
    </>
  )
}

function Partner({ id }: { readonly id: string }) {
  const { t } = useTranslation('people')
  return (
    <>
      <p className="crumb">
        <Link to="/people/partners" search={{}}>
          ‹ {t('platform.partnersTitle')}
        </Link>
      </p>
      <EditPartner id={id} />
      <PartnerAdmins tenant={id} />
    </>
  )
}
