import {
  type SatisfactionGroup,
  type SatisfactionSubject,
  satisfactionGroups,
  satisfactionSubjects,
} from '../../trajectory/state/satisfaction.ts'
import { entry, type Words } from '../entry.ts'
import type { Indicator } from '../indicator.ts'
import { evaluationRipens } from './plans.ts'

const groups: Readonly<Record<SatisfactionGroup, Words>> = {
  'young-main-person': {
    nl: 'hoofdpersonen jonger dan 18',
    fr: 'personnes principales de moins de 18 ans',
    en: 'main persons under 18',
  },
  'main-person': { nl: 'hoofdpersonen', fr: 'personnes principales', en: 'main persons' },
  circle: { nl: 'de kring', fr: 'le cercle', en: 'the circle' },
  professional: { nl: 'beroepskrachten', fr: 'professionnels', en: 'professionals' },
}
const subjects: Readonly<Record<SatisfactionSubject, Words>> = {
  coordinator: { nl: 'de coördinator', fr: 'le coordinateur', en: 'the coordinator' },
  conference: { nl: 'de conferentie', fr: 'la conférence', en: 'the conference' },
  plan: { nl: 'het plan', fr: 'le plan', en: 'the plan' },
}

const satisfaction = (group: SatisfactionGroup, subject: SatisfactionSubject): Indicator => {
  const [who, what] = [groups[group], subjects[subject]]
  return entry({
    id: `satisfaction-${group}-${subject}`,
    name: {
      nl: `Tevredenheid over ${what.nl}: ${who.nl}`,
      fr: `Satisfaction sur ${what.fr} : ${who.fr}`,
      en: `Satisfaction with ${what.en}: ${who.en}`,
    },
    definition: {
      nl: `Het gemiddelde cijfer van 1 tot 10 dat ${who.nl} gaven over ${what.nl}, van wie een cijfer gaf. Het telt vanaf de eerste evaluatie.`,
      fr: `La note moyenne de 1 à 10 donnée sur ${what.fr} (${who.fr}), parmi celles et ceux qui ont donné une note. Elle compte à partir de la première évaluation.`,
      en: `The mean mark from 1 to 10 about ${what.en} (${who.en}), of those who gave one. It counts from the first evaluation.`,
    },
    clock: 'event',
    family: 'satisfaction',
    ripensAfter: evaluationRipens,
    measure: { kind: 'mean', sum: [`scores:${group}:${subject}`], over: [`answers:${group}:${subject}`] },
  })
}

/** One for each group and subject: a mean over groups would compare what cannot be compared. */
export const satisfactionIndicators: readonly Indicator[] = satisfactionGroups.flatMap(group =>
  satisfactionSubjects.map(subject => satisfaction(group, subject)),
)
