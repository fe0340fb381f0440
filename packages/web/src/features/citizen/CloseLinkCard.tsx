import { useState } from 'react'
import { closeLink } from '../../api/index.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { dial } from '../../kit/telephone.ts'
import { ConfirmDialog } from '../../problem/ConfirmDialog.tsx'
import { useTenant } from './TenantContext.ts'

type Props = { readonly secret: string; readonly onClosed: () => void }

/** Revokes the personal link for everyone, for when somebody else has it. */
export function CloseLinkCard({ secret, onClosed }: Props) {
  const { t } = useTranslation('public')
  const { id, phone } = useTenant()
  const [asking, setAsking] = useState(false)
  const close = async () => {
    await closeLink(id, secret)
    onClosed()
  }
  return (
    <>
      <div className="tools no-print">
        <Button look="plain" small icon="lock" onClick={() => setAsking(true)}>
          {t('follow.close')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('follow.closeTitle')}
        text={t('follow.closeText')}
        yes={t('follow.closeYes')}
        confirm={close}
        onClose={() => setAsking(false)}
      >
        {phone && (
          <p>
            {t('follow.closePhone')} <a href={dial(phone)}>{phone}</a>.
          </p>
        )}
      </ConfirmDialog>
    </>
  )
}
