import { useTranslation } from '../../i18n/index.ts'
import { buttonClass, LanguageSwitch, PageTitle, PathLink, Topbar } from '../../kit/index.ts'
import { dial } from '../../kit/telephone.ts'
import { useTenant } from './TenantContext.ts'

/** Page for a form that is closed or does not exist. Everyone can still refer themselves through the main form (G1). */
export function CitizenFormUnavailable({ closed }: { readonly closed: boolean }) {
  const { t } = useTranslation('public')
  const { id, name, languages, phone } = useTenant()
  return (
    <>
      <Topbar name={name} home={`/o/${id}`}>
        <LanguageSwitch languages={languages} />
      </Topbar>
      <main id="main" className="page narrow stack">
        <PageTitle site={name}>{t(closed ? 'away.closed' : 'away.unknown')}</PageTitle>
        <p>{t(closed ? 'away.closedText' : 'away.unknownText')}</p>
        <p>
          <PathLink className={buttonClass()} href={`/o/${id}/self-referral`}>
            {t('away.main')}
          </PathLink>
        </p>
        {phone && (
          <p>
            {t('tenant.ring', { name })} <a href={dial(phone)}>{phone}</a>
          </p>
        )}
      </main>
    </>
  )
}
