import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { removeFormDraft } from '../../../api/forms.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ConfirmDialog } from '../../../problem/ConfirmDialog.tsx'
import { useBuilder } from './state/BuilderContext.tsx'

/** Discards the draft; the published version stays. */
export function DiscardDraft() {
  const { t } = useTranslation('forms')
  const { builderStore, tenant, formId, versions } = useBuilder()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [isAsking, setIsAsking] = useState(false)
  const throwAway = async () => {
    await builderStore.flush()
    await removeFormDraft(tenant.id, formId, builderStore.revision())
    builderStore.leave()
    await client.invalidateQueries({ queryKey: ['forms', tenant.id] })
    await navigate({ to: '/partner/forms', search: { of: tenant.id } })
  }
  return (
    <div>
      <Button look="plain" small onClick={() => setIsAsking(true)}>
        {t('throwAway.action')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={t('throwAway.title')}
        text={t(versions.length > 0 ? 'throwAway.live' : 'throwAway.never')}
        yes={t('throwAway.action')}
        confirm={throwAway}
        onClose={() => setIsAsking(false)}
      />
    </div>
  )
}
