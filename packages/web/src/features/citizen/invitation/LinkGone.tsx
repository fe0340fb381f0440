import { useTranslation } from '../../../i18n/index.ts'
import { Button, PageTitle } from '../../../kit/index.ts'
import { useTenant } from '../TenantContext.ts'
import { CallPartner } from './CallPartner.tsx'

type Props = { readonly onCode: () => void }

/** For a link that does not stand any more, for whatever reason: it names nobody. */
export function LinkGone({ onCode }: Props) {
  const { t } = useTranslation('invitee')
  const { name } = useTenant()
  return (
    <div className="narrow stack">
      <PageTitle site={name} tab={t('tab')}>
        {t('gone.title')}
      </PageTitle>
      <p>{t('gone.why')}</p>
      <p>{t('gone.whole')}</p>
      <CallPartner />
      <Button look="quiet" className="start" onClick={onCode}>
        {t('gone.code')}
      </Button>
    </div>
  )
}
