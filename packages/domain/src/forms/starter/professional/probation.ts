import { justiceConditions } from '../lists/index.ts'
import * as about from '../questions/about.ts'
import * as circle from '../questions/circle.ts'
import * as justice from '../questions/justice.ts'
import * as question from '../questions/question.ts'
import * as safety from '../questions/safety.ts'
import * as sides from '../questions/sides.ts'
import * as story from '../questions/story.ts'
import { type FormDraft, t, when } from '../texts.ts'
import { circleIntro, practicalSection, professionalFrame, titles } from './frame.ts'

const family = when('variant', 'family')

/** A probation officer, justice assistant or detention worker refers two sides, or someone who comes back. */
export const probationReferral: FormDraft = {
  ...professionalFrame,
  variants: ['restorative', 'family'],
  readers: t(
    'Alleen de regiomanager van de Eigen Kracht Centrale. De ene kant leest nooit wat over de andere kant is geschreven. Ieder mag zien wat er over hem of haar staat. Na het versturen kun je de aanmelding nog intrekken.',
    'Seul le responsable régional de l’Eigen Kracht Centrale. Un côté ne lit jamais ce qui est écrit sur l’autre. Chacun peut voir ce qui le concerne. Après l’envoi, vous pouvez encore retirer la demande.',
    'Only the regional manager of Eigen Kracht Centrale. One side never reads what is written about the other. Everyone may see what is written about them. After sending you can still withdraw the referral.',
  ),
  sections: [
    {
      key: 'about',
      title: titles.about,
      intro: t(
        'De twee kanten blijven apart, ook in de voorbereiding.',
        'Les deux côtés restent séparés, aussi pendant la préparation.',
        'The two sides stay apart, also while the conference is prepared.',
      ),
      questions: [
        about.variantQuestion(['restorative', 'family']),
        sides.didHarm,
        sides.harmed,
        {
          ...about.mainPerson,
          label: t('De cliënt', 'Le client', 'The client'),
          visibleIf: family,
        },
        { ...about.otherMainPersons, visibleIf: family },
        ...about.whereAndLanguage,
      ],
    },
    {
      key: 'story',
      title: titles.story,
      questions: [
        {
          ...story.story,
          help: t(
            'Wat is er gebeurd, en wat gebeurde er daarna? Voor wie had dit gevolgen, en hoe? Schrijf feiten, geen oordeel.',
            'Que s’est-il passé, et ensuite ? Pour qui cela a-t-il eu des conséquences, et lesquelles ? Écrivez des faits, pas de jugement.',
            'What happened, and what happened next? Who was affected, and how? Write facts, not a verdict.',
          ),
        },
        story.themesQuestion,
        sides.happenedOn,
        sides.materialHarm,
        sides.immaterialHarm,
        story.strengths,
        story.tried,
      ],
    },
    {
      key: 'circle',
      title: titles.circle,
      intro: circleIntro,
      questions: [
        { ...circle.people, visibleIf: family },
        sides.peopleDidHarm,
        sides.peopleHarmed,
        circle.professionalInvolved,
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
            'Een goede vraag is open en concreet. Bijvoorbeeld: Wat is er nodig om de schade te herstellen en weer door dezelfde straat te kunnen lopen? Of: Wat is er nodig om na de detentie thuis opnieuw te beginnen? Weet je de vraag nog niet? Dan bedenkt de regiomanager die met de mensen zelf.',
            'Une bonne question est ouverte et concrète. Par exemple : Que faut-il pour réparer le tort et pouvoir se croiser dans la rue ? Ou : Que faut-il pour recommencer à la maison après la prison ? Vous ne la connaissez pas encore ? Le responsable régional la formule alors avec les personnes.',
            'A good question is open and concrete. For example: What is needed to repair the harm and to walk the same street again? Or: What is needed to start again at home after prison? No question yet? The regional manager will then word it with the people themselves.',
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
        justice.legalStatus,
        justice.prison,
        justice.releaseDate,
        justice.home,
        justice.letters,
        ...safety.conditionQuestions(justiceConditions),
        safety.afraid,
        safety.afraidDetails,
        safety.safetyNeeds,
        sides.willingDidHarm,
        sides.willingHarmed,
        {
          ...safety.discussedWith,
          help: t(
            'Bijvoorbeeld: met mijn cliënt, en met het slachtoffer via slachtofferhulp.',
            'Par exemple : avec mon client, et avec la victime par l’aide aux victimes.',
            'For example: with my client, and with the victim through victim support.',
          ),
        },
        safety.discussedOn,
        { ...safety.willing, visibleIf: family },
      ],
    },
    practicalSection,
  ],
}
