import type { Locale } from '../language/locale.ts'

/** The reasons to refuse a file. */
export const attachmentFaults = [
  'empty',
  'too-large',
  'too-many-pixels',
  'unknown-type',
  'type-lies',
  'broken',
  'two-files-in-one',
  'active-content',
  'locked',
  'unreadable',
] as const
export type AttachmentFault = (typeof attachmentFaults)[number]

/** What is wrong with a file and what to do, in one or two sentences; never contains its name. */
export const attachmentSentence = (fault: AttachmentFault, locale: Locale): string => sentences[locale][fault]

const sentences: Readonly<Record<Locale, Readonly<Record<AttachmentFault, string>>>> = {
  nl: {
    empty: 'Dit bestand is leeg. Kies een ander bestand.',
    'too-large': 'Dit bestand is groter dan 10 MB. Maak het kleiner, of splits het op.',
    'too-many-pixels':
      'Deze foto is veel groter dan een scherm of een blad. Maak hem kleiner en kies hem dan nog eens.',
    'unknown-type': 'Dit is geen PDF, JPEG of PNG. Bewaar het als PDF, of maak er een foto van.',
    'type-lies':
      'In dit bestand zit iets anders dan de naam zegt. Bewaar het opnieuw als PDF, of maak er een foto van.',
    broken: 'Dit bestand is niet heel. Open het, bewaar het opnieuw en kies het dan nog eens.',
    'two-files-in-one':
      'In dit bestand zit nog iets anders verstopt. Druk het af naar een PDF, of maak er een schermafbeelding van.',
    'active-content':
      'Deze PDF bevat een programma, een formulier of een ander bestand. Druk hem af naar een nieuwe PDF en kies die.',
    locked: 'Deze PDF heeft een wachtwoord. Bewaar hem zonder wachtwoord en kies hem dan nog eens.',
    unreadable: 'We kunnen niet in deze PDF kijken. Druk hem af naar een nieuwe PDF en kies die.',
  },
  fr: {
    empty: 'Ce fichier est vide. Choisissez-en un autre.',
    'too-large': 'Ce fichier dépasse 10 Mo. Réduisez-le, ou partagez-le en plusieurs fichiers.',
    'too-many-pixels':
      'Cette photo est bien plus grande qu’un écran ou une feuille. Réduisez-la, puis choisissez-la encore une fois.',
    'unknown-type': 'Ce n’est ni un PDF, ni un JPEG, ni un PNG. Enregistrez-le en PDF, ou prenez-en une photo.',
    'type-lies':
      'Ce fichier contient autre chose que ce que dit son nom. Enregistrez-le de nouveau en PDF, ou prenez-en une photo.',
    broken: 'Ce fichier n’est pas entier. Ouvrez-le, enregistrez-le de nouveau, puis choisissez-le encore une fois.',
    'two-files-in-one':
      'Ce fichier cache encore autre chose. Imprimez-le vers un PDF, ou faites-en une capture d’écran.',
    'active-content':
      'Ce PDF contient un programme, un formulaire ou un autre fichier. Imprimez-le vers un nouveau PDF et choisissez celui-là.',
    locked: 'Ce PDF a un mot de passe. Enregistrez-le sans mot de passe, puis choisissez-le encore une fois.',
    unreadable: 'Nous ne pouvons pas regarder dans ce PDF. Imprimez-le vers un nouveau PDF et choisissez celui-là.',
  },
  en: {
    empty: 'This file is empty. Choose another one.',
    'too-large': 'This file is larger than 10 MB. Make it smaller, or split it up.',
    'too-many-pixels': 'This photo is far larger than a screen or a sheet. Make it smaller and choose it once more.',
    'unknown-type': 'This is not a PDF, JPEG or PNG. Save it as a PDF, or take a photo of it.',
    'type-lies':
      'There is something else in this file than its name says. Save it as a PDF again, or take a photo of it.',
    broken: 'This file is not whole. Open it, save it again and choose it once more.',
    'two-files-in-one': 'Something else is hidden in this file. Print it to a PDF, or take a screenshot of it.',
    'active-content': 'This PDF contains a program, a form or another file. Print it to a new PDF and choose that one.',
    locked: 'This PDF has a password. Save it without one and choose it once more.',
    unreadable: 'We can not look into this PDF. Print it to a new PDF and choose that one.',
  },
}
