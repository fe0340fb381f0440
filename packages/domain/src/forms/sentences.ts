import { numberFormat } from '../language/formats.ts'
import { type Locale, type Localized, localize } from '../language/locale.ts'
import type { FaultCode } from './answers/answers.ts'
import type { Question } from './definition/definition.ts'
import { isYesNoPersonField, personFieldLabel } from './definition/personFields.ts'
import type { Flaw } from './read/index.ts'

/** `decimal`: a thousandth of the limit, for a number that may be either. */
type Sentence = (place: string, limit: string, decimal: string) => string
type Required = 'write' | 'choose' | 'tick' | 'yes-no' | 'date' | 'person' | 'file'
type Sentences = {
  readonly faults: Readonly<Record<Exclude<FaultCode, 'required'>, Sentence>>
  readonly required: Readonly<Record<Required, Sentence>>
  readonly place: (label: string) => string
  readonly person: (label: string, person: string) => string
  readonly personField: (label: string, person: string, field: string) => string
}

/** One plain sentence that says what to do and where; never contains what was typed. */
export function sentenceFor(question: Question, flaw: Flaw, locale: Locale): string {
  const { faults, required } = sentences[locale]
  const place = placeOf(question, flaw, locale)
  const plain = flaw.code === 'number-ambiguous' ? { useGrouping: false, maximumFractionDigits: 3 } : undefined
  const written = (number: number): string => numberFormat(locale, plain).format(number)
  const limit = flaw.limit === undefined ? '' : written(flaw.limit)
  const decimal = flaw.limit === undefined ? '' : written(flaw.limit / 1000)
  if (flaw.code === 'required') return required[requiredAs(question, flaw)](place, limit, decimal)
  return faults[flaw.code](place, limit, decimal)
}

function placeOf(question: Question, flaw: Flaw, locale: Locale): string {
  const words = sentences[locale]
  // Removes the full stop of a label that is a sentence.
  const label = localize(question.label, locale).replace(/[.\s]+$/, '')
  const [first, second] = flaw.at
  if (question.type !== 'person' && question.type !== 'person-list') return words.place(label)
  const index = question.type === 'person-list' && first !== undefined ? first : undefined
  const field = question.type === 'person-list' ? second : first
  const item: Localized = question.type === 'person-list' ? question.itemName : {}
  const person = index === undefined ? '' : `${localize(item, locale)} ${Number(index) + 1}`
  const fieldLabel = field === undefined || field === 'name' ? undefined : personFieldLabel(field)
  if (fieldLabel) return words.personField(label, person, localize(fieldLabel, locale))
  return person === '' ? words.place(label) : words.person(label, person)
}

function requiredAs(question: Question, flaw: Flaw): Required {
  const field = flaw.at.at(-1)
  if (field === 'birthDate') return 'date'
  if (field !== undefined && isYesNoPersonField(field)) return 'yes-no'
  if (field !== undefined) return 'write'
  switch (question.type) {
    case 'choice':
      return 'choose'
    case 'multiple-choice':
      return 'tick'
    case 'yes-no':
      return 'yes-no'
    case 'date':
      return 'date'
    case 'person-list':
      return 'person'
    case 'file':
      return 'file'
    default:
      return 'write'
  }
}

const nl: Sentences = {
  place: label => `bij ‘${label}’`,
  person: (label, person) => `bij ${person} onder ‘${label}’`,
  personField: (label, person, field) =>
    person ? `bij ‘${field}’ van ${person} onder ‘${label}’` : `bij ‘${field}’ onder ‘${label}’`,
  required: {
    write: place => `Vul iets in ${place}.`,
    choose: place => `Kies een antwoord ${place}.`,
    tick: place => `Kies minstens één antwoord ${place}.`,
    'yes-no': place => `Kies ja of nee ${place}.`,
    date: place => `Vul een datum in ${place}.`,
    person: place => `Voeg iemand toe ${place}.`,
    file: place => `Voeg een bestand toe ${place}.`,
  },
  faults: {
    'wrong-type': place => `We kunnen dit antwoord niet lezen. Vul het opnieuw in ${place}.`,
    'too-long': (place, limit) => `Schrijf het korter ${place}. Er passen ${limit} tekens.`,
    'not-a-number': place => `Vul een getal in ${place}. Gebruik cijfers.`,
    'number-ambiguous': (place, limit, decimal) =>
      `Bedoel je ${limit} of ${decimal} ${place}? Schrijf ${limit} zonder punt of komma, of ${decimal}.`,
    'too-small': (place, limit) => `Vul ${limit} of meer in ${place}.`,
    'too-large': (place, limit) => `Vul ${limit} of minder in ${place}.`,
    'not-whole': place => `Vul een heel getal in ${place}, zonder komma.`,
    'not-a-date': place => `Vul een datum in die bestaat ${place}. Bijvoorbeeld 27 3 2018.`,
    'date-day-missing': place => `Vul ook de dag in ${place}.`,
    'date-month-missing': place => `Vul ook de maand in ${place}.`,
    'date-year-missing': place => `Vul ook het jaar in ${place}.`,
    'date-year-short': place => `Schrijf het jaar met vier cijfers ${place}. Bijvoorbeeld 2011.`,
    'date-not-past': place => `Vul een datum in die al geweest is ${place}.`,
    'date-not-future': place => `Vul een datum in die nog moet komen ${place}.`,
    'not-an-email': place => `Vul een e-mailadres in met een @ en een punt ${place}. Bijvoorbeeld naam@voorbeeld.be.`,
    'email-not-ascii': place =>
      `Vul een ander e-mailadres in ${place}. Vóór de @ kan een adres geen é, ü of andere bijzondere letters hebben.`,
    'not-a-phone': place => `Vul een telefoonnummer in ${place}. Gebruik cijfers. Bijvoorbeeld 0470 12 34 56.`,
    'not-a-choice': place => `Kies een antwoord uit de lijst ${place}.`,
    'too-many': (place, limit) =>
      limit ? `Vul er niet meer dan ${limit} in ${place}.` : `Kies minder antwoorden ${place}.`,
    'person-name-missing': place => `Vul een naam in ${place}.`,
    'consent-missing': place => `Zet een vinkje ${place}. Zonder dat kun je niet versturen.`,
    'looks-like-national-number': place =>
      `Haal het nummer weg ${place}. Het lijkt op een BSN of rijksregisternummer, en dat bewaren we niet.`,
    'file-not-accepted': place => `Kies een ander soort bestand, of een kleiner ${place}.`,
    'file-gone': place => `Voeg het bestand opnieuw toe ${place}. We hebben het niet meer.`,
    'too-many-files': (place, limit) => `Er gaan hoogstens ${limit} bestanden mee. Haal er weg ${place}.`,
  },
}

const fr: Sentences = {
  place: label => `pour «\u00a0${label}\u00a0»`,
  person: (label, person) => `pour «\u00a0${label}\u00a0» (${person})`,
  personField: (label, person, field) =>
    person ? `pour «\u00a0${field}\u00a0» (${label}, ${person})` : `pour «\u00a0${field}\u00a0» (${label})`,
  required: {
    write: place => `Écrivez une réponse ${place}.`,
    choose: place => `Choisissez une réponse ${place}.`,
    tick: place => `Choisissez au moins une réponse ${place}.`,
    'yes-no': place => `Choisissez oui ou non ${place}.`,
    date: place => `Indiquez une date ${place}.`,
    person: place => `Ajoutez quelqu’un ${place}.`,
    file: place => `Ajoutez un fichier ${place}.`,
  },
  faults: {
    'wrong-type': place => `Nous ne pouvons pas lire cette réponse. Donnez-la de nouveau ${place}.`,
    'too-long': (place, limit) => `Écrivez moins ${place}. Il y a de la place pour ${limit} caractères.`,
    'not-a-number': place => `Indiquez un nombre ${place}. Utilisez des chiffres.`,
    'number-ambiguous': (place, limit, decimal) =>
      `Voulez-vous dire ${limit} ou ${decimal} ${place}\u00a0? Écrivez ${limit} sans point ni virgule, ou ${decimal}.`,
    'too-small': (place, limit) => `Indiquez ${limit} ou plus ${place}.`,
    'too-large': (place, limit) => `Indiquez ${limit} ou moins ${place}.`,
    'not-whole': place => `Indiquez un nombre entier ${place}, sans virgule.`,
    'not-a-date': place => `Indiquez une date qui existe ${place}. Par exemple 27 3 2018.`,
    'date-day-missing': place => `Indiquez aussi le jour ${place}.`,
    'date-month-missing': place => `Indiquez aussi le mois ${place}.`,
    'date-year-missing': place => `Indiquez aussi l’année ${place}.`,
    'date-year-short': place => `Écrivez l’année en quatre chiffres ${place}. Par exemple 2011.`,
    'date-not-past': place => `Indiquez une date déjà passée ${place}.`,
    'date-not-future': place => `Indiquez une date à venir ${place}.`,
    'not-an-email': place => `Indiquez une adresse e-mail avec un @ et un point ${place}. Par exemple nom@exemple.be.`,
    'email-not-ascii': place =>
      `Indiquez une autre adresse e-mail ${place}. Avant le @, une adresse ne peut avoir ni é, ni ü, ni d’autres lettres spéciales.`,
    'not-a-phone': place =>
      `Indiquez un numéro de téléphone ${place}. Utilisez des chiffres. Par exemple 0470 12 34 56.`,
    'not-a-choice': place => `Choisissez une réponse de la liste ${place}.`,
    'too-many': (place, limit) =>
      limit ? `N’en indiquez pas plus de ${limit} ${place}.` : `Choisissez moins de réponses ${place}.`,
    'person-name-missing': place => `Indiquez un nom ${place}.`,
    'consent-missing': place => `Cochez la case ${place}. Sans cela, vous ne pouvez pas envoyer.`,
    'looks-like-national-number': place =>
      `Enlevez le numéro de votre réponse ${place}. Il ressemble à un numéro national ou à un BSN, et nous ne le gardons pas.`,
    'file-not-accepted': place => `Choisissez un autre type de fichier, ou un plus petit ${place}.`,
    'file-gone': place => `Ajoutez de nouveau le fichier ${place}. Nous ne l’avons plus.`,
    'too-many-files': (place, limit) => `Au plus ${limit} fichiers peuvent être joints. Retirez-en ${place}.`,
  },
}

const en: Sentences = {
  place: label => `for ‘${label}’`,
  person: (label, person) => `for ${person} under ‘${label}’`,
  personField: (label, person, field) =>
    person ? `for ‘${field}’ of ${person} (${label})` : `for ‘${field}’ (${label})`,
  required: {
    write: place => `Fill in an answer ${place}.`,
    choose: place => `Choose an answer ${place}.`,
    tick: place => `Choose at least one answer ${place}.`,
    'yes-no': place => `Choose yes or no ${place}.`,
    date: place => `Fill in a date ${place}.`,
    person: place => `Add someone ${place}.`,
    file: place => `Add a file ${place}.`,
  },
  faults: {
    'wrong-type': place => `We cannot read this answer. Fill it in again ${place}.`,
    'too-long': (place, limit) => `Write less ${place}. There is room for ${limit} characters.`,
    'not-a-number': place => `Fill in a number ${place}. Use digits.`,
    'number-ambiguous': (place, limit, decimal) =>
      `Do you mean ${limit} or ${decimal} ${place}? Write ${limit} without a point or comma, or ${decimal}.`,
    'too-small': (place, limit) => `Fill in ${limit} or more ${place}.`,
    'too-large': (place, limit) => `Fill in ${limit} or less ${place}.`,
    'not-whole': place => `Fill in a whole number ${place}.`,
    'not-a-date': place => `Fill in a date that exists ${place}. For example 27 3 2018.`,
    'date-day-missing': place => `Fill in the day as well ${place}.`,
    'date-month-missing': place => `Fill in the month as well ${place}.`,
    'date-year-missing': place => `Fill in the year as well ${place}.`,
    'date-year-short': place => `Write the year in four digits ${place}. For example 2011.`,
    'date-not-past': place => `Fill in a date in the past ${place}.`,
    'date-not-future': place => `Fill in a date still to come ${place}.`,
    'not-an-email': place => `Fill in an e-mail address with an @ and a dot ${place}. For example name@example.org.`,
    'email-not-ascii': place =>
      `Fill in another e-mail address ${place}. Before the @ it cannot have é, ü or other special letters.`,
    'not-a-phone': place => `Fill in a phone number ${place}. Use digits. For example 0470 12 34 56.`,
    'not-a-choice': place => `Choose an answer from the list ${place}.`,
    'too-many': (place, limit) =>
      limit ? `Fill in no more than ${limit} ${place}.` : `Choose fewer answers ${place}.`,
    'person-name-missing': place => `Fill in a name ${place}.`,
    'consent-missing': place => `Tick the box ${place}. You cannot send without it.`,
    'looks-like-national-number': place =>
      `Remove the number from your answer ${place}. It looks like a national number, and we do not keep those.`,
    'file-not-accepted': place => `Choose another kind of file, or a smaller one ${place}.`,
    'file-gone': place => `Add the file again ${place}. We no longer have it.`,
    'too-many-files': (place, limit) => `At most ${limit} files can go along. Remove some ${place}.`,
  },
}

const sentences: Readonly<Record<Locale, Sentences>> = { nl, fr, en }
