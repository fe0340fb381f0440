import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '../../../api/index.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Failed, Loading, PageTitle } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { AskedErasure } from './AskedErasure.tsx'
import { ErasureForm } from './ErasureForm.tsx'
import { HoldsCard } from './HoldsCard.tsx'
import { KeptUntil } from './KeptUntil.tsx'
import { useRetention } from './useRetention.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/dossiers/$tenant/$id/retention')

/** Until when a dossier is kept and why, what forbids to erase it, and how something of it is erased. */
export function RetentionPage() {
  const { t } = useTranslation('retention')
  const { tenant, id } = route.useParams()
  const { data: view, error, refetch } = useRetention(tenant, id)
  const [said, say] = useState('')
  const isRefused = error instanceof ProblemError && [403, 404, 410].includes(error.status)
  return (
    <div className="stack">
      <p className="crumb">
        <Link to="/dossiers/$tenant/$id" params={{ tenant, id }}>
          ‹ {t('back')}
        </Link>
      </p>
      <PageTitle tab={t('tab', { reference: id })}>{t('title')}</PageTitle>
      <p className="small soft">
        <span className="num">{id}</span>
      </p>
      <p className="small">
        <Link to="/dossiers/$tenant/$id/rights" params={{ tenant, id }}>
          {t('rights')}
        </Link>
      </p>
      {!view && !error && <Loading>{t('loading')}</Loading>}
      {!view && error && (
        <Failed
          what={t(isRefused ? 'notYours' : 'failed')}
          safe={isRefused ? '' : undefined}
          retry={isRefused ? undefined : () => void refetch()}
        />
      )}
      <StatusMessage sentence={said} />
      {view && (
        <>
          <KeptUntil view={view} />
          <HoldsCard tenant={tenant} view={view} say={say} />
          {view.asked ? (
            <AskedErasure tenant={tenant} view={view} say={say} />
          ) : (
            <ErasureForm tenant={tenant} view={view} say={say} />
          )}
        </>
      )}
    </div>
  )
}
