import { useInfiniteQuery } from '@tanstack/react-query'
import { loggedReading } from '../../../api/query.ts'
import { listDecided } from '../../../api/regionDossiers.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Loading } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import type { DecidedList } from '../queue/search.ts'
import { subjectWords, themeWords } from '../queue/words.ts'
import { type PageStart, pageAcrossRegions } from './acrossRegions.ts'
import { DossierRow } from './DossierRow.tsx'

/** The region's accepted or closed dossiers, the last decided first. */
export function DecidedDossiers({ list }: { readonly list: DecidedList }) {
  const { t, locale } = useTranslation('dossierSearch')
  const { t: queue } = useTranslation('manager')
  const { t: common } = useTranslation('common')
  const { date } = useDates()
  const decided = useInfiniteQuery({
    queryKey: ['decided', list],
    queryFn: ({ pageParam }: { readonly pageParam: PageStart }) =>
      pageAcrossRegions(start => listDecided(list, start), pageParam),
    initialPageParam: {},
    getNextPageParam: page => page.next,
    ...loggedReading,
  })
  if (decided.isPending) return <Loading>{queue('loading')}</Loading>
  if (decided.isError)
    return <ProblemNote error={decided.error} what={queue('failed')} retry={() => void decided.refetch()} />
  const items = decided.data.pages.flatMap(page => page.items)
  if (items.length === 0)
    return (
      <div className="card stack stack-s">
        <p>
          <b>{t(`lists.${list}.empty`)}</b>
        </p>
        <p className="soft">{t(`lists.${list}.emptyMore`)}</p>
      </div>
    )
  return (
    <section className="stack stack-s" aria-label={t(`lists.${list}.title`)}>
      <ul className="queue">
        {items.map(item => (
          <DossierRow
            key={`${item.tenant} ${item.id}`}
            item={item}
            title={subjectWords(item, queue, locale)}
            below={
              item.themes.length > 0 && (
                <>
                  {themeWords(item, locale)}
                  <br />
                </>
              )
            }
            when={t('decided', { day: date(item.decidedAt) })}
          />
        ))}
      </ul>
      {decided.hasNextPage && (
        <Button look="quiet" small busy={decided.isFetchingNextPage} onClick={() => void decided.fetchNextPage()}>
          {decided.isFetchingNextPage ? queue('loading') : common('more')}
        </Button>
      )}
      <p className="small soft">{t('noNames')}</p>
    </section>
  )
}
