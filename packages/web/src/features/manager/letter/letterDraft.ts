import type { Locale } from '@kring/domain/language'
import { locales, localize } from '@kring/domain/language'
import {
  type Addressee,
  type AskedPlaceholder,
  aboutFor,
  addresseesIn,
  askedIn,
  dayPlaceholders,
  type LetterKind,
  type LetterText,
  type LetterTexts,
  type LetterValues,
  letterKinds,
  letterTextOf,
  missingIn,
  otherSideNamed,
  privateAddressesNamed,
} from '@kring/domain/letters'
import type { DossierView } from '@kring/functions/api/contract/referrals'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { intakeDateOf } from '../dossier/intake/intakeDate.ts'

/** The letter being composed, as far as filled in. */
export type LetterDraft = {
  readonly kind: LetterKind
  readonly locale: Locale
  readonly addressee: Addressee | undefined
  readonly text: LetterText
  readonly values: LetterValues
  /** The placeholders of this text to fill in by hand. */
  readonly asked: readonly AskedPlaceholder[]
  readonly missing: readonly AskedPlaceholder[]
  /** People of the other side who are named in an entered text, with the field. */
  readonly otherSide: readonly { readonly place: AskedPlaceholder; readonly names: readonly string[] }[]
  readonly address: string
  /** Whether the letter goes by hand, so that it needs no address. */
  readonly isByHand: boolean
  /** Entered texts with an address that is not to be shared, and whose it is. */
  readonly privateAddresses: readonly { readonly place: AskedPlaceholder; readonly names: readonly string[] }[]
}

type About = { readonly dossier: DossierView; readonly texts: LetterTexts; readonly me: string }

/** The key of a stored value; what a recipient may know of others, and their address, is stored per recipient. */
export const keyOf = (place: AskedPlaceholder | 'address' | 'safe' | 'byHand', to: string, locale: Locale): string =>
  place === 'about'
    ? `about.${to}.${locale}`
    : place === 'address' || place === 'safe' || place === 'byHand'
      ? `${place}.${to}`
      : place

export const isDayPlace = (place: AskedPlaceholder): boolean => dayPlaceholders.includes(place)

export function letterDraft(typed: FieldValues, { dossier, texts, me }: About): LetterDraft {
  const all = addresseesIn(dossier)
  const kind = letterKinds.find(one => one === typed.kind) ?? 'explanation'
  const addressee = all.find(({ id, isUnplaced }) => id === typed.to && !isUnplaced)
  const locale = locales.find(one => one === typed.locale) ?? languageOf(addressee, dossier.locale)
  const text = letterTextOf(kind, dossier.variant, locale, texts)
  const asked = askedIn(text)
  const to = addressee?.id ?? ''
  const proposed: { readonly [place in AskedPlaceholder]?: string | undefined } = {
    about: addressee && aboutFor(dossier.participants, addressee, locale),
    caller: me,
  }
  const given = (place: AskedPlaceholder): string =>
    isDayPlace(place) ? dayIn(typed, place) : (typed[keyOf(place, to, locale)] ?? proposed[place] ?? '')
  const filled = Object.fromEntries(asked.map(place => [place, given(place)]))
  const values: LetterValues = {
    ...filled,
    name: addressee?.person.name ?? '',
    reference: dossier.reference,
    tenant: dossier.tenant.name,
    variant: localize(dossier.variantName, locale),
  }
  return {
    kind,
    locale,
    addressee,
    text,
    values,
    asked,
    missing: missingIn(text, values),
    otherSide: asked.flatMap(place => {
      const names = otherSideNamed(dossier.participants, addressee?.side, [values[place] ?? ''])
      return names.length === 0 ? [] : [{ place, names }]
    }),
    privateAddresses: asked.flatMap(place => {
      const names = privateAddressesNamed(all, addressee, [values[place] ?? ''])
      return names.length === 0 ? [] : [{ place, names }]
    }),
    address: typed[keyOf('address', to, locale)] ?? knownAddress(addressee),
    isByHand: typed[keyOf('byHand', to, locale)] === 'yes',
  }
}

/** An address that is not to be shared is typed by who posts the letter, not filled in of itself. */
const knownAddress = (addressee: Addressee | undefined): string =>
  addressee?.person.addressPrivate === true ? '' : (addressee?.person.address ?? '')

/** A day from three fields; '' while it is not a valid date. */
const dayIn = (typed: FieldValues, place: AskedPlaceholder): string =>
  intakeDateOf(typed[`${place}.day`] ?? '', typed[`${place}.month`] ?? '', typed[`${place}.year`] ?? '') ?? ''

/** The recipient's language where letters are available in it; else the referral's. */
function languageOf(addressee: Addressee | undefined, usual: Locale): Locale {
  const spoken = addressee?.person.language?.trim().toLowerCase().slice(0, 2)
  return locales.find(one => one === spoken) ?? usual
}

/** Whether the recipient speaks none of the languages of the letters, or needs an interpreter. */
export function needsVoice({ person }: Addressee, locale: Locale): boolean {
  const spoken = person.language?.trim().toLowerCase().slice(0, 2) ?? ''
  return person.interpreter === true || (spoken !== '' && spoken !== locale)
}
