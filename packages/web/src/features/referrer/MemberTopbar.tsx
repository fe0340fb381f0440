import { navigationFor } from '../../app/navigation.ts'
import { useTranslation } from '../../i18n/index.ts'
import { LanguageSwitch, PathLink, Topbar } from '../../kit/index.ts'
import { signOut } from '../../session/index.ts'
import { useKnownMe } from '../../session/useMe.ts'

/** Header for referrers: organisation, user and sign-out. */
export function MemberTopbar({ name }: { readonly name: string }) {
  const { t } = useTranslation('common')
  const { t: start } = useTranslation('start')
  const me = useKnownMe()
  return (
    <Topbar name={name} home="/start">
      <div className="row member">
        {navigationFor(me).map(({ to, key }) => (
          <PathLink key={to} href={to} className="small">
            {start(key)}
          </PathLink>
        ))}
        <span className="small soft who-name">{me.name}</span>
        <button type="button" className="link small" onClick={() => void signOut()}>
          {t('signOut')}
        </button>
        <LanguageSwitch />
      </div>
    </Topbar>
  )
}
