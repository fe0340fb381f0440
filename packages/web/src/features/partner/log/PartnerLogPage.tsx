import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { LogLine } from '../../../accessLog/LogLine.tsx'
import { type PartnerLog, readPartnerLog } from '../../../api/access.ts'
import { loggedReading } from '../../../api/query.ts'
import { instantNow } from '../../../clock/serverClock.ts'
import { type Translate, useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Field, Loading, Note, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { usePartner } from '../PartnerContext.ts'
import { daysOf } from './daysOf.ts'
import { monthsBefore, monthWords } from './months.ts'

type Item = PartnerLog['items'][number]

/** Who looked at which dossier of the partner, or searched its lists: by month, by the page. */
export function PartnerLogPage() {
  const { t, locale } = useTranslation('access')
  const { t: common } = useTranslation('common')
  const { day } = useDates()
  const { id: tenant } = usePartner()
  const [months] = useState(() => monthsBefore(instantNow()))
  const [month, setMonth] = useState(months[0] ?? '')
  const log = useInfiniteQuery({
    queryKey: ['partner-log', tenant, month],
    queryFn: ({ pageParam }: { readonly pageParam: string | undefined }) => readPartnerLog(tenant, month, pageParam),
    initialPageParam: undefined,
    getNextPageParam: page => page.cursor,
    ...loggedReading,
    // Always read anew, because the user opens it for its current state; each page is logged.
    staleTime: 0,
    gcTime: 0,
  })
  const items = log.data?.pages.flatMap(page => page.items) ?? []
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{t('partner.title')}</PageTitle>
        <p className="soft">{t('partner.lead')}</p>
      </div>
      <Field id="log-month" label={t('partner.month')}>
        {binding => (
          <select {...binding} value={month} onChange={event => setMonth(event.target.value)}>
            {months.map(one => (
              <option key={one} value={one}>
                {monthWords(one, locale)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {log.isPending && <Loading>{t('log.loading')}</Loading>}
      <ProblemNote error={log.error} what={t('log.failed')} retry={() => void log.refetch()} />
      {log.data && items.length === 0 && <p className="soft">{t('partner.none')}</p>}
      {daysOf(items).map(({ date, lines }) => (
        <section key={date} className="card tight stack stack-s" aria-labelledby={`day-${date}`}>
          <h2 className="card-title day" id={`day-${date}`}>
            {day(date)}
          </h2>
          <ol className="log">
            {lines.map(({ no, item }) => (
              <LogLine key={no} item={{ kind: 'access', ...item }} words={wordsOf(item, t)}>
                <OfDossier tenant={tenant} item={item} />
              </LogLine>
            ))}
          </ol>
        </section>
      ))}
      {log.hasNextPage && (
        <Button look="quiet" small busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {log.isFetchingNextPage ? t('log.loading') : common('more')}
        </Button>
      )}
      <Note small title={t('log.why')}>
        {t('log.whyText')}
      </Note>
    </>
  )
}

/** What somebody did, where a dossier's own log says "this". */
function wordsOf({ action, reference, shown, invoice }: Item, t: Translate<'access'>): string | undefined {
  if (invoice !== undefined) return t(action === 'export' ? 'partner.savedInvoice' : 'partner.sawInvoice', invoice)
  if (action === 'search') return t('partner.searched', { count: shown ?? 0 })
  if (action === 'read-log') return t(reference === undefined ? 'partner.readLog' : 'partner.readLogOf')
  return undefined
}

/** The dossier's number, which leads to its own log; a reason stands only there. */
function OfDossier({ tenant, item: { reference, hasReason } }: { readonly tenant: string; readonly item: Item }) {
  const { t } = useTranslation('access')
  if (reference === undefined) return null
  return (
    <p className="small">
      <Link to="/partner/referrals/$tenant/$id/log" params={{ tenant, id: reference }} className="num">
        {reference}
      </Link>
      {hasReason && <span className="soft"> {t('partner.hasReason')}</span>}
    </p>
  )
}
