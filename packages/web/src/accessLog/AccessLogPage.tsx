import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type AccessLog, readAccessLog } from '../api/access.ts'
import { ProblemError } from '../api/problem.ts'
import { loggedReading } from '../api/query.ts'
import { useDates, useTranslation } from '../i18n/index.ts'
import { Button, Failed, Loading, Note, PageTitle } from '../kit/index.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { type Kind, kinds, linesOf } from './days.ts'
import { LogLine } from './LogLine.tsx'

const linesAtOnce = 100

type Props = { readonly tenant: string; readonly id: string; readonly back: ReactNode }

/** "Wie keek in dit dossier": everyone who read or changed it, by day, newest first. */
export function AccessLogPage({ tenant, id, back }: Props) {
  const { t } = useTranslation('access')
  const log = useQuery({
    queryKey: ['access-log', tenant, id],
    queryFn: () => readAccessLog(tenant, id),
    ...loggedReading,
    // Always refetched, because the user opens the log for its current state.
    staleTime: 0,
  })
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
      {log.data && <Lines log={log.data} />}
    </>
  )
}

function Lines({ log }: { readonly log: AccessLog }) {
  const { t } = useTranslation('access')
  const { t: common } = useTranslation('common')
  const { day } = useDates()
  const [kind, setKind] = useState<Kind>('all')
  const [most, setMost] = useState(linesAtOnce)
  const counts = { all: log.items.length, access: countOf(log, 'access'), change: countOf(log, 'change') }
  const days = linesOf(log.items, kind, most)
  return (
    <>
      <Note small title={t('log.why')}>
        {t('log.whyText')}
      </Note>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these are toggles */}
      <div className="filters" role="group" aria-label={t('log.filter')}>
        {kinds.map(one => (
          <button key={one} type="button" aria-pressed={one === kind} onClick={() => setKind(one)}>
            {t(`log.kind.${one}`)} <span className="num">{counts[one]}</span>
          </button>
        ))}
      </div>
      {days.length === 0 && <p className="soft">{t('log.none')}</p>}
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
      {counts[kind] > most && (
        <Button look="quiet" small onClick={() => setMost(most + linesAtOnce)}>
          {common('more')}
        </Button>
      )}
    </>
  )
}

const countOf = (log: AccessLog, kind: 'access' | 'change'): number =>
  log.items.filter(item => item.kind === kind).length
