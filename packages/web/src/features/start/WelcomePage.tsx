import { useTranslation } from '../../i18n/index.ts'
import { PageTitle } from '../../kit/index.ts'
import { useKnownMe } from '../../session/useMe.ts'

/** For roles whose work is not on the screen yet: says so, and what will be here. */
export function WelcomePage() {
  const { t } = useTranslation('start')
  const me = useKnownMe()
  const roles = me.memberships.flatMap(({ role }) =>
    role === 'coordinator' || role === 'platform-admin' ? [role] : [],
  )
  const shown = roles.length > 0 ? roles : (['none'] as const)
  return (
    <>
      <PageTitle>{t('welcome.title', { name: me.name })}</PageTitle>
      {shown.map(role => (
        <section key={role} className="card stack stack-s narrow">
          <h2 className="card-title">{t(`welcome.${role}.lead`)}</h2>
          <p>{t(`welcome.${role}.text`)}</p>
        </section>
      ))}
    </>
  )
}
