import type { CoordinatorPart, Locale } from '@kring/domain'

/** What changed in a coordinator's record in the meantime, by part. */
export const coordinatorPartSentences: Readonly<Record<CoordinatorPart, Readonly<Record<Locale, string>>>> = {
  details: {
    nl: 'De gegevens van deze coördinator zijn intussen gewijzigd.',
    fr: 'Les données de ce coordinateur ont été modifiées entre-temps.',
    en: 'The details of this coordinator were changed in the meantime.',
  },
  papers: {
    nl: 'De papieren van deze coördinator zijn intussen gewijzigd.',
    fr: 'Les documents de ce coordinateur ont été modifiés entre-temps.',
    en: 'The papers of this coordinator were changed in the meantime.',
  },
  training: {
    nl: 'De training van deze coördinator is intussen gewijzigd.',
    fr: 'La formation de ce coordinateur a été modifiée entre-temps.',
    en: 'The training of this coordinator was changed in the meantime.',
  },
  affiliations: {
    nl: 'De banden met organisaties zijn intussen gewijzigd.',
    fr: 'Les liens avec des organisations ont été modifiés entre-temps.',
    en: 'The affiliations were changed in the meantime.',
  },
  availability: {
    nl: 'Wanneer deze coördinator kan, is intussen gewijzigd.',
    fr: 'Les disponibilités de ce coordinateur ont été modifiées entre-temps.',
    en: 'When this coordinator is available was changed in the meantime.',
  },
  wishes: {
    nl: 'Wat een familie kan vragen, is intussen gewijzigd.',
    fr: 'Ce qu’une famille peut demander a été modifié entre-temps.',
    en: 'What a family may ask for was changed in the meantime.',
  },
  state: {
    nl: 'De regio van deze coördinator, of of die nog werkt, is intussen gewijzigd.',
    fr: 'La région de ce coordinateur, ou son activité, a été modifiée entre-temps.',
    en: 'The region of this coordinator, or whether they still work, was changed in the meantime.',
  },
}
