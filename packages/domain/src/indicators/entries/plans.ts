import { helpUses } from '../../trajectory/state/evaluations.ts'
import type { Words } from '../entry.ts'
import { entry, plansCounted } from '../entry.ts'
import type { Indicator } from '../indicator.ts'

/** Months until the evaluations that fell due in a period are done: the first begins on day 28 at the latest, and may take until day 42. */
export const evaluationRipens = 1

const checked: readonly string[] = ['checked:fully', 'checked:partly', 'checked:not']

const carriedOut = (result: 'fully' | 'partly' | 'not', name: Words, definition: Words): Indicator =>
  entry({
    id: `carried-out-${result}`,
    name,
    definition,
    clock: 'event',
    family: 'evaluation',
    ripensAfter: evaluationRipens,
    measure: { kind: 'share', numerator: [`checked:${result}`], denominator: checked },
  })

const followUp = (months: 6 | 12): Indicator =>
  entry({
    id: `follow-up-${months}`,
    name: {
      nl: `Na ongeveer ${months} maanden nog nagekomen`,
      fr: `Encore tenus après ${months} mois environ`,
      en: `Still kept after about ${months} months`,
    },
    definition: {
      nl: `Afspraken die na ongeveer ${months} maanden helemaal of deels worden nagekomen, gedeeld door de afspraken waarnaar toen is gevraagd.`,
      fr: `Les accords tenus entièrement ou en partie après ${months} mois environ, divisés par les accords sur lesquels on a alors posé la question.`,
      en: `Agreements that are kept fully or partly after about ${months} months, divided by the agreements that were asked about then.`,
    },
    clock: 'event',
    family: 'followUp',
    measure: {
      kind: 'share',
      numerator: [`followUp${months}:fully`, `followUp${months}:partly`],
      denominator: [`followUp${months}:fully`, `followUp${months}:partly`, `followUp${months}:not`],
    },
  })

const lessHelp = (months: 6 | 12): Indicator =>
  entry({
    id: `less-help-${months}`,
    name: {
      nl: `Minder of geen hulp meer na ongeveer ${months} maanden`,
      fr: `Moins ou plus d’aide professionnelle après ${months} mois environ`,
      en: `Less or no help any more after about ${months} months`,
    },
    definition: {
      nl: `Evaluaties na ongeveer ${months} maanden waarin de familie zegt dat zij minder hulp van professionals gebruikt dan vóór de conferentie, of geen meer, gedeeld door de evaluaties waarin ernaar is gevraagd.`,
      fr: `Les évaluations après ${months} mois environ où la famille dit qu’elle utilise moins d’aide de professionnels qu’avant la conférence, ou n’en utilise plus, divisées par les évaluations où on l’a demandé.`,
      en: `Evaluations after about ${months} months in which the family says that it uses less help of professionals than before the conference, or none, divided by the evaluations in which it was asked.`,
    },
    clock: 'event',
    family: 'followUp',
    measure: {
      kind: 'share',
      numerator: [`followUp${months}:help-none`, `followUp${months}:help-less`],
      denominator: helpUses.map(use => `followUp${months}:help-${use}`),
    },
  })

const newConferenceAfter = (months: 6 | 12): Indicator =>
  entry({
    id: `new-conference-${months}`,
    name: {
      nl: `Nieuwe conferentie na ongeveer ${months} maanden`,
      fr: `Nouvelle conférence après ${months} mois environ`,
      en: `A new conference after about ${months} months`,
    },
    definition: {
      nl: `Evaluaties na ongeveer ${months} maanden waarna de familie opnieuw bijeenkomt, gedeeld door de evaluaties van dat moment die in de periode klaar waren.`,
      fr: `Les évaluations après ${months} mois environ après lesquelles la famille se réunit à nouveau, divisées par les évaluations de ce moment terminées pendant la période.`,
      en: `Evaluations after about ${months} months after which the family meets again, divided by the evaluations of that moment that were completed in the period.`,
    },
    clock: 'event',
    family: 'followUp',
    measure: {
      kind: 'share',
      numerator: [`followUp${months}:reconvened`],
      denominator: [`followUp${months}:done`],
    },
  })

/** Plans in the month of their conference, or in which they were made without one; evaluations in the month in which the first fell due. */
export const planIndicators: readonly Indicator[] = [
  entry({
    id: 'plans',
    name: { nl: 'Plannen', fr: 'Plans', en: 'Plans' },
    definition: {
      nl: 'Plannen van conferenties van de periode, en plannen die in de periode zonder conferentie zijn gemaakt. Elk traject telt één keer: een later plan van hetzelfde traject telt niet nog eens.',
      fr: 'Les plans des conférences de la période, et ceux faits sans conférence pendant la période. Chaque trajet compte une fois : un plan ultérieur du même trajet ne compte pas de nouveau.',
      en: 'Plans of conferences in the period, and plans made without a conference in the period. Each trajectory counts once: a later plan of the same trajectory does not count again.',
    },
    clock: 'event',
    family: 'plan',
    measure: { kind: 'count', count: plansCounted },
    dimensions: ['tenant'],
  }),
  entry({
    id: 'agreements',
    name: { nl: 'Afspraken per plan', fr: 'Accords par plan', en: 'Agreements per plan' },
    definition: {
      nl: 'Afspraken van de plannen van de periode, gemiddeld per plan.',
      fr: 'Les accords des plans de la période, en moyenne par plan.',
      en: 'Agreements of the plans of the period, on average per plan.',
    },
    clock: 'event',
    family: 'plan',
    measure: { kind: 'mean', sum: ['plan:agreements'], over: [...plansCounted, '-plan:noAgreements'] },
  }),
  entry({
    id: 'carried-by-circle',
    name: { nl: 'Gedragen door de kring', fr: 'Portés par le cercle', en: 'Carried by the circle' },
    definition: {
      nl: 'Afspraken waarvoor niemand van buiten de kring nodig is, gedeeld door alle afspraken van de plannen van de periode.',
      fr: 'Les accords pour lesquels personne d’extérieur au cercle n’est nécessaire, divisés par tous les accords des plans de la période.',
      en: 'Agreements that need nobody of outside the circle, divided by all agreements of the plans of the period.',
    },
    clock: 'event',
    family: 'plan',
    measure: {
      kind: 'share',
      numerator: ['plan:byCircle'],
      denominator: ['plan:agreements', '-plan:agreementsInPart'],
    },
  }),
  carriedOut(
    'fully',
    { nl: 'Afspraken helemaal nagekomen', fr: 'Accords entièrement tenus', en: 'Agreements fully carried out' },
    {
      nl: 'Afspraken die bij de eerste evaluatie helemaal werden nagekomen, gedeeld door de afspraken waarnaar is gevraagd.',
      fr: 'Les accords entièrement tenus lors de la première évaluation, divisés par les accords vérifiés.',
      en: 'Agreements that were fully carried out at the first evaluation, divided by the agreements that were checked.',
    },
  ),
  carriedOut(
    'partly',
    { nl: 'Afspraken deels nagekomen', fr: 'Accords tenus en partie', en: 'Agreements partly carried out' },
    {
      nl: 'Afspraken die bij de eerste evaluatie deels werden nagekomen, gedeeld door de afspraken waarnaar is gevraagd.',
      fr: 'Les accords tenus en partie lors de la première évaluation, divisés par les accords vérifiés.',
      en: 'Agreements that were partly carried out at the first evaluation, divided by the agreements that were checked.',
    },
  ),
  carriedOut(
    'not',
    { nl: 'Afspraken niet nagekomen', fr: 'Accords non tenus', en: 'Agreements not carried out' },
    {
      nl: 'Afspraken die bij de eerste evaluatie niet werden nagekomen, gedeeld door de afspraken waarnaar is gevraagd.',
      fr: 'Les accords non tenus lors de la première évaluation, divisés par les accords vérifiés.',
      en: 'Agreements that were not carried out at the first evaluation, divided by the agreements that were checked.',
    },
  ),
  entry({
    id: 'evaluated-on-time',
    name: { nl: 'Op tijd geëvalueerd', fr: 'Évalués à temps', en: 'Evaluated on time' },
    definition: {
      nl: 'Plannen die uiterlijk 42 dagen na de conferentie zijn geëvalueerd, gedeeld door de plannen waarvan de eerste evaluatie in de periode moest beginnen.',
      fr: 'Les plans évalués au plus tard 42 jours après la conférence, divisés par les plans dont la première évaluation devait commencer pendant la période.',
      en: 'Plans that were evaluated by day 42 after the conference, divided by the plans whose first evaluation fell due in the period.',
    },
    clock: 'event',
    family: 'evaluation',
    ripensAfter: evaluationRipens,
    measure: { kind: 'share', numerator: ['evaluation:onTime'], denominator: ['evaluation:due'] },
  }),
  entry({
    id: 'new-conference',
    name: { nl: 'Nieuwe conferentie', fr: 'Nouvelle conférence', en: 'A new conference' },
    definition: {
      nl: 'Geëvalueerde plannen waarna de familie opnieuw bijeenkomt, gedeeld door de geëvalueerde plannen van de periode.',
      fr: 'Les plans évalués après lesquels la famille se réunit à nouveau, divisés par les plans évalués de la période.',
      en: 'Evaluated plans after which the family meets again, divided by the evaluated plans of the period.',
    },
    clock: 'event',
    family: 'evaluation',
    ripensAfter: evaluationRipens,
    measure: {
      kind: 'share',
      numerator: ['evaluation:reconvened'],
      denominator: ['evaluation:done', '-evaluation:noReconvened'],
    },
  }),
  followUp(6),
  followUp(12),
  lessHelp(6),
  lessHelp(12),
  newConferenceAfter(6),
  newConferenceAfter(12),
]
