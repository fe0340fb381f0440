import { type Branding, mostCharacters, placeholderName, withPlaceholderNames } from '@kring/domain/branding'
import type { Locale } from '@kring/domain/language'
import { type LetterKind, letterPlaceholders, requiredInLetter, standardLetter } from '@kring/domain/letters'
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
import { FixedList } from './FixedList.tsx'
import { LetterPreview } from './LetterPreview.tsx'
import { field, isStandard, letterIn } from './letterTextFields.ts'

type Props = {
  readonly kind: LetterKind
  readonly locale: Locale
  readonly onLocale: (locale: Locale) => void
  readonly page: TenantPage
  readonly style: Branding
  readonly variant: VariantId
  readonly values: FieldValues
  readonly setAll: (values: FieldValues) => void
  readonly fieldErrorOf: (field: string) => FieldError | undefined
}

/** One letter in one language: text and fixed parts on the left, preview on the right. */
export function LetterEditor({ kind, locale, onLocale, page, style, variant, values, setAll, fieldErrorOf }: Props) {
  const { t, locale: reader } = useTranslation('letters')
  const { t: branding } = useTranslation('branding')
  const title = field(kind, locale, 'title')
  const body = field(kind, locale, 'body')
  const box = useRef<HTMLDivElement>(null)
  const set = (name: string, value: string) => setAll({ ...values, [name]: value })
  const insert = useInsert(box, set)
  const needed = requiredInLetter(kind).map(({ place }) => place)
  const reset = () => {
    const standard = standardLetter(kind, variant, locale)
    setAll({
      ...values,
      [title]: withPlaceholderNames(standard.title, reader),
      [body]: withPlaceholderNames(standard.body, reader),
    })
  }
  return (
    <div className="grid editor">
      <div ref={box} className="stack">
        <LanguageChoice id={`letter-${kind}-language`} languages={page.languages} locale={locale} onLocale={onLocale} />
        <TextField
          id={title}
          label={t('texts.subject')}
          fieldError={fieldErrorOf(title)}
          value={values[title] ?? ''}
          onChange={value => set(title, value)}
          maxLength={mostCharacters.subject}
          autoComplete="off"
        />
        <TextField
          id={body}
          label={t('texts.body')}
          hint={t('texts.bodyHint')}
          fieldError={fieldErrorOf(body)}
          value={values[body] ?? ''}
          onChange={value => set(body, value)}
          maxLength={mostCharacters.body}
          lines={18}
        />
        <Placeholders
          places={letterPlaceholders(kind).map(place => ({
            name: placeholderName(place, reader),
            isNeeded: needed.includes(place),
          }))}
          insert={insert}
        />
        {isStandard(values, kind, variant, locale) ? (
          <p className="small soft">{branding('texts.isStandard')}</p>
        ) : (
          <div>
            <Button look="plain" small icon="undo" onClick={reset}>
              {branding('texts.reset')}
            </Button>
          </div>
        )}
        <FixedList kind={kind} variant={variant} locale={locale} words={style.words} />
      </div>
      <LetterPreview
        kind={kind}
        variant={variant}
        locale={locale}
        page={page}
        style={style}
        text={letterIn(values, kind, locale)}
      />
    </div>
  )
}
