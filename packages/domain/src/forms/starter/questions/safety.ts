import type { Localized } from '../../../language/locale.ts'
import type { ChoiceOption, Condition } from '../../definition/definition.ts'
import { option, type QuestionDraft, t, when, yesNoUnknown } from '../texts.ts'

export const afraid: QuestionDraft = {
  type: 'choice',
  key: 'afraid',
  label: t(
    'Is iemand bang voor een ander?',
    'Quelqu’un a-t-il peur de quelqu’un d’autre ?',
    'Is anyone afraid of someone else?',
  ),
  help: t(
    'Iedereen moet veilig kunnen meedoen. De coördinator houdt er rekening mee.',
    'Chacun doit pouvoir participer en sécurité. Le coordinateur en tient compte.',
    'Everyone must be able to take part safely. The coordinator takes it into account.',
  ),
  required: true,
  marks: ['special'],
  meaning: 'safety',
  options: [...yesNoUnknown],
}

export const afraidDetails: QuestionDraft = {
  type: 'long-text',
  key: 'afraidDetails',
  label: t('Wie is bang, en wat helpt?', 'Qui a peur, et qu’est-ce qui aide ?', 'Who is afraid, and what helps?'),
  required: true,
  marks: ['personal', 'special'],
  meaning: 'safety',
  visibleIf: when('afraid', 'yes'),
  maxLength: 2000,
}

export const safetyNeeds: QuestionDraft = {
  type: 'long-text',
  key: 'safetyNeeds',
  label: t(
    'Wat mag er voor de veiligheid zeker niet gebeuren?',
    'Que faut-il absolument éviter pour la sécurité ?',
    'What must certainly not happen, for safety’s sake?',
  ),
  help: t(
    'Alleen in bijzondere gevallen. De regiomanager beslist of dit een minimumeis wordt. Iedereen hoort die dan vooraf.',
    'Seulement dans des cas particuliers. Le responsable régional décide si cela devient une exigence minimale. Tout le monde la connaît alors d’avance.',
    'Only in special cases. The regional manager decides whether it becomes a minimum requirement. Everyone then hears it beforehand.',
  ),
  required: false,
  marks: ['personal', 'special'],
  meaning: 'safety',
  maxLength: 2000,
}

/**
 * Questions about conditions set by authorities: whether, which, the text of the decision, who has the mandate (G16),
 * until when.
 */
export function conditionQuestions(
  options: readonly ChoiceOption[],
  mandateHolders: Localized = t(
    'Bijvoorbeeld de gezinsvoogd, de consulent of de justitieassistent.',
    'Par exemple le délégué, le conseiller ou l’assistant de justice.',
    'For example the family guardian, the case worker or the probation officer.',
  ),
): readonly QuestionDraft[] {
  return [
    {
      type: 'choice',
      key: 'conditionsApply',
      label: t(
        'Gelden er voorwaarden van een instantie?',
        'Une instance a-t-elle posé des conditions ?',
        'Have authorities set conditions?',
      ),
      help: t(
        'Bijvoorbeeld van een rechtbank of een vertrouwenscentrum. Een conferentie kan ook dan.',
        'Par exemple un tribunal ou un centre de confiance. Une conférence reste possible.',
        'For example a court or a child protection centre. A conference is possible then, too.',
      ),
      required: true,
      marks: ['special'],
      meaning: 'conditions',
      options: [...yesNoUnknown],
    },
    {
      type: 'multiple-choice',
      key: 'conditions',
      label: t('Welke voorwaarden?', 'Quelles conditions ?', 'Which conditions?'),
      required: true,
      marks: ['special'],
      meaning: 'conditions',
      visibleIf: when('conditionsApply', 'yes'),
      options: [...options],
    },
    {
      type: 'long-text',
      key: 'conditionsDetails',
      label: t('Wat is er precies beslist?', 'Qu’a-t-on décidé exactement ?', 'What exactly was decided?'),
      required: false,
      marks: ['personal', 'special'],
      meaning: 'conditions',
      visibleIf: when('conditionsApply', 'yes'),
      maxLength: 2000,
    },
    {
      type: 'person',
      key: 'mandateHolder',
      label: t(
        'Wie volgt de voorwaarden op namens de instantie?',
        'Qui suit les conditions au nom de l’instance ?',
        'Who follows up the conditions for the authority?',
      ),
      help: mandateHolders,
      required: false,
      marks: ['personal'],
      meaning: 'professionals',
      visibleIf: when('conditionsApply', 'yes'),
      fields: ['relation', 'organisation', 'phone', 'email'],
    },
    {
      type: 'date',
      key: 'conditionsUntil',
      label: t(
        'Tot wanneer gelden de voorwaarden?',
        'Jusqu’à quand les conditions valent-elles ?',
        'Until when do the conditions apply?',
      ),
      help: t(
        'Laat leeg als er geen einddatum is.',
        'Laissez vide s’il n’y a pas de date de fin.',
        'Leave empty if there is no end date.',
      ),
      required: false,
      marks: ['special'],
      meaning: 'conditions',
      visibleIf: when('conditionsApply', 'yes'),
    },
  ]
}

export const willing: QuestionDraft = {
  type: 'choice',
  key: 'willing',
  label: t('Willen zij zelf meedoen?', 'Veulent-ils eux-mêmes participer ?', 'Do they themselves want to take part?'),
  help: t(
    'Niemand mag onder druk staan. Ieder antwoordt voor zichzelf.',
    'Personne ne doit être sous pression. Chacun répond pour soi.',
    'Nobody may be put under pressure. Each person answers for themself.',
  ),
  required: true,
  meaning: 'discussed',
  options: [
    option('all', 'Ja, iedereen die ik sprak', 'Oui, tous ceux à qui j’ai parlé', 'Yes, everyone I talked to'),
    option(
      'some',
      'Sommigen willen, anderen denken nog na',
      'Certains oui, d’autres réfléchissent encore',
      'Some do, others are still thinking',
    ),
    option('not-asked', 'Dat heb ik nog niet gevraagd', 'Je ne l’ai pas encore demandé', 'I have not asked yet'),
  ],
}

/** With whom it was discussed, and when; asked only of somebody who has asked anybody. `sides`: each side was asked apart. */
export function discussion(
  example: Localized,
  { sides = false }: { readonly sides?: boolean } = {},
): readonly QuestionDraft[] {
  const asked = (question: string): Condition => ({
    all: [{ question, answered: true }, { not: when(question, 'not-asked') }],
  })
  const hasAsked: Condition = sides
    ? { any: [asked('willing'), asked('willingDidHarm'), asked('willingHarmed')] }
    : { not: when('willing', 'not-asked') }
  return [
    {
      type: 'text',
      key: 'discussedWith',
      label: t(
        'Met wie heb je dit besproken?',
        'Avec qui en avez-vous parlé ?',
        'With whom have you talked about this?',
      ),
      help: example,
      required: true,
      marks: ['personal'],
      meaning: 'discussed',
      visibleIf: hasAsked,
      maxLength: 300,
    },
    {
      type: 'date',
      key: 'discussedOn',
      label: t('Wanneer heb je dit besproken?', 'Quand en avez-vous parlé ?', 'When did you talk about this?'),
      required: false,
      meaning: 'discussed',
      visibleIf: hasAsked,
      when: 'past',
    },
    {
      type: 'text',
      key: 'whyNotAsked',
      label: t(
        'Wat weten ze al, en waarom is het nog niet gevraagd?',
        'Que savent-ils déjà, et pourquoi ne pas l’avoir encore demandé ?',
        'What do they know already, and why were they not asked yet?',
      ),
      help: t(
        'De regiomanager belt niemand die van niets weet zonder eerst met jou te praten.',
        'Le responsable régional n’appelle personne qui ne sait rien sans vous en parler d’abord.',
        'The regional manager calls nobody who knows nothing without talking to you first.',
      ),
      required: false,
      marks: ['personal'],
      meaning: 'discussed',
      visibleIf: sides
        ? {
            any: [
              when('willing', 'not-asked'),
              when('willingDidHarm', 'not-asked'),
              when('willingHarmed', 'not-asked'),
            ],
          }
        : when('willing', 'not-asked'),
      maxLength: 300,
    },
  ]
}
