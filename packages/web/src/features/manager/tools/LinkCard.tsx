import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { renewLink, revokeLink } from '../../../api/access.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Note, Tag } from '../../../kit/index.ts'
import { ConfirmDialog } from '../../../problem/ConfirmDialog.tsx'
import { Card } from '../dossier/Card.tsx'
import { useOpenDossier } from '../dossier/DossierContext.ts'
import { dossierQuery } from '../dossier/useDossier.ts'

/** The personal link of a self-referrer: shows whether it works, revokes it, sends a new one. */
export function LinkCard({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useTranslation('access')
  const { dossier } = useOpenDossier()
  const client = useQueryClient()
  const [asking, setAsking] = useState<'revoke' | 'renew'>()
  const [said, setSaid] = useState('')
  const tenant = dossier.tenant.id
  const { email } = dossier.referrer
  const doIt = async () => {
    if (asking === undefined) return
    const link = await (asking === 'revoke' ? revokeLink : renewLink)(tenant, dossier.id)
    // Taken from the response: reading the dossier again would add an access log entry.
    client.setQueryData(dossierQuery(tenant, dossier.id).queryKey, before =>
      before === undefined ? before : { ...before, link: { isOpen: link.isOpen } },
    )
    setSaid(t(`link.${asking}.done`, { email: email ?? '' }))
  }
  return (
    <Card
      id="link"
      title={t('link.title')}
      beside={<Tag tone={isOpen ? 'good' : undefined}>{t(isOpen ? 'link.open' : 'link.closed')}</Tag>}
      flat
    >
      <p className="small soft">{t(isOpen ? 'link.openText' : 'link.closedText')}</p>
      {email === undefined && <p className="small soft">{t('link.noEmail')}</p>}
      <div role="status">
        {said !== '' && (
          <Note tone="good" tight>
            {said}
          </Note>
        )}
      </div>
      <div className="tools">
        {email !== undefined && (
          <Button look="plain" small onClick={() => setAsking('renew')}>
            {t('link.renew.action')}
          </Button>
        )}
        {isOpen && (
          <Button look="plain" small onClick={() => setAsking('revoke')}>
            {t('link.revoke.action')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking !== undefined}
        title={asking ? t(`link.${asking}.title`) : ''}
        text={asking ? t(`link.${asking}.text`, { email: email ?? '' }) : ''}
        yes={asking ? t(`link.${asking}.yes`) : ''}
        confirm={doIt}
        onClose={() => setAsking(undefined)}
      />
    </Card>
  )
}
