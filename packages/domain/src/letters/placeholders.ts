import { phrase, type Words } from '../branding/terms.ts'
import type { GuardId } from '../guards/guardIds.ts'
import type { Locale, Localized } from '../language/locale.ts'
import type { LetterKind } from './kinds.ts'

/** Placeholders that are filled in from the dossier. */
export const knownPlaceholders = ['name', 'reference', 'tenant', 'variant'] as const
/** Placeholders that the user who writes the letter fills in. */
export const askedPlaceholders = [
  'about',
  'date',
  'time',
  'place',
  'coordinator',
  'lookedAt',
  'caller',
  'phone',
] as const
/** Placeholders for the partner's terms, including their articles. */
export const termPlaceholders = [
  'aConference',
  'theConference',
  'aCoordinator',
  'theCoordinator',
  'theCircle',
  'thePlan',
] as const

export type KnownPlaceholder = (typeof knownPlaceholders)[number]
export type AskedPlaceholder = (typeof askedPlaceholders)[number]
export type TermPlaceholder = (typeof termPlaceholders)[number]
export type LetterPlaceholder = KnownPlaceholder | AskedPlaceholder | TermPlaceholder

const asked: Readonly<Record<LetterKind, readonly AskedPlaceholder[]>> = {
  explanation: ['coordinator', 'caller', 'phone'],
  invitation: ['about', 'date', 'time', 'place', 'coordinator', 'caller', 'phone'],
  plan: ['date', 'lookedAt', 'coordinator', 'caller', 'phone'],
}

/** The placeholders allowed in a letter of this kind. */
export const letterPlaceholders = (kind: LetterKind): readonly LetterPlaceholder[] => [
  ...knownPlaceholders,
  ...asked[kind],
  ...termPlaceholders,
]

export const isAskedPlaceholder = (place: string): place is AskedPlaceholder =>
  askedPlaceholders.some(one => one === place)

/** Placeholders for days, which are written out in the language of the letter. */
export const dayPlaceholders: readonly AskedPlaceholder[] = ['date', 'lookedAt']

/** A placeholder that a letter must contain, and why; `guard` when a guard demands it. */
export type RequiredPlaceholder = {
  readonly place: LetterPlaceholder
  readonly guard?: GuardId
  readonly why: Localized
}

const t = (nl: string, fr: string, en: string): Localized => ({ nl, fr, en })

const caller: RequiredPlaceholder = {
  place: 'caller',
  why: t(
    'Wie een vraag heeft of wil stoppen, moet weten wie te bellen.',
    'Qui a une question ou veut arrêter doit savoir qui appeler.',
    'Who has a question or wants to stop has to know whom to call.',
  ),
}
const phone: RequiredPlaceholder = {
  place: 'phone',
  why: t(
    'Op papier kun je niet klikken: er moet een nummer staan.',
    'Sur papier on ne clique pas : il faut un numéro.',
    'There is nothing to click on paper: there has to be a number.',
  ),
}

const needed: Readonly<Record<LetterKind, readonly RequiredPlaceholder[]>> = {
  explanation: [
    {
      place: 'reference',
      why: t(
        'Met het nummer vindt iedereen de aanmelding terug.',
        'Le numéro permet à chacun de retrouver la demande.',
        'By the number everyone finds the referral again.',
      ),
    },
    caller,
    phone,
  ],
  invitation: [
    {
      place: 'about',
      why: t(
        'Wie komt, moet weten voor wie of waarover.',
        'Qui vient doit savoir pour qui ou à quel sujet.',
        'Who comes has to know for whom or about what.',
      ),
    },
    ...(['date', 'time', 'place'] as const).map(
      (place): RequiredPlaceholder => ({
        place,
        guard: 'G13',
        why: t(
          'De kring kiest dag, uur en plaats. Zonder dat kan niemand komen.',
          'Le cercle choisit le jour, l’heure et le lieu. Sans cela, personne ne peut venir.',
          'The circle chooses day, time and place. Without these nobody can come.',
        ),
      }),
    ),
    caller,
    phone,
  ],
  plan: [
    {
      place: 'lookedAt',
      guard: 'G18',
      why: t(
        'Na een maand wordt gekeken hoe het gaat. Iedereen moet weten wanneer.',
        'Après un mois, on fait le point. Chacun doit savoir quand.',
        'After a month it is looked at again. Everyone has to know when.',
      ),
    },
    caller,
    phone,
  ],
}

export const requiredInLetter = (kind: LetterKind): readonly RequiredPlaceholder[] => needed[kind]

/** The values of the term placeholders; with a capital for the start of a fixed sentence. */
export function termsFor(locale: Locale, words?: Words): Readonly<Record<TermPlaceholder | 'ThePlan', string>> {
  const thePlan = phrase(locale, 'the', 'plan', words)
  return {
    aConference: phrase(locale, 'a', 'conference', words),
    theConference: phrase(locale, 'the', 'conference', words),
    aCoordinator: phrase(locale, 'a', 'coordinator', words),
    theCoordinator: phrase(locale, 'the', 'coordinator', words),
    theCircle: phrase(locale, 'the', 'circle', words),
    thePlan,
    ThePlan: thePlan.charAt(0).toLocaleUpperCase(locale) + thePlan.slice(1),
  }
}
