import { useTranslation } from '../i18n/index.ts'
import { LanguageSwitch } from '../kit/LanguageSwitch.tsx'
import { PageTitle } from '../kit/PageTitle.tsx'
import { Topbar } from '../kit/Topbar.tsx'

export function NotFound() {
  const { t } = useTranslation('common')
  return (
    <>
      <Topbar name="Kring">
        <LanguageSwitch />
      </Topbar>
      <main id="main" className="page narrow stack">
        <PageTitle>{t('notFound.title')}</PageTitle>
        <p>{t('notFound.text')}</p>
        <p>
          <a href="/">{t('notFound.home')}</a>
        </p>
      </main>
    </>
  )
}
