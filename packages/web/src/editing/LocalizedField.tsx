import type { Locale, Localized } from '@kring/domain/language'
import type { ChangeEvent } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Field } from '../kit/index.ts'
import { withoutUnseen } from '../kit/withoutUnseen.ts'

type Props = {
  readonly id: string
  /** Label of the text: "Vraag", "Uitleg". */
  readonly what: string
  readonly text: Localized | undefined
  readonly languages: readonly Locale[]
  readonly onChange: (text: Localized, language: Locale) => void
  readonly lines?: number
  readonly hint?: string
  /** May be absent; when it is present in one language it is required in all. */
  readonly optional?: boolean
  readonly maxLength?: number
}

/** One text in each language, side by side, with a note on what is still missing. */
export function LocalizedField(props: Props) {
  const { id, what, text = {}, languages, onChange, lines = 1, hint, optional, maxLength = 4000 } = props
  const { t } = useTranslation('forms')
  const isAnywhere = languages.some(language => text[language]?.trim())
  const write = (language: Locale, words: string) => {
    const { [language]: _, ...others } = text
    onChange(words === '' ? others : { ...others, [language]: words }, language)
  }
  const hintId = hint === undefined ? undefined : `${id}-about`
  return (
    <div className="in-languages">
      <p className="label" aria-hidden="true">
        {what}
      </p>
      {hint && (
        <p className="small soft" id={hintId}>
          {hint}
        </p>
      )}
      {languages.map((language, index) => {
        const isMissing = !text[language]?.trim() && (!optional || isAnywhere)
        const named = (
          <>
            <span className="visually-hidden">{t('inLanguage', { what, language: t(`language.${language}`) })}</span>
            <span aria-hidden="true">{t(`languageName.${language}`)}</span>
          </>
        )
        return (
          <Field
            key={language}
            id={index === 0 ? id : `${id}-${language}`}
            label={named}
            fieldError={isMissing ? { kind: 'todo', sentence: t('missingText') } : undefined}
          >
            {binding => {
              const shared = {
                ...binding,
                lang: language,
                maxLength,
                value: text[language] ?? '',
                'aria-describedby': [binding['aria-describedby'], hintId].filter(Boolean).join(' ') || undefined,
                onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
                  write(language, lines > 1 ? event.target.value : withoutUnseen(event.target.value)),
              }
              return lines > 1 ? (
                <textarea {...shared} rows={lines} style={{ minBlockSize: `${lines * 1.55 + 1.4}em` }} />
              ) : (
                <input {...shared} type="text" autoComplete="off" />
              )
            }}
          </Field>
        )
      })}
    </div>
  )
}

/** Returns undefined for an optional text that is empty in every language. */
export const orNone = (text: Localized): Localized | undefined => (Object.keys(text).length > 0 ? text : undefined)
