import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { listUnfunded, type Unfunded } from '../../../api/overview.ts'
import { loggedReading } from '../../../api/query.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Failed, Loading, PageTitle } from '../../../kit/index.ts'
import { regionName } from '../../../members/roles.ts'
import { Regions } from '../Regions.tsx'
import { UnfundedRow } from './UnfundedRow.tsx'

/** The accepted referrals of a region that no grant pays for, with why, and the way to where somebody chooses. Nobody is named. */
export function UnfundedPage({ region: asked }: { readonly region: string | undefined }) {
  const { t } = useTranslation('board')
  const list = useInfiniteQuery({
    queryKey: ['unfunded', asked],
    queryFn: ({ pageParam }: { readonly pageParam: string | undefined }) => listUnfunded(asked, pageParam),
    initialPageParam: undefined,
    getNextPageParam: page => page.cursor,
    ...loggedReading,
  })
  const [first] = list.data?.pages ?? []
  return (
    <div className="stack">
      <div className="stack stack-s">
        <p>
          <Link to="/overview" search={asked === undefined ? {} : { region: asked }}>
            {t('overview.unfunded.back')}
          </Link>
        </p>
        <PageTitle tab={t('overview.unfunded.card')}>
          {first ? t('overview.unfunded.title', { region: regionName(first.region) }) : t('overview.unfunded.card')}
        </PageTitle>
        <p className="soft">{t('overview.unfunded.lead')}</p>
      </div>
      {list.isPending && <Loading>{t('overview.unfunded.loading')}</Loading>}
      {list.isError && <Failed what={t('overview.unfunded.failed')} retry={() => void list.refetch()} />}
      {first && (
        <>
          <Regions regions={first.regions} region={first.region} list="unfunded" />
          <Rows items={(list.data?.pages ?? []).flatMap(({ items }) => items)} mayOpen={first.mayOpen} />
          {list.hasNextPage && (
            <Button look="quiet" small busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t(list.isFetchingNextPage ? 'overview.unfunded.loading' : 'overview.unfunded.more')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

function Rows({ items, mayOpen }: Pick<Unfunded, 'items' | 'mayOpen'>) {
  const { t } = useTranslation('board')
  if (items.length === 0)
    return (
      <div className="card stack stack-s">
        <p>
          <b>{t('overview.unfunded.none')}</b>
        </p>
        <p className="soft">{t('overview.unfunded.noneMore')}</p>
      </div>
    )
  return (
    <>
      {mayOpen && <p>{t('overview.unfunded.choosing')}</p>}
      {!mayOpen && (
        <p>
          {t('overview.unfunded.managersChoose')} <Link to="/grants">{t('overview.unfunded.grants')}</Link>
        </p>
      )}
      <ul className="plain-list stack parts" aria-label={t('overview.unfunded.card')}>
        {items.map(item => (
          <UnfundedRow key={`${item.tenant} ${item.reference}`} item={item} mayOpen={mayOpen} />
        ))}
      </ul>
    </>
  )
}
