import type { Locale } from '../language/locale.ts'
import { type BrandingFault, type BrandingFaultCode, contrastWanted } from './check.ts'
import { placeholderName } from './placeholderNames.ts'

type Sentence = (about: string) => string

const sentences: Readonly<Record<Locale, Readonly<Record<BrandingFaultCode, Sentence>>>> = {
  nl: {
    empty: () => 'Vul iets in, of haal het weg. Dan geldt de gewone tekst.',
    'too-long': most => `Maak het korter: hier passen ${most} tekens.`,
    markup: () => 'Gebruik gewone tekst, zonder < en >.',
    characters: () => 'Hier staat een teken dat niet kan. Typ de tekst opnieuw in plaats van te plakken.',
    'looks-like-address': () => 'Gebruik een naam, geen e-mailadres of webadres.',
    'contrast-too-low': ratio =>
      `Dit is moeilijk te lezen: het contrast is ${comma(ratio)} op 1. Het moet minstens ${comma(contrastWanted)} op 1 zijn.`,
    'unknown-placeholder': name => `{${name}} kennen we niet. Kies een invulveld uit de lijst.`,
    'placeholder-missing': name => `{${name}} moet in de tekst staan. Zonder dat kan de ontvanger niet verder.`,
    'stray-brace': () => 'Gebruik { en } alleen om een invulveld.',
  },
  fr: {
    empty: () => 'Écrivez quelque chose, ou supprimez-le. Le texte habituel s’applique alors.',
    'too-long': most => `Raccourcissez le texte : ${most} caractères au plus.`,
    markup: () => 'Utilisez du texte simple, sans < ni >.',
    characters: () => 'Il y a un caractère qui n’est pas permis. Retapez le texte au lieu de le coller.',
    'looks-like-address': () => 'Donnez un nom, pas une adresse e-mail ou web.',
    'contrast-too-low': ratio =>
      `C’est difficile à lire : le contraste est de ${comma(ratio)} pour 1. Il faut au moins ${comma(contrastWanted)} pour 1.`,
    'unknown-placeholder': name => `{${name}} est inconnu. Choisissez un champ de la liste.`,
    'placeholder-missing': name => `{${name}} doit figurer dans le texte. Sinon, la personne ne peut pas continuer.`,
    'stray-brace': () => 'N’utilisez { et } que pour un champ.',
  },
  en: {
    empty: () => 'Write something, or remove it. The usual text is used then.',
    'too-long': most => `Make it shorter: ${most} characters at most.`,
    markup: () => 'Use plain text, without < and >.',
    characters: () => 'There is a character in it that can not be used. Type the text again instead of pasting it.',
    'looks-like-address': () => 'Use a name, not an e-mail or web address.',
    'contrast-too-low': ratio =>
      `This is hard to read: the contrast is ${ratio} to 1. It has to be at least ${contrastWanted} to 1.`,
    'unknown-placeholder': name => `{${name}} is unknown. Choose one from the list.`,
    'placeholder-missing': name => `{${name}} has to be in the text. Without it the reader can not go on.`,
    'stray-brace': () => 'Use { and } around a placeholder only.',
  },
}

const comma = (ratio: string): string => ratio.replace('.', ',')

/** One plain sentence that says what to do about a fault. */
export const brandingSentence = ({ code, about = '' }: BrandingFault, locale: Locale): string =>
  sentences[locale][code](code === 'placeholder-missing' ? placeholderName(about, locale) : about)
