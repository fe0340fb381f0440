import { justiceConditions } from '../lists/index.ts'
import * as about from '../questions/about.ts'
import * as circle from '../questions/circle.ts'
import * as justice from '../questions/justice.ts'
import * as question from '../questions/question.ts'
import * as safety from '../questions/safety.ts'
import * as sides from '../questions/sides.ts'
import * as story from '../questions/story.ts'
import { type FormDraft, t, when } from '../texts.ts'
import { circleIntro, practicalSection, titles, twoSidesFrame } from './frame.ts'

const family = when('variant', 'family')

/** A probation officer, justice assistant or detention worker refers two sides, or someone who comes back. */
export const probationReferral: FormDraft = {
  ...twoSidesFrame,
  variants: ['restorative', 'family'],
  sections: [
    {
      key: 'about',
      title: titles.about,
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
        ...safety.conditionQuestions(
          justiceConditions,
          t(
            'Bijvoorbeeld de justitieassistent, de reclassering of de parketcriminoloog.',
            'Par exemple l’assistant de justice, la probation ou le criminologue de parquet.',
            'For example the justice assistant, the probation service or the prosecutor’s office.',
          ),
        ),
        safety.afraid,
        safety.afraidDetails,
        safety.safetyNeeds,
        sides.willingDidHarm,
        sides.willingHarmed,
        { ...safety.willing, visibleIf: family },
        ...safety.discussion(
          t(
            'Bijvoorbeeld: met mijn cliënt, en met het slachtoffer via slachtofferhulp.',
            'Par exemple : avec mon client, et avec la victime par l’aide aux victimes.',
            'For example: with my client, and with the victim through victim support.',
          ),
          { sides: true },
        ),
      ],
    },
    practicalSection(
      t(
        'Bijvoorbeeld justitieassistent of reclasseringswerker.',
        'Par exemple assistant de justice ou agent de probation.',
        'For example probation officer or justice assistant.',
      ),
    ),
  ],
}
