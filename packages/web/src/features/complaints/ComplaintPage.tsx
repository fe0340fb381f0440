import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ComplaintView } from '../../api/complaints.ts'
import { useDates, useTranslation } from '../../i18n/index.ts'
import { Loading, Note, PageTitle, Tag } from '../../kit/index.ts'
import { StatusMessage } from '../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { History } from './History.tsx'
import { MoreActions } from './handling/MoreActions.tsx'
import { NextAction } from './handling/NextAction.tsx'
import { complaintQuery } from './queries.ts'
import { ReachCard } from './ReachCard.tsx'
import { TellCard } from './telling/TellCard.tsx'

const route = getRouteApi('/signed-in-layout/staff-layout/complaints/$tenant/$id')

/** One complaint: what to do next and by when, what was said, and how the complainant is reached safely. */
export function ComplaintPage() {
  const { t } = useTranslation('complaints')
  const { tenant, id } = route.useParams()
  const { data, isPending, error, refetch } = useQuery(complaintQuery(tenant, id))
  return (
    <>
      <p className="small no-print">
        <Link to="/complaints">{t('desk.back')}</Link>
      </p>
      {!data && <PageTitle>{t('desk.one', { id })}</PageTitle>}
      {isPending && <Loading>{t('desk.oneLoading')}</Loading>}
      <ProblemNote error={error} what={t('desk.oneFailed')} retry={() => void refetch()} />
      {data && <Complaint key={data.id} complaint={data} />}
    </>
  )
}

function Complaint({ complaint }: { readonly complaint: ComplaintView }) {
  const { t } = useTranslation('complaints')
  const dates = useDates()
  const [said, setSaid] = useState('')
  const { content, by, isOverdue, step, toTell } = complaint
  const saved = () => setSaid(t('desk.saved'))
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{t('desk.one', { id: complaint.id })}</PageTitle>
        <p className="row">
          <Tag tone="brand">{t(`desk.stage.${complaint.stage}`)}</Tag>
          {by && (
            <Tag tone={isOverdue ? 'bad' : undefined}>
              {t(isOverdue ? 'desk.overdue' : 'desk.by', { day: dates.date(by) })}
            </Tag>
          )}
          <span className="small soft">
            {t(`about.${complaint.about}`)} · {complaint.tenantName} · {t(`desk.source.${complaint.source}`)}
          </span>
        </p>
      </div>
      <StatusMessage sentence={said} />
      {complaint.isAboutYou && (
        <Note tone="sun" title={t('desk.aboutYou')}>
          {t('desk.aboutYouText')}
        </Note>
      )}
      {content && (
        <div className="cols">
          <div className="stack stack-l">
            {toTell && <TellCard complaint={complaint} content={content} toTell={toTell} onDone={saved} />}
            {step !== 'none' && (
              <section className="card stack" aria-labelledby="next">
                <h2 className="card-title" id="next">
                  {t(`desk.step.${step}`)}
                </h2>
                <NextAction complaint={complaint} onDone={saved} />
              </section>
            )}
            <section className="card stack" aria-labelledby="said">
              <h2 className="card-title" id="said">
                {t('desk.said')}
              </h2>
              {content.isChild && <Note tone="sun">{t('desk.child')}</Note>}
              <Words text={content.text} />
              {content.wishes && (
                <>
                  <h3>{t('desk.wishes')}</h3>
                  <Words text={content.wishes} />
                </>
              )}
              {complaint.added.map(({ at, text }) => (
                <div key={at} className="stack stack-s">
                  <h3>
                    {t('desk.added')} <span className="small soft">{dates.near(at)}</span>
                  </h3>
                  <Words text={text} />
                </div>
              ))}
            </section>
            <MoreActions complaint={complaint} onDone={saved} />
          </div>
          <aside className="stack" aria-label={t('desk.who')}>
            <ReachCard complaint={complaint} content={content} />
            <History complaint={complaint} />
          </aside>
        </div>
      )}
    </>
  )
}

const Words = ({ text }: { readonly text: string }) => (
  <p className="quote own-words" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
    {text}
  </p>
)
