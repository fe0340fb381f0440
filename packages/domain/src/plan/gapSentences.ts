import type { Locale } from '../language/locale.ts'
import type { GapCode } from './gaps.ts'

/** What the coordinator asks the circle, for each thing that a plan still lacks. */
export const gapSentences: Readonly<Record<GapCode, Readonly<Record<Locale, string>>>> = {
  'no-agreements': {
    nl: 'Er staat nog geen afspraak in het plan.',
    fr: 'Le plan ne contient encore rien de convenu.',
    en: 'There is no agreement in the plan yet.',
  },
  what: {
    nl: 'Vraag wat er is afgesproken.',
    fr: 'Demandez ce qui est convenu.',
    en: 'Ask what is agreed.',
  },
  who: {
    nl: 'Vraag wie dit doet.',
    fr: 'Demandez qui le fait.',
    en: 'Ask who does this.',
  },
  when: {
    nl: 'Vraag wanneer dit is.',
    fr: 'Demandez quand cela se passe.',
    en: 'Ask when this is.',
  },
  'which-days': {
    nl: 'Vraag op welke dagen.',
    fr: 'Demandez quels jours.',
    en: 'Ask on which days.',
  },
  'day-never-comes': {
    nl: 'Deze dag komt niet voor het einde. Vraag tot wanneer het duurt.',
    fr: 'Ce jour ne tombe pas avant la fin. Demandez jusqu’à quand cela dure.',
    en: 'This day does not come before the end. Ask until when it lasts.',
  },
  watches: {
    nl: 'Vraag wie erop let.',
    fr: 'Demandez qui y veille.',
    en: 'Ask who keeps an eye on it.',
  },
  initiative: {
    nl: 'Vraag wie iedereen opnieuw samenroept als het plan anders moet.',
    fr: 'Demandez qui réunit à nouveau tout le monde si le plan doit changer.',
    en: 'Ask who calls everyone together again if the plan has to change.',
  },
  'person-gone': {
    nl: 'Hier staat iemand die niet meer in de kring is. Vraag wie het nu is.',
    fr: 'Une personne nommée ici n’est plus dans le cercle. Demandez qui c’est maintenant.',
    en: 'Somebody named here is no longer in the circle. Ask who it is now.',
  },
  'given-back': {
    nl: 'Iemand zei nee. Vraag wat er nu wordt afgesproken.',
    fr: 'Quelqu’un a dit non. Demandez ce qui est convenu maintenant.',
    en: 'Somebody said no. Ask what is agreed now.',
  },
}
