import { familyConditions } from '../lists/index.ts'
import * as about from '../questions/about.ts'
import * as circle from '../questions/circle.ts'
import * as question from '../questions/question.ts'
import * as safety from '../questions/safety.ts'
import * as sides from '../questions/sides.ts'
import * as story from '../questions/story.ts'
import { type FormDraft, t, when } from '../texts.ts'
import { circleIntro, practicalSection, titles, twoSidesFrame } from './frame.ts'

const family = when('variant', 'family')

/** A family worker, consultant or guardian refers a child, a young person or a family. */
export const youthCareReferral: FormDraft = {
  ...twoSidesFrame,
  variants: ['family', 'restorative'],
  sections: [
    {
      key: 'about',
      title: titles.about,
      questions: [
        about.variantQuestion(['family', 'restorative']),
        {
          ...about.mainPerson,
          label: t(
            'Het kind of de persoon om wie het gaat',
            'L’enfant ou la personne concernée',
            'The child or person it is about',
          ),
          visibleIf: family,
        },
        { ...about.otherMainPersons, visibleIf: family },
        { ...about.livesWith, visibleIf: family },
        sides.didHarm,
        sides.harmed,
        ...about.whereAndLanguage,
      ],
    },
    {
      key: 'story',
      title: titles.story,
      questions: [
        story.story,
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
      questions: [question.question, question.questionFrom, question.hope],
    },
    {
      key: 'safety',
      title: titles.safety,
      questions: [
        safety.afraid,
        safety.afraidDetails,
        safety.safetyNeeds,
        ...safety.conditionQuestions(familyConditions),
        { ...safety.willing, visibleIf: family },
        sides.willingDidHarm,
        sides.willingHarmed,
        ...safety.discussion(
          t(
            'Bijvoorbeeld: met Johan zelf, met zijn vader en met zijn moeder.',
            'Par exemple : avec Johan lui-même, avec son père et avec sa mère.',
            'For example: with Johan himself, with his father and with his mother.',
          ),
          { sides: true },
        ),
      ],
    },
    practicalSection(
      t(
        'Bijvoorbeeld gezinsbegeleider of consulent.',
        'Par exemple accompagnant familial ou consultant.',
        'For example family worker or case worker.',
      ),
    ),
  ],
}
