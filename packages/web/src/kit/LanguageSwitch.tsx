import { type Locale, locales } from '@kring/domain/language'
import { changeLocale, rememberLocale, useTranslation } from '../i18n/index.ts'

const names: Readonly<Record<Locale, string>> = { nl: 'Nederlands', fr: 'Français', en: 'English' }

/** Switches the language without a reload, so entered values are kept. */
export function LanguageSwitch({ languages = locales }: { readonly languages?: readonly Locale[] }) {
  const { t, locale } = useTranslation('common')
  if (languages.length < 2) return null
  const choose = (event: React.MouseEvent, chosen: Locale) => {
    event.preventDefault()
    rememberLocale(chosen)
    void changeLocale(chosen)
  }
  return (
    <nav className="lang" aria-label={t('language')}>
      {languages.map(one => (
        <a
          key={one}
          href={`?lang=${one}`}
          lang={one}
          aria-current={one === locale || undefined}
          onClick={event => choose(event, one)}
        >
          <span className="wide-name">{names[one]}</span>
          <span className="short-name" aria-hidden="true">
            {one.toUpperCase()}
          </span>
        </a>
      ))}
    </nav>
  )
}
