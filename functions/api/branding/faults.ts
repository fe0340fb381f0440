import { type BrandingFault, brandingSentence, type Locale, type Localized } from '@kring/domain'
import type { Refusal } from '../../images/refusal.ts'
import { ApiProblem, type ProblemFault } from '../problems.ts'

/** The faults with their sentences in the reader's language. */
export const withSentences = (locale: Locale, faults: readonly BrandingFault[]): readonly ProblemFault[] =>
  faults.map(fault => ({ code: fault.code, path: fault.path, sentence: brandingSentence(fault, locale) }))

const sentences: Readonly<Record<Refusal, Localized>> = {
  'unknown-type': {
    nl: 'Dit is geen SVG en geen PNG. Bewaar het logo in een van die twee vormen.',
    fr: 'Ce n’est ni un SVG ni un PNG. Enregistrez le logo dans l’un de ces formats.',
    en: 'This is neither SVG nor PNG. Save the logo in one of these two formats.',
  },
  'too-heavy': {
    nl: 'Dit bestand is te groot. Een SVG mag 100 KB zijn, een PNG 200 KB.',
    fr: 'Ce fichier est trop lourd. 100 Ko au plus pour un SVG, 200 Ko pour un PNG.',
    en: 'This file is too heavy. An SVG may be 100 KB, a PNG 200 KB.',
  },
  broken: {
    nl: 'Dit bestand is beschadigd. Bewaar het logo opnieuw uit je tekenprogramma.',
    fr: 'Ce fichier est abîmé. Exportez à nouveau le logo depuis votre logiciel.',
    en: 'This file is damaged. Save the logo again from your drawing program.',
  },
  'own-language': {
    nl: 'Deze SVG heeft eigen afkortingen of een andere tekenset. Bewaar het logo als gewone SVG in UTF-8.',
    fr: 'Ce SVG utilise ses propres entités ou un autre encodage. Enregistrez-le comme SVG simple en UTF-8.',
    en: 'This SVG has entities of its own or another encoding. Save the logo as plain SVG in UTF-8.',
  },
  'too-complex': {
    nl: 'Dit logo heeft te veel onderdelen. Maak het eenvoudiger, of bewaar het als PNG.',
    fr: 'Ce logo a trop d’éléments. Simplifiez-le ou enregistrez-le en PNG.',
    en: 'This logo has too many parts. Make it simpler, or save it as PNG.',
  },
  'too-large': {
    nl: 'Dit beeld is te groot. Maak het hoogstens 2000 bij 2000 punten.',
    fr: 'Cette image est trop grande : 2000 sur 2000 points au plus.',
    en: 'This image is too large. Make it at most 2000 by 2000 points.',
  },
  'nothing-left': {
    nl: 'Er blijft geen tekening over. Zet tekst en foto’s om naar vormen, of bewaar het logo als PNG.',
    fr: 'Il ne reste aucun dessin. Convertissez le texte et les images en tracés, ou enregistrez en PNG.',
    en: 'No drawing is left. Turn text and photos into shapes, or save the logo as PNG.',
  },
}

/** The problem for a file that is no logo. */
export const logoRefused = (reason: Refusal, locale: Locale): ApiProblem =>
  new ApiProblem('logo-refused', [{ code: reason, path: 'logo', sentence: sentences[reason][locale] ?? reason }])
