import {
  type Branding,
  type MailTexts,
  mailPlaceholders,
  mostCharacters,
  neededIn,
  type OwnMail,
  placeholderName,
  withPlaceholderNames,
} from '@kring/domain/branding'
import type { Locale } from '@kring/domain/language'
import type { VariantId } from '@kring/domain/variants'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { useRef } from 'react'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, type FieldError } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { LanguageChoice } from '../LanguageChoice.tsx'
import { Placeholders } from '../Placeholders.tsx'
import { useInsert } from '../useInsert.ts'
import { MailPreview } from './MailPreview.tsx'
import { field, isUsual, textOf, usualText } from './mailTextFields.ts'

type Props = {
  readonly kind: OwnMail
  readonly locale: Locale
  readonly onLocale: (locale: Locale) => void
  readonly tenant: TenantPage
  readonly style: Branding
  /** The variant of the text; undefined for all variants. */
  readonly variant: VariantId | undefined
  readonly general: MailTexts
  readonly values: FieldValues
  readonly setAll: (values: FieldValues) => void
  readonly fieldErrorOf: (field: string) => FieldError | undefined
}

/** One mail in one language: text on the left, preview on the right. */
export function TextEditor(props: Props) {
  const { kind, locale, onLocale, tenant, style, variant, general, values, setAll, fieldErrorOf } = props
  const { t, locale: reader } = useTranslation('branding')
  const subject = field(kind, locale, 'subject')
  const body = field(kind, locale, 'body')
  const box = useRef<HTMLDivElement>(null)
  const set = (name: string, value: string) => setAll({ ...values, [name]: value })
  const insert = useInsert(box, set)
  const reset = () => {
    const usual = usualText(kind, locale, general)
    setAll({
      ...values,
      [subject]: withPlaceholderNames(usual.subject, reader),
      [body]: withPlaceholderNames(usual.body, reader),
    })
  }
  const isGeneral = variant !== undefined && general[kind]?.[locale] !== undefined
  return (
    <div className="grid editor">
      <div ref={box} className="stack">
        <LanguageChoice id={`${kind}-language`} languages={tenant.languages} locale={locale} onLocale={onLocale} />
        <TextField
          id={subject}
          label={t('texts.subject')}
          fieldError={fieldErrorOf(subject)}
          value={values[subject] ?? ''}
          onChange={value => set(subject, value)}
          maxLength={mostCharacters.subject}
          autoComplete="off"
        />
        <TextField
          id={body}
          label={t('texts.body')}
          fieldError={fieldErrorOf(body)}
          value={values[body] ?? ''}
          onChange={value => set(body, value)}
          maxLength={mostCharacters.body}
          lines={12}
        />
        <Placeholders
          places={mailPlaceholders.map(place => ({
            name: placeholderName(place, reader),
            isNeeded: neededIn[kind].body.includes(place),
          }))}
          insert={insert}
        />
        {isUsual(values, kind, locale, general) ? (
          <p className="small soft">{t(isGeneral ? 'texts.isGeneral' : 'texts.isStandard')}</p>
        ) : (
          <div>
            <Button look="plain" small icon="undo" onClick={reset}>
              {t(isGeneral ? 'texts.resetGeneral' : 'texts.reset')}
            </Button>
          </div>
        )}
      </div>
      <MailPreview
        locale={locale}
        tenant={tenant}
        style={style}
        variant={variant}
        text={textOf(values, kind, locale)}
      />
    </div>
  )
}
