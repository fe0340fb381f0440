import { useEffect, useRef } from 'react'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Loading } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { DossierRow } from './DossierRow.tsx'
import { useFound } from './useFound.ts'

/** What was found, the last submitted first. */
export function FoundDossiers({ text }: { readonly text: string }) {
  const { t } = useTranslation('dossierSearch')
  const { t: common } = useTranslation('common')
  const { date } = useDates()
  const heading = useRef<HTMLHeadingElement>(null)
  const found = useFound(text)
  const isReady = found.isSuccess
  // biome-ignore lint/correctness/useExhaustiveDependencies: said again for another text
  useEffect(() => {
    if (isReady) heading.current?.focus()
  }, [isReady, text])
  if (found.isPending) return <Loading>{t('busy')}</Loading>
  if (found.isError) return <ProblemNote error={found.error} what={t('failed')} retry={() => void found.refetch()} />
  const [first] = found.data.pages
  const items = found.data.pages.flatMap(page => page.items)
  return (
    <section className="stack stack-s" aria-labelledby="found">
      <h2 id="found" ref={heading} tabIndex={-1}>
        {items.length === 0 ? t('none') : t('found', { count: items.length })}
        {found.hasNextPage && t('andMore')}
      </h2>
      {items.length === 0 && <p>{t(first?.by === 'number' ? 'noneOfNumber' : 'noneOfName')}</p>}
      {items.length > 0 && (
        <ul className="queue">
          {items.map(item => (
            <DossierRow
              key={`${item.tenant} ${item.id}`}
              item={item}
              below={t(`matched.${item.matched}`)}
              when={t('sent', { day: date(item.submittedAt) })}
            />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button look="quiet" small busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {found.isFetchingNextPage ? t('busy') : common('more')}
        </Button>
      )}
      <p className="small soft">{t('noNames')}</p>
    </section>
  )
}
