import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { readAccessLog } from '../api/access.ts'
import { ProblemError } from '../api/problem.ts'
import { loggedReading } from '../api/query.ts'
import { useDates, useTranslation } from '../i18n/index.ts'
import { Button, Failed, Loading, Note, PageTitle } from '../kit/index.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { type Kind, kinds, type LogItem, linesOf } from './days.ts'
import { LogLine } from './LogLine.tsx'

type Props = { readonly tenant: string; readonly id: string; readonly back: ReactNode }

/** "Wie keek in dit dossier": everyone who read or changed it, by day, newest first, by the page. */
export function AccessLogPage({ tenant, id, back }: Props) {
  const { t } = useTranslation('access')
  const log = useInfiniteQuery({
    queryKey: ['access-log', tenant, id],
    queryFn: ({ pageParam }: { readonly pageParam: string | undefined }) => readAccessLog(tenant, id, pageParam),
    initialPageParam: undefined,
    getNextPageParam: page => page.cursor,
    ...loggedReading,
    // Always read anew, because the user opens the log for its current state; only the first page, as each is logged.
    staleTime: 0,
    gcTime: 0,
  })
  const more = { isWaiting: log.isFetchingNextPage, load: () => void log.fetchNextPage() }
  const refused = log.error instanceof ProblemError && (log.error.status === 403 || log.error.status === 404)
  return (
    <>
      <div className="stack stack-s">
        <p className="crumb">{back}</p>
        <PageTitle tab={t('log.tab', { reference: id })}>{t('log.title')}</PageTitle>
        <p className="soft num">{id}</p>
      </div>
      {log.isPending && <Loading>{t('log.loading')}</Loading>}
      {refused && <Failed what={t('log.notYours')} safe="" />}
      {!refused && <ProblemNote error={log.error} what={t('log.failed')} retry={() => void log.refetch()} />}
      {log.data && (
        <Lines items={log.data.pages.flatMap(page => page.items)} more={log.hasNextPage ? more : undefined} />
      )}
    </>
  )
}

type LinesProps = {
  readonly items: readonly LogItem[]
  /** Undefined when all lines are there. */
  readonly more: { readonly isWaiting: boolean; readonly load: () => void } | undefined
}

function Lines({ items, more }: LinesProps) {
  const { t } = useTranslation('access')
  const { t: common } = useTranslation('common')
  const { day } = useDates()
  const [kind, setKind] = useState<Kind>('all')
  const counts = { all: items.length, access: countOf(items, 'access'), change: countOf(items, 'change') }
  const days = linesOf(items, kind)
  return (
    <>
      <Note small title={t('log.why')}>
        {t('log.whyText')}
      </Note>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these are toggles */}
      <div className="filters" role="group" aria-label={t('log.filter')}>
        {kinds.map(one => (
          <button key={one} type="button" aria-pressed={one === kind} onClick={() => setKind(one)}>
            {t(`log.kind.${one}`)}{' '}
            <span className="num">{more ? t('log.atLeast', { count: counts[one] }) : counts[one]}</span>
          </button>
        ))}
      </div>
      {days.length === 0 && <p className="soft">{t(more ? 'log.noneYet' : 'log.none')}</p>}
      {days.map(({ date, lines }) => (
        <section key={date} className="card tight stack stack-s" aria-labelledby={`day-${date}`}>
          <h2 className="card-title day" id={`day-${date}`}>
            {day(date)}
          </h2>
          <ol className="log">
            {lines.map(({ no, item }) => (
              <LogLine key={no} item={item} />
            ))}
          </ol>
        </section>
      ))}
      {more && (
        <Button look="quiet" small busy={more.isWaiting} onClick={more.load}>
          {more.isWaiting ? t('log.loading') : common('more')}
        </Button>
      )}
    </>
  )
}

const countOf = (items: readonly LogItem[], kind: 'access' | 'change'): number =>
  items.filter(item => item.kind === kind).length
