import { useTranslation } from '../../../i18n/index.ts'
import { Button, PageTitle } from '../../../kit/index.ts'
import { useTenant } from '../TenantContext.ts'

/** After "done": this tab knows nothing of the invitation any more. */
export function Done({ onCode }: { readonly onCode: () => void }) {
  const { t } = useTranslation('invitee')
  return (
    <div className="narrow stack">
      <PageTitle site={useTenant().name}>{t('done.title')}</PageTitle>
      <p>{t('done.text')}</p>
      <p>{t('done.again')}</p>
      <Button look="quiet" className="start" onClick={onCode}>
        {t('done.code')}
      </Button>
    </div>
  )
}
