import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '../../../api/index.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Failed, Loading, PageTitle } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { PersonsCard } from './PersonsCard.tsx'
import { RequestsCard } from './RequestsCard.tsx'
import { RightsProvider } from './RightsContext.ts'
import { StatementsCard } from './StatementsCard.tsx'
import { rightsQuery } from './useRightsForm.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/dossiers/$tenant/$id/rights')

/** The rights of the persons of a dossier over what is written of them. */
export function RightsPage() {
  const { t } = useTranslation('rights')
  const { tenant, id } = route.useParams()
  const { subject } = useKnownMe()
  const { data, error, refetch } = useQuery(rightsQuery(tenant, id))
  const [said, setSaid] = useState('')
  const [opened, setOpened] = useState<string>()
  const isRefused = error instanceof ProblemError && (error.status === 403 || error.status === 404)
  return (
    <div className="stack">
      <div className="stack stack-s">
        <p className="crumb">
          <Link to="/dossiers/$tenant/$id" params={{ tenant, id }}>
            ‹ {t('back')}
          </Link>
        </p>
        <PageTitle>{t('title')}</PageTitle>
        <p className="soft num">{id}</p>
      </div>
      <p>
        {t('lead')}{' '}
        <Link to="/dossiers/$tenant/$id/retention" params={{ tenant, id }}>
          {t('retention')}
        </Link>
      </p>
      <StatusMessage sentence={said} />
      {!data && !error && <Loading>{t('loading')}</Loading>}
      {isRefused && <Failed what={t('notYours')} safe="" />}
      {!isRefused && !data && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && (
        <RightsProvider value={{ tenant, id, subject, rights: data, opened, setOpened, say: setSaid }}>
          <RequestsCard />
          <PersonsCard />
          <StatementsCard />
        </RightsProvider>
      )}
    </div>
  )
}
