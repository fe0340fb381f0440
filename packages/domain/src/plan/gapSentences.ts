import type { Locale } from '../language/locale.ts'
import type { GapCode } from './gaps.ts'

/** What the coordinator asks the family, for each thing that a plan still lacks. */
export const gapSentences: Readonly<Record<GapCode, Readonly<Record<Locale, string>>>> = {
  'no-agreements': {
    nl: 'Er staat nog geen afspraak in het plan.',
    fr: 'Le plan ne contient encore rien de convenu.',
    en: 'There is no agreement in the plan yet.',
  },
  what: {
    nl: 'Vraag de familie wat ze afspreekt.',
    fr: 'Demandez à la famille ce qui est convenu.',
    en: 'Ask the family what is agreed.',
  },
  who: {
    nl: 'Vraag de familie wie dit doet.',
    fr: 'Demandez à la famille qui le fait.',
    en: 'Ask the family who does this.',
  },
  when: {
    nl: 'Vraag de familie wanneer dit is.',
    fr: 'Demandez à la famille quand cela se passe.',
    en: 'Ask the family when this is.',
  },
  'which-days': {
    nl: 'Vraag de familie op welke dagen.',
    fr: 'Demandez à la famille quels jours.',
    en: 'Ask the family on which days.',
  },
  'day-never-comes': {
    nl: 'Deze dag komt niet voor het einde. Vraag de familie tot wanneer het duurt.',
    fr: 'Ce jour ne tombe pas avant la fin. Demandez à la famille jusqu’à quand cela dure.',
    en: 'This day does not come before the end. Ask the family until when it lasts.',
  },
  watches: {
    nl: 'Vraag de familie wie erop let.',
    fr: 'Demandez à la famille qui y veille.',
    en: 'Ask the family who keeps an eye on it.',
  },
  initiative: {
    nl: 'Vraag de familie wie iedereen opnieuw samenroept als het plan anders moet.',
    fr: 'Demandez à la famille qui réunit à nouveau tout le monde si le plan doit changer.',
    en: 'Ask the family who calls everyone together again if the plan has to change.',
  },
  'person-gone': {
    nl: 'Hier staat iemand die niet meer in de kring is. Vraag de familie wie het nu is.',
    fr: 'Une personne nommée ici n’est plus dans le cercle. Demandez à la famille qui c’est maintenant.',
    en: 'Somebody named here is no longer in the circle. Ask the family who it is now.',
  },
  'given-back': {
    nl: 'Iemand zei nee. Vraag de familie wat ze nu afspreekt.',
    fr: 'Quelqu’un a dit non. Demandez à la famille ce qui est convenu maintenant.',
    en: 'Somebody said no. Ask the family what it agrees now.',
  },
}
