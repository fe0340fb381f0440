import { type Locale, type Localized, localize } from '@kring/domain'
import type { ImportFault, ImportFaultCode } from '@kring/domain/imports'
import { csvFile } from '../csvFile.ts'

const sentences: Readonly<Record<ImportFaultCode, Localized>> = {
  missing: {
    nl: 'Hier staat niets, en dit is nodig.',
    fr: 'Il n’y a rien ici, et c’est nécessaire.',
    en: 'Nothing is here, and it is needed.',
  },
  'too-long': {
    nl: 'Deze tekst is te lang. Vrije tekst nemen we niet over.',
    fr: 'Ce texte est trop long. Nous ne reprenons pas de texte libre.',
    en: 'This text is too long. Free text is not taken over.',
  },
  'control-character': {
    nl: 'Hier staat een teken dat je niet ziet. Typ de cel opnieuw.',
    fr: 'Il y a un caractère invisible ici. Tapez la cellule à nouveau.',
    en: 'There is a character here that you cannot see. Type the cell again.',
  },
  'error-value': {
    nl: 'De formule geeft een fout.',
    fr: 'La formule donne une erreur.',
    en: 'The formula gives an error.',
  },
  'merged-cell': {
    nl: 'Deze cel is samengevoegd met een andere. Splits ze, en vul elke rij in.',
    fr: 'Cette cellule est fusionnée avec une autre. Séparez-les et remplissez chaque ligne.',
    en: 'This cell is merged with another. Split them, and fill in each row.',
  },
  'not-a-date': { nl: 'Dit is geen datum.', fr: 'Ce n’est pas une date.', en: 'This is not a date.' },
  'date-impossible': { nl: 'Deze dag bestaat niet.', fr: 'Ce jour n’existe pas.', en: 'There is no such day.' },
  'date-two-ways': {
    nl: 'Deze datum kan twee dagen zijn. Zeg bij de kolommen of de dag of de maand eerst staat.',
    fr: 'Cette date peut être deux jours. Dites, aux colonnes, si le jour ou le mois vient d’abord.',
    en: 'This date can be two days. Say with the columns whether the day or the month comes first.',
  },
  'date-short-year': {
    nl: 'Schrijf het jaar met vier cijfers.',
    fr: 'Écrivez l’année en quatre chiffres.',
    en: 'Write the year with four digits.',
  },
  'date-in-future': {
    nl: 'Deze dag is nog niet geweest.',
    fr: 'Ce jour n’est pas encore passé.',
    en: 'This day has not been yet.',
  },
  'date-too-long-ago': {
    nl: 'Deze dag is meer dan 40 jaar geleden.',
    fr: 'Ce jour remonte à plus de 40 ans.',
    en: 'This day is more than 40 years ago.',
  },
  'date-order': {
    nl: 'Deze dag ligt voor een dag waar hij op volgt.',
    fr: 'Ce jour précède un jour qu’il devrait suivre.',
    en: 'This day lies before a day that it follows.',
  },
  'not-a-number': { nl: 'Dit is geen getal.', fr: 'Ce n’est pas un nombre.', en: 'This is not a number.' },
  'number-two-ways': {
    nl: 'Dit kan duizend zijn of één. Schrijf het getal zonder punt of komma.',
    fr: 'Cela peut être mille ou un. Écrivez le nombre sans point ni virgule.',
    en: 'This can be a thousand or one. Write the number without a point or comma.',
  },
  'amount-or-percentage': {
    nl: 'Dit is een bedrag of een percentage. Hier hoort een aantal.',
    fr: 'C’est un montant ou un pourcentage. Il faut ici un nombre.',
    en: 'This is an amount or a percentage. A number of something belongs here.',
  },
  'not-whole': {
    nl: 'Dit moet een heel getal zijn.',
    fr: 'Ce doit être un nombre entier.',
    en: 'This must be a whole number.',
  },
  negative: {
    nl: 'Dit kan niet minder dan nul zijn.',
    fr: 'Cela ne peut pas être inférieur à zéro.',
    en: 'This cannot be less than zero.',
  },
  'too-large': {
    nl: 'Dit getal is te groot om waar te zijn.',
    fr: 'Ce nombre est trop grand pour être vrai.',
    en: 'This number is too large to be true.',
  },
  'grade-out-of-range': {
    nl: 'Een cijfer is een getal van 1 tot 10.',
    fr: 'Une note est un nombre de 1 à 10.',
    en: 'A grade is a number from 1 to 10.',
  },
  'part-above-whole': {
    nl: 'Dit is meer dan het geheel waar het bij hoort.',
    fr: 'C’est plus que le total dont cela fait partie.',
    en: 'This is more than the whole of which it is a part.',
  },
  'checks-incomplete': {
    nl: 'Vul helemaal, deels en niet alle drie in, of geen van de drie.',
    fr: 'Remplissez les trois : entièrement, en partie et pas du tout, ou aucun des trois.',
    en: 'Fill in fully, partly and not, all three or none.',
  },
  'value-unknown': {
    nl: 'Dit woord kennen we hier niet.',
    fr: 'Nous ne connaissons pas ce mot ici.',
    en: 'This word is not known here.',
  },
  'value-not-mapped': {
    nl: 'Je hebt nog niet gezegd wat dit woord betekent.',
    fr: 'Vous n’avez pas encore dit ce que ce mot signifie.',
    en: 'You have not said yet what this word means.',
  },
  'duplicate-reference': {
    nl: 'Een andere rij heeft hetzelfde kenmerk.',
    fr: 'Une autre ligne a la même référence.',
    en: 'Another row has the same reference.',
  },
  'conference-without-date': {
    nl: 'Er waren deelnemers, maar de dag van de conferentie staat er niet.',
    fr: 'Il y avait des participants, mais le jour de la conférence manque.',
    en: 'There were participants, but the day of the conference is not here.',
  },
  'plan-without-date': {
    nl: 'Er is een plan, maar de dag ervan staat er niet.',
    fr: 'Il y a un plan, mais sa date manque.',
    en: 'There is a plan, but its day is not here.',
  },
  'stopped-with-plan': {
    nl: 'Er is een plan, en er staat ook een reden om te stoppen.',
    fr: 'Il y a un plan, et aussi une raison d’arrêt.',
    en: 'There is a plan, and a reason to stop as well.',
  },
  'plan-with-conference': {
    nl: 'Het plan is zonder conferentie gemaakt, maar er staat een dag van een conferentie.',
    fr: 'Le plan a été fait sans conférence, mais il y a un jour de conférence.',
    en: 'The plan was made without a conference, but there is a day of one.',
  },
  'evaluated-without-plan': {
    nl: 'Er is geen plan, maar er is wel iets over geëvalueerd.',
    fr: 'Il n’y a pas de plan, mais quelque chose a été évalué.',
    en: 'There is no plan, but something of it was evaluated.',
  },
  'grant-not-for-it': {
    nl: 'Deze subsidie betaalt niet voor dit soort conferentie in die maand.',
    fr: 'Cette subvention ne paie pas ce type de conférence pour ce mois.',
    en: 'This grant does not pay for this kind of conference in that month.',
  },
}

export const faultSentence = (code: ImportFaultCode, locale: Locale): string => localize(sentences[code], locale)

const head = {
  row: { nl: 'Rij', fr: 'Ligne', en: 'Row' },
  column: { nl: 'Kolom', fr: 'Colonne', en: 'Column' },
  fault: { nl: 'Wat er mis is', fr: 'Ce qui ne va pas', en: 'What is wrong' },
} as const

/** What the file calls the column of each field, by field. */
export type ColumnNames = Readonly<Record<string, string>>

/** A fault with what the file calls its column, or its letter. */
export const faultLine = (names: ColumnNames, { row, field, code }: ImportFault, locale: Locale) => ({
  row,
  ...(field === undefined ? {} : { field }),
  ...(field === undefined || names[field] === undefined ? {} : { column: names[field] }),
  code,
  sentence: faultSentence(code, locale),
})

/** AWS: an answer of a Lambda function has at most 6 MB; with long names of columns these have four. */
export const mostFaultsInFile = 10_000

/** Faults as a file for a spreadsheet, and how many more there are; nothing of what stands in a cell. */
export function faultsCsv(names: ColumnNames, faults: readonly ImportFault[], locale: Locale): string {
  const left = faults.length - mostFaultsInFile
  return csvFile([
    [localize(head.row, locale), localize(head.column, locale), localize(head.fault, locale)],
    ...faults.slice(0, mostFaultsInFile).map(fault => {
      const { row, column, field, sentence } = faultLine(names, fault, locale)
      return [row, column ?? field ?? '', sentence]
    }),
    ...(left > 0 ? [['', '', localize(more(left), locale)]] : []),
  ])
}

const more = (left: number): Localized => ({
  nl: `En nog ${left} andere. Verbeter eerst deze.`,
  fr: `Et encore ${left} autres. Corrigez d’abord celles-ci.`,
  en: `And ${left} more. Put these right first.`,
})
