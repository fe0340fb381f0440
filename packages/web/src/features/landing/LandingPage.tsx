import { listTenants } from '../../api/index.ts'
import { useLoaded } from '../../api/useLoaded.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useHydrated } from '../../kit/hydrated.ts'
import {
  Button,
  buttonClass,
  CircleFigure,
  Failed,
  LanguageSwitch,
  Loading,
  PageTitle,
  PathLink,
  Topbar,
} from '../../kit/index.ts'
import { usePageData } from '../../public/pageData.ts'
import { hasSession, signIn } from '../../session/index.ts'

/** What Kring is, the staff sign-in, and links to the partner organisations' public pages. */
export function LandingPage() {
  const { t } = useTranslation('public')
  const isSignedIn = useHydrated() && hasSession()
  return (
    <>
      <Topbar name="Kring">
        <LanguageSwitch />
      </Topbar>
      <main id="main" className="page stack stack-l">
        <div className="grid hero">
          <div className="stack">
            <PageTitle site="Kring">{t('landing.title')}</PageTitle>
            <p className="lead">{t('landing.lead')}</p>
            <div className="row">
              {isSignedIn ? (
                <PathLink href="/start" className={buttonClass()}>
                  {t('landing.start')}
                </PathLink>
              ) : (
                <Button onClick={() => void signIn('/start')}>{t('landing.signIn')}</Button>
              )}
            </div>
            <p className="small soft">{t('landing.signInFor')}</p>
          </div>
          <CircleFigure label={t('circle')} />
        </div>
        <section className="stack" aria-labelledby="self">
          <h2 id="self">{t('landing.self')}</h2>
          <p>{t('landing.selfLead')}</p>
          <Organisations />
          <p className="small soft">{t('landing.link')}</p>
        </section>
      </main>
    </>
  )
}

function Organisations() {
  const { t, locale } = useTranslation('public')
  const { t: common } = useTranslation('common')
  const known = usePageData().tenants
  const list = useLoaded(async () => (await listTenants()).items, [], known)
  if (list.state === 'loading') return <Loading>{common('loading')}</Loading>
  if (list.state === 'failed') return <Failed what={t('landing.failed')} retry={list.reload} />
  const tenants = list.value
  if (tenants.length === 0) return <p className="soft">{t('landing.empty')}</p>
  return (
    <ul className="plain-list grid organisations">
      {tenants
        .toSorted((one, other) => one.name.localeCompare(other.name, locale))
        .map(({ id, name, sector }) => (
          <li key={id} className="card tight">
            <PathLink href={`/o/${id}`}>{name}</PathLink>
            <span className="small soft">{t(`sector.${sector}`)}</span>
          </li>
        ))}
    </ul>
  )
}
