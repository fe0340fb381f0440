import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '../../../api/index.ts'
import { todayIn } from '../../../clock/today.ts'
import { operatorZone, useTranslation } from '../../../i18n/index.ts'
import { Failed, Loading, PageTitle } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { ownClaimsQuery } from '../queries.ts'
import './costs.css'
import { OwnMonth } from './OwnMonth.tsx'

/** A coordinator's own hours, kilometres and expenses, a month at a time. */
export function OwnCostsPage() {
  const { t } = useTranslation('costs')
  const [said, say] = useState('')
  const [month, setMonth] = useState(() => todayIn(operatorZone).slice(0, 7))
  const claims = useQuery({ ...ownClaimsQuery(month.slice(0, 4)), placeholderData: before => before })
  const isNotThere = claims.error instanceof ProblemError && claims.error.status === 404
  return (
    <div className="stack narrow">
      <div className="stack stack-s">
        <p className="crumb">
          <Link to="/my-record">‹ {t('back')}</Link>
        </p>
        <PageTitle>{t('title')}</PageTitle>
        <p className="soft">{t('intro')}</p>
      </div>
      <StatusMessage sentence={said} />
      {claims.isPending && <Loading>{t('loading')}</Loading>}
      {isNotThere && <Failed what={t('noRecord')} safe={t('noRecordMore')} />}
      {!isNotThere && <ProblemNote error={claims.error} what={t('failed')} retry={() => void claims.refetch()} />}
      {claims.data && <OwnMonth claims={claims.data} month={month} onMonth={setMonth} say={say} />}
    </div>
  )
}
