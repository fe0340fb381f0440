import { mostCharacters } from '@kring/domain/branding'
import type { Locale } from '@kring/domain/language'
import type { ReactNode } from 'react'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { FieldError } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'

type Props = {
  readonly languages: readonly Locale[]
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly fieldErrorOf: (field: string) => FieldError | undefined
  /** The label of the field in a language. */
  readonly name: (locale: Locale) => string
  readonly label: 'explanation.in' | 'mail.sender' | 'mail.footer'
  readonly hint?: ReactNode
  readonly limit: 'explanation' | 'sender' | 'footer'
  readonly lines: number
}

/** One text in each of the partner's languages, side by side. */
export function TextsInLanguages({ languages, values, set, fieldErrorOf, name, label, hint, limit, lines }: Props) {
  const { t } = useTranslation('branding')
  return (
    <div className="grid beside">
      {languages.map(locale => {
        const id = name(locale)
        return (
          <TextField
            key={locale}
            id={id}
            label={t(label, { language: t(`language.${locale}`) })}
            hint={hint}
            fieldError={fieldErrorOf(id)}
            value={values[id] ?? ''}
            onChange={value => set(id, value)}
            maxLength={mostCharacters[limit]}
            lines={lines}
            autoComplete="off"
          />
        )
      })}
    </div>
  )
}
