import type { Locale } from '../language/locale.ts'

/** The reasons to refuse a file. */
export const attachmentFaults = [
  'empty',
  'too-large',
  'too-many-pixels',
  'unknown-type',
  /** A HEIC or AVIF photo, as iPhones write: no library we may use decodes it. */
  'heic',
  'type-lies',
  'broken',
  /** Decoding it took more time or memory than any real picture needs. */
  'too-complex',
  'two-files-in-one',
  'active-content',
  'locked',
  'unreadable',
  /** A malware scan found something. */
  'malware',
  /** The malware scan could not look into it. */
  'unscannable',
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
    heic: 'Dit is een foto in HEIC, die niet overal opengaat. Kies op je iPhone bij Camera, Structuren “Meest compatibel”, of maak een schermafbeelding van de foto.',
    'type-lies':
      'In dit bestand zit iets anders dan de naam zegt. Bewaar het opnieuw als PDF, of maak er een foto van.',
    broken: 'Dit bestand is niet heel. Open het, bewaar het opnieuw en kies het dan nog eens.',
    'too-complex': 'Dit beeld is te zwaar om te openen. Maak het kleiner, of maak er een schermafbeelding van.',
    'two-files-in-one':
      'In dit bestand zit nog iets anders verstopt. Druk het af naar een PDF, of maak er een schermafbeelding van.',
    'active-content':
      'Deze PDF bevat een programma, een formulier of een ander bestand. Druk hem af naar een nieuwe PDF en kies die.',
    locked: 'Deze PDF heeft een wachtwoord. Bewaar hem zonder wachtwoord en kies hem dan nog eens.',
    unreadable: 'We kunnen niet in deze PDF kijken. Druk hem af naar een nieuwe PDF en kies die.',
    malware: 'In dit bestand zit een virus of iets dat erop lijkt. Het is niet bewaard. Laat het toestel nakijken.',
    unscannable:
      'We kunnen dit bestand niet op virussen nakijken. Bewaar het opnieuw als PDF, of maak er een foto van.',
  },
  fr: {
    empty: 'Ce fichier est vide. Choisissez-en un autre.',
    'too-large': 'Ce fichier dépasse 10 Mo. Réduisez-le, ou partagez-le en plusieurs fichiers.',
    'too-many-pixels':
      'Cette photo est bien plus grande qu’un écran ou une feuille. Réduisez-la, puis choisissez-la encore une fois.',
    'unknown-type': 'Ce n’est ni un PDF, ni un JPEG, ni un PNG. Enregistrez-le en PDF, ou prenez-en une photo.',
    heic: 'C’est une photo HEIC, qui ne s’ouvre pas partout. Sur votre iPhone, choisissez « Le plus compatible » sous Appareil photo, Formats, ou faites une capture d’écran de la photo.',
    'type-lies':
      'Ce fichier contient autre chose que ce que dit son nom. Enregistrez-le de nouveau en PDF, ou prenez-en une photo.',
    broken: 'Ce fichier n’est pas entier. Ouvrez-le, enregistrez-le de nouveau, puis choisissez-le encore une fois.',
    'too-complex': 'Cette image est trop lourde à ouvrir. Réduisez-la, ou faites-en une capture d’écran.',
    'two-files-in-one':
      'Ce fichier cache encore autre chose. Imprimez-le vers un PDF, ou faites-en une capture d’écran.',
    'active-content':
      'Ce PDF contient un programme, un formulaire ou un autre fichier. Imprimez-le vers un nouveau PDF et choisissez celui-là.',
    locked: 'Ce PDF a un mot de passe. Enregistrez-le sans mot de passe, puis choisissez-le encore une fois.',
    unreadable: 'Nous ne pouvons pas regarder dans ce PDF. Imprimez-le vers un nouveau PDF et choisissez celui-là.',
    malware:
      'Ce fichier contient un virus ou quelque chose de semblable. Il n’a pas été gardé. Faites contrôler l’appareil.',
    unscannable:
      'Nous ne pouvons pas contrôler si ce fichier contient un virus. Enregistrez-le de nouveau en PDF, ou prenez-en une photo.',
  },
  en: {
    empty: 'This file is empty. Choose another one.',
    'too-large': 'This file is larger than 10 MB. Make it smaller, or split it up.',
    'too-many-pixels': 'This photo is far larger than a screen or a sheet. Make it smaller and choose it once more.',
    'unknown-type': 'This is not a PDF, JPEG or PNG. Save it as a PDF, or take a photo of it.',
    heic: 'This is a HEIC photo, which does not open everywhere. On your iPhone choose “Most Compatible” under Camera, Formats, or take a screenshot of the photo.',
    'type-lies':
      'There is something else in this file than its name says. Save it as a PDF again, or take a photo of it.',
    broken: 'This file is not whole. Open it, save it again and choose it once more.',
    'too-complex': 'This picture is too heavy to open. Make it smaller, or take a screenshot of it.',
    'two-files-in-one': 'Something else is hidden in this file. Print it to a PDF, or take a screenshot of it.',
    'active-content': 'This PDF contains a program, a form or another file. Print it to a new PDF and choose that one.',
    locked: 'This PDF has a password. Save it without one and choose it once more.',
    unreadable: 'We can not look into this PDF. Print it to a new PDF and choose that one.',
    malware: 'This file contains a virus or something like it. It was not kept. Have the device checked.',
    unscannable: 'We can not check this file for viruses. Save it as a PDF again, or take a photo of it.',
  },
}
