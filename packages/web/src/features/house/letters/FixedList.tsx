import { guardOf } from '@kring/domain/guards'
import { fillIn, type Words } from '@kring/domain/house'
import { type Locale, localize } from '@kring/domain/language'
import {
  fixedIn,
  type LetterKind,
  type LetterPlace,
  letterFrame,
  neededInLetter,
  tellsRequirements,
  termsFor,
} from '@kring/domain/letters'
import type { VariantId } from '@kring/domain/variants'
import { useTranslation } from '../../../i18n/index.ts'
import { Icon } from '../../../kit/index.ts'

type Props = {
  readonly kind: LetterKind
  readonly variant: VariantId
  /** Of the letter; the reasons are in the language of the reader. */
  readonly locale: Locale
  readonly words: Words
  readonly wordsFor: (place: LetterPlace) => string
}

/** What is in every letter of this kind and why: sentences that nobody takes out, and places that must be filled. */
export function FixedList({ kind, variant, locale, words, wordsFor }: Props) {
  const { t, locale: mine } = useTranslation('letters')
  return (
    <section className="stack stack-s" aria-label={t('fixed.title')}>
      <h3>{t('fixed.title')}</h3>
      <p className="small soft">{t('fixed.lead')}</p>
      <ul className="plain-list stack stack-s fixed-list">
        {fixedIn(kind, variant).map(({ id, guard, why, text }) => (
          <li key={id}>
            <Icon name="lock" />
            <div>
              <p lang={locale}>{fillIn(text[locale], termsFor(locale, words))}</p>
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
        {neededInLetter(kind).map(({ place, guard, why }) => (
          <li key={place}>
            <Icon name="lock" />
            <div>
              <p>
                {wordsFor(place)} <code>{`{${place}}`}</code>
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

/** The sentence that the guard comes from, in its own words. */
function Source({ guard }: { readonly guard: Parameters<typeof guardOf>[0] }) {
  const [{ words }] = guardOf(guard).quotes
  return <q lang="nl">{words}</q>
}
