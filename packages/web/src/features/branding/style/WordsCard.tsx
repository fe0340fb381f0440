import { articles, mostCharacters, phrase, standardWords, type Term, terms } from '@kring/domain/branding'
import type { Locale } from '@kring/domain/language'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { type FieldError, Tag } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { field, missingWords, styleOf } from './brandingFields.ts'

type Props = {
  readonly languages: readonly Locale[]
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly fieldErrorOf: (field: string) => FieldError | undefined
}

/** A partner's own terms in each language, with the missing ones. */
export function WordsCard({ languages, values, set, fieldErrorOf }: Props) {
  const { t } = useTranslation('branding')
  return (
    <section className="card stack" aria-labelledby="words-title">
      <div className="row between">
        <h2 id="words-title" className="card-title">
          {t('words.title')}
        </h2>
        <p className="tags">
          {languages.map(locale => {
            const count = missingWords(values, languages, locale)
            return (
              <Tag key={locale} tone={count === 0 ? 'good' : 'sun'}>
                {t('words.missing', { count, language: t(`language.${locale}`) })}
              </Tag>
            )
          })}
        </p>
      </div>
      <p className="soft">{t('words.lead')}</p>
      {terms.map(term => (
        <fieldset key={term} className="stack stack-s scheme">
          <legend>{t(`words.term.${term}`)}</legend>
          <div className="grid beside">
            {languages.map(locale => (
              <WordField key={locale} {...{ term, locale, values, set, fieldErrorOf }} />
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  )
}

type WordProps = Omit<Props, 'languages'> & { readonly term: Term; readonly locale: Locale }

function WordField({ term, locale, values, set, fieldErrorOf }: WordProps) {
  const { t } = useTranslation('branding')
  const id = field.word(locale, term)
  const article = field.article(locale, term)
  const language = t(`language.${locale}`)
  const { words } = styleOf(values)
  const own = words[locale]?.[term]
  const sentence = `${phrase(locale, 'a', term, words)}, ${phrase(locale, 'the', term, words)}`
  return (
    <div className="stack stack-s">
      <TextField
        id={id}
        label={t('words.word', { language })}
        fieldError={fieldErrorOf(id)}
        value={values[id] ?? ''}
        onChange={value => set(id, value)}
        maxLength={mostCharacters.word}
        autoComplete="off"
      />
      {own ? (
        <>
          <label className="row small" htmlFor={article}>
            {t('words.article', { language })}
            <select id={article} value={own.article} onChange={event => set(article, event.target.value)}>
              {articles[locale].map(one => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
          <p className="small soft" lang={locale}>
            {t('words.sample', { sentence })}
          </p>
        </>
      ) : (
        <p className="small soft" lang={locale}>
          {standardWords[locale][term].word}
        </p>
      )}
    </div>
  )
}
