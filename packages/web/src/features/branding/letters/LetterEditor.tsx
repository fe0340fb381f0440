import { type Branding, mostCharacters } from '@kring/domain/branding'
import type { Locale } from '@kring/domain/language'
import {
  isAskedPlaceholder,
  type LetterKind,
  type LetterPlaceholder,
  letterPlaceholders,
  requiredInLetter,
  standardLetter,
  termsFor,
} from '@kring/domain/letters'
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

const known = ['name', 'reference', 'tenant', 'variant'] as const

/** One letter in one language: text and fixed parts on the left, preview on the right. */
export function LetterEditor({ kind, locale, onLocale, page, style, variant, values, setAll, fieldErrorOf }: Props) {
  const { t } = useTranslation('letters')
  const { t: branding } = useTranslation('branding')
  const title = field(kind, locale, 'title')
  const body = field(kind, locale, 'body')
  const box = useRef<HTMLDivElement>(null)
  const set = (name: string, value: string) => setAll({ ...values, [name]: value })
  const insert = useInsert(box, set)
  const terms: Readonly<Record<string, string>> = termsFor(locale, style.words)
  const wordsFor = (place: LetterPlaceholder): string => {
    const auto = known.find(one => one === place)
    if (auto !== undefined) return t(`place.${auto}`)
    return isAskedPlaceholder(place) ? t(`place.${place}`) : (terms[place] ?? place)
  }
  const needed = requiredInLetter(kind).map(({ place }) => place)
  const reset = () => {
    const standard = standardLetter(kind, variant, locale)
    setAll({ ...values, [title]: standard.title, [body]: standard.body })
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
            place,
            words: wordsFor(place),
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
        <FixedList kind={kind} variant={variant} locale={locale} words={style.words} wordsFor={wordsFor} />
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
