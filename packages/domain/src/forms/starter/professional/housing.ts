import { housingConditions } from '../lists/index.ts'
import * as about from '../questions/about.ts'
import * as circle from '../questions/circle.ts'
import * as neighbourhood from '../questions/neighbourhood.ts'
import * as question from '../questions/question.ts'
import * as safety from '../questions/safety.ts'
import * as story from '../questions/story.ts'
import { type FormDraft, type QuestionDraft, t, when } from '../texts.ts'
import { circleIntro, practicalSection, professionalFrame, titles } from './frame.ts'

const family = when('variant', 'family')

const letters: QuestionDraft = {
  type: 'file',
  key: 'letters',
  label: t(
    'Brieven over de woning of de huur',
    'Lettres sur le logement ou le loyer',
    'Letters about the home or the rent',
  ),
  help: t(
    'Bijvoorbeeld een vonnis, een aanmaning of een foto van de schade. Alleen wat de regiomanager nodig heeft.',
    'Par exemple un jugement, un rappel ou une photo des dégâts. Seulement ce dont le responsable régional a besoin.',
    'For example a verdict, a reminder or a photo of the damage. Only what the regional manager needs.',
  ),
  required: false,
  marks: ['personal'],
}

/** A social landlord, community worker or local police officer refers a neighbourhood, or a household. */
export const housingReferral: FormDraft = {
  ...professionalFrame,
  variants: ['neighbourhood', 'family'],
  sections: [
    {
      key: 'about',
      title: t(
        'Over wie of welke plek gaat het?',
        'De qui ou de quel endroit s’agit-il ?',
        'Who or which place is it about?',
      ),
      questions: [
        about.variantQuestion(['neighbourhood', 'family']),
        neighbourhood.place,
        neighbourhood.groups,
        neighbourhood.openGroups,
        { ...about.mainPerson, label: t('De bewoner', 'L’habitant', 'The resident'), visibleIf: family },
        {
          ...about.otherMainPersons,
          label: t('Wie woont er nog meer?', 'Qui d’autre y habite ?', 'Who else lives there?'),
          visibleIf: family,
        },
        ...about.whereAndLanguage.map(question =>
          question.key === 'municipality' ? { ...question, label: t('Gemeente', 'Commune', 'Municipality') } : question,
        ),
      ],
    },
    {
      key: 'story',
      title: titles.story,
      questions: [
        story.story,
        story.themesQuestion,
        neighbourhood.nuisance,
        neighbourhood.since,
        neighbourhood.eviction,
        neighbourhood.evictionDate,
        neighbourhood.arrears,
        {
          ...story.strengths,
          help: t(
            'Wat doen mensen al samen? Wie hebben goed contact?',
            'Que font déjà les gens ensemble ? Qui s’entend bien ?',
            'What do people already do together? Who gets on well?',
          ),
        },
        {
          ...story.tried,
          help: t(
            'Door de bewoners zelf, de verhuurder, de wijkagent of een bemiddelaar. Wat hielp, en wat niet?',
            'Par les habitants, le bailleur, l’agent de quartier ou un médiateur. Qu’est-ce qui a aidé ou pas ?',
            'By the residents, the landlord, the local police officer or a mediator. What helped, and what did not?',
          ),
        },
        letters,
      ],
    },
    {
      key: 'circle',
      title: titles.circle,
      intro: circleIntro,
      questions: [
        circle.people,
        {
          ...circle.professionalInvolved,
          label: t(
            'Is er een dienst of hulpverlener bij betrokken?',
            'Un service ou un professionnel est-il impliqué ?',
            'Is a service or professional involved?',
          ),
          help: t(
            'Bijvoorbeeld de wijkagent, het OCMW, een buurtwerker of schuldhulp.',
            'Par exemple l’agent de quartier, le CPAS, un travailleur de quartier ou l’aide aux dettes.',
            'For example the local police officer, social services, a community worker or debt support.',
          ),
        },
        circle.professionals,
        circle.missingPeople,
      ],
    },
    {
      key: 'question',
      title: titles.question,
      questions: [
        {
          ...question.question,
          help: t(
            'Een goede vraag is open en concreet. Bijvoorbeeld: Wat is er nodig om te zorgen dat wij in dit huis kunnen blijven wonen? Of: Hoe kunnen we hier met elkaar prettig wonen? Weet je de vraag nog niet? Dan bedenkt de regiomanager die met de bewoners.',
            'Une bonne question est ouverte et concrète. Par exemple : Que faut-il pour que nous puissions rester dans cette maison ? Ou : Comment vivre agréablement ensemble ici ? Vous ne la connaissez pas encore ? Le responsable régional la formule alors avec les habitants.',
            'A good question is open and concrete. For example: What is needed for us to stay in this house? Or: How can we all live pleasantly here? No question yet? The regional manager will then word it with the residents.',
          ),
        },
        question.questionFrom,
        question.hope,
      ],
    },
    {
      key: 'safety',
      title: titles.safety,
      questions: [
        safety.afraid,
        safety.afraidDetails,
        safety.safetyNeeds,
        ...safety.conditionQuestions(housingConditions),
        safety.willing,
        ...safety.discussion(
          t(
            'Bijvoorbeeld: met drie bewoners van nummer 12 en met de huismeester.',
            'Par exemple : avec trois habitants du numéro 12 et le concierge.',
            'For example: with three residents of number 12 and the caretaker.',
          ),
        ),
      ],
    },
    practicalSection(
      t(
        'Bijvoorbeeld huurdersbegeleider, buurtwerker of wijkagent.',
        'Par exemple accompagnateur des locataires, travailleur de quartier ou agent de quartier.',
        'For example tenancy support worker, community worker or local police officer.',
      ),
    ),
  ],
}
