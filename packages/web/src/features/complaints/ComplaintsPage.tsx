import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ComplaintList } from '../../api/complaints.ts'
import { hasSessionFields } from '../../form/sessionFields.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Loading, PageTitle } from '../../kit/index.ts'
import { StatusMessage } from '../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../session/useMe.ts'
import { ComplaintRow } from './ComplaintRow.tsx'
import { complaintsQuery } from './queries.ts'
import { RegisterForm, registerKey } from './RegisterForm.tsx'

/** What the officers have to do, what is overdue first. */
export function ComplaintsPage() {
  const { t } = useTranslation('complaints')
  const { data, isPending, error, refetch } = useQuery(complaintsQuery)
  return (
    <>
      {!data && <PageTitle>{t('desk.title')}</PageTitle>}
      {isPending && <Loading>{t('desk.loading')}</Loading>}
      <ProblemNote error={error} what={t('desk.failed')} retry={() => void refetch()} />
      {data && <List list={data} />}
    </>
  )
}

function List({ list }: { readonly list: ComplaintList }) {
  const { t } = useTranslation('complaints')
  const { subject } = useKnownMe()
  const [isWriting, setWriting] = useState(() => hasSessionFields(registerKey(subject)))
  const [said, setSaid] = useState('')
  const { counts } = list
  return (
    <>
      <div className="row between heading-row">
        <div className="stack stack-s">
          <PageTitle>{t('desk.title')}</PageTitle>
          <p className="soft">{t('desk.intro')}</p>
        </div>
        {!isWriting && (
          <Button icon="plus" onClick={() => setWriting(true)}>
            {t('desk.register')}
          </Button>
        )}
      </div>
      <StatusMessage sentence={said} />
      {isWriting && (
        <RegisterForm
          partners={list.partners}
          onDone={sentence => {
            setWriting(false)
            setSaid(sentence)
          }}
          onCancel={() => setWriting(false)}
        />
      )}
      <section className="stack" aria-labelledby="open">
        <h2 id="open">{t('desk.open')}</h2>
        {list.items.length === 0 && <p>{t('desk.none')}</p>}
        <ul className="plain-list stack stack-s">
          {list.items.map(row => (
            <ComplaintRow key={`${row.tenant} ${row.id}`} row={row} />
          ))}
        </ul>
      </section>
      {list.ended.length > 0 && (
        <section className="stack" aria-labelledby="ended">
          <h2 id="ended">{t('desk.ended')}</h2>
          <ul className="plain-list stack stack-s">
            {list.ended.map(row => (
              <ComplaintRow key={`${row.tenant} ${row.id}`} row={row} />
            ))}
          </ul>
        </section>
      )}
      <div className="small soft stack stack-s">
        {counts && <p>{t('desk.counts', { all: counts.all })}</p>}
        {counts?.answered !== undefined && counts.inTime !== undefined && (
          <p>{t('desk.inTime', { inTime: counts.inTime, answered: counts.answered })}</p>
        )}
        <p>{t('desk.countsFew')}</p>
      </div>
    </>
  )
}
