import type { Locale } from '@kring/domain/language'
import { useTranslation } from '../../i18n/index.ts'
import { FieldGroup } from '../../kit/index.ts'

type Props = {
  readonly id: string
  readonly languages: readonly Locale[]
  readonly locale: Locale
  readonly onLocale: (locale: Locale) => void
}

/** Chooses the language of the text being edited; renders nothing for a single language. */
export function LanguageChoice({ id, languages, locale, onLocale }: Props) {
  const { t } = useTranslation('branding')
  if (languages.length < 2) return null
  return (
    <FieldGroup id={id} label={t('texts.inLanguage')} className="languages">
      {languages.map((one, index) => (
        <label key={one} className="choice">
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={id}
            checked={one === locale}
            onChange={() => onLocale(one)}
          />
          <span>{t(`language.${one}`)}</span>
        </label>
      ))}
    </FieldGroup>
  )
}
