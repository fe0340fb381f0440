import type { Locale, Localized, ReferralPart } from '@kring/domain'
import { coordinatorPartSentences } from './coordinators/partSentences.ts'
import type { ChangedPart } from './partChanged.ts'
import { trajectoryPartSentences } from './trajectories/partSentences.ts'

/** The sentence for a person, in their language. */
export const partSentence = (changed: ChangedPart, locale: Locale): string =>
  `${sentencesOf(changed)[locale]} ${notSaved[locale]}`

function sentencesOf(changed: ChangedPart): Readonly<Record<Locale, string>> {
  switch (changed.of) {
    case 'referral':
      return referralPartSentences[changed.part]
    case 'coordinator':
      return coordinatorPartSentences[changed.part]
    case 'trajectory':
      return trajectoryPartSentences[changed.part]
    default:
      return changed satisfies never
  }
}

const notSaved = {
  nl: 'Jouw wijziging is niet opgeslagen. Kijk wat er veranderde en probeer opnieuw.',
  fr: 'Votre modification n’est pas enregistrée. Regardez ce qui a changé et réessayez.',
  en: 'Your change was not saved. See what changed and try again.',
} as const satisfies Localized

const referralPartSentences: Readonly<Record<ReferralPart, Readonly<Record<Locale, string>>>> = {
  submission: {
    nl: 'De aanmelding zelf is intussen gewijzigd.',
    fr: 'La demande elle-même a été modifiée entre-temps.',
    en: 'The referral itself was changed in the meantime.',
  },
  intake: {
    nl: 'Het verslag van het gesprek is intussen gewijzigd.',
    fr: 'Le compte rendu de l’entretien a été modifié entre-temps.',
    en: 'The record of the conversation was changed in the meantime.',
  },
  questions: {
    nl: 'De vragen zijn intussen gewijzigd.',
    fr: 'Les questions ont été modifiées entre-temps.',
    en: 'The questions were changed in the meantime.',
  },
  requirements: {
    nl: 'De minimumeisen zijn intussen gewijzigd.',
    fr: 'Les exigences minimales ont été modifiées entre-temps.',
    en: 'The minimum requirements were changed in the meantime.',
  },
  participants: {
    nl: 'Om wie of wat het gaat, is intussen gewijzigd.',
    fr: 'Les personnes concernées ont été modifiées entre-temps.',
    en: 'Whom or what it is about was changed in the meantime.',
  },
  duplicates: {
    nl: 'Of iemand al eerder was aangemeld, is intussen beoordeeld.',
    fr: 'Quelqu’un a vérifié entre-temps si la personne était déjà inscrite.',
    en: 'Whether somebody was referred before was judged in the meantime.',
  },
  messages: {
    nl: 'De berichten bij deze aanmelding zijn intussen gewijzigd.',
    fr: 'Les messages de cette demande ont changé entre-temps.',
    en: 'The messages of this referral have changed in the meantime.',
  },
  rights: {
    nl: 'De verzoeken over eigen gegevens zijn intussen gewijzigd.',
    fr: 'Les demandes sur les données personnelles ont changé entre-temps.',
    en: 'The requests about personal data have changed in the meantime.',
  },
  retention: {
    nl: 'Wat er over bewaren en wissen staat, is intussen gewijzigd.',
    fr: 'Ce qui concerne la conservation et l’effacement a été modifié entre-temps.',
    en: 'What is said about keeping and erasing was changed in the meantime.',
  },
  state: {
    nl: 'Deze aanmelding is intussen een stap verder.',
    fr: 'Cette demande a avancé d’une étape entre-temps.',
    en: 'This referral has moved on in the meantime.',
  },
}
