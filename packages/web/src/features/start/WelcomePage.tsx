import { useTranslation } from '../../i18n/index.ts'
import { PageTitle } from '../../kit/index.ts'
import { useKnownMe } from '../../session/useMe.ts'

/** For roles without screens yet: says what will be here. */
export function WelcomePage() {
  const { t } = useTranslation('start')
  const me = useKnownMe()
  const shown = me.memberships.some(({ role }) => role === 'coordinator') ? 'coordinator' : 'none'
  return (
    <>
      <PageTitle tab={t('nav.welcome')}>{t('welcome.title', { name: me.name })}</PageTitle>
      <section className="card stack stack-s narrow">
        <h2 className="card-title">{t(`welcome.${shown}.lead`)}</h2>
        <p>{t(`welcome.${shown}.text`)}</p>
      </section>
    </>
  )
}
