import { placeholderName, renderTemplate, type Words } from '@kring/domain/branding'
import { guardOf } from '@kring/domain/guards'
import { type Locale, localize } from '@kring/domain/language'
import {
  fixedIn,
  type LetterKind,
  type LetterPlaceholder,
  letterFrame,
  type RequiredPlaceholder,
  requiredInLetter,
  tellsRequirements,
  termsFor,
} from '@kring/domain/letters'
import type { VariantId } from '@kring/domain/variants'
import { Fragment } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Icon } from '../../../kit/index.ts'

type Props = {
  readonly kind: LetterKind
  readonly variant: VariantId
  /** The letter's language; the reasons are in the user's language. */
  readonly locale: Locale
  readonly words: Words
}

/** The fixed sentences and required placeholders of this kind of letter, each with the reason. */
export function FixedList({ kind, variant, locale, words }: Props) {
  const { t, locale: mine } = useTranslation('letters')
  return (
    <section className="stack stack-s" aria-label={t('fixed.title')}>
      <h2 className="card-title">{t('fixed.title')}</h2>
      <p className="small soft">{t('fixed.lead')}</p>
      <ul className="plain-list stack stack-s fixed-list">
        {fixedIn(kind, variant).map(({ id, guard, why, text }) => (
          <li key={id}>
            <Icon name="lock" />
            <div>
              <p lang={locale}>{renderTemplate(text[locale], termsFor(locale, words))}</p>
              <p className="small soft">
                {localize(why, mine)} {guard && <Source guard={guard} />}
              </p>
            </div>
          </li>
        ))}
        {tellsRequirements(kind) && (
          <li>
            <Icon name="lock" />
            <div>
              <p lang={locale}>
                {letterFrame[locale].requirements} <span lang={mine}>{t('fixed.ifAny')}</span>
              </p>
              <p className="small soft">
                {localize(guardOf('G6').title, mine)}. <Source guard="G6" />
              </p>
            </div>
          </li>
        )}
        {byReason(requiredInLetter(kind)).map(([{ guard, why }, places]) => (
          <li key={why.nl}>
            <Icon name="lock" />
            <div>
              <p>
                {places.map((place, index) => (
                  <Fragment key={place}>
                    {index > 0 && ', '}
                    <code>{`{${placeholderName(place, mine)}}`}</code>
                  </Fragment>
                ))}
              </p>
              <p className="small soft">
                {localize(why, mine)} {guard && <Source guard={guard} />}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Groups placeholders that are required for the same reason. */
function byReason(
  all: readonly RequiredPlaceholder[],
): readonly (readonly [RequiredPlaceholder, readonly LetterPlaceholder[]])[] {
  const firsts = all.filter((one, index) => all.findIndex(({ why }) => why.nl === one.why.nl) === index)
  return firsts.map(first => [first, all.filter(({ why }) => why.nl === first.why.nl).map(({ place }) => place)])
}

/** Quotes the source of the guard. */
function Source({ guard }: { readonly guard: Parameters<typeof guardOf>[0] }) {
  const [{ words }] = guardOf(guard).quotes
  return <q lang="nl">{words}</q>
}
