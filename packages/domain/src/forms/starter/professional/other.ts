import { familyConditions } from '../lists/index.ts'
import * as about from '../questions/about.ts'
import * as circle from '../questions/circle.ts'
import * as question from '../questions/question.ts'
import * as safety from '../questions/safety.ts'
import * as story from '../questions/story.ts'
import { type FormDraft, t } from '../texts.ts'
import { circleIntro, practicalSection, professionalFrame, titles } from './frame.ts'

/** Health care, care for older people, work, social services: anyone who refers a person or a family. */
export const otherReferral: FormDraft = {
  ...professionalFrame,
  variants: ['family'],
  sections: [
    {
      key: 'about',
      title: titles.about,
      questions: [about.mainPerson, about.otherMainPersons, about.livesWith, ...about.whereAndLanguage],
    },
    {
      key: 'story',
      title: titles.story,
      questions: [story.story, story.themesQuestion, story.strengths, story.tried],
    },
    {
      key: 'circle',
      title: titles.circle,
      intro: circleIntro,
      questions: [circle.people, circle.professionalInvolved, circle.professionals, circle.missingPeople],
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
        safety.willing,
        ...safety.discussion(
          t(
            'Bijvoorbeeld: met mevrouw zelf en met haar zoon.',
            'Par exemple : avec madame elle-même et avec son fils.',
            'For example: with the woman herself and with her son.',
          ),
        ),
      ],
    },
    practicalSection(
      t(
        'Bijvoorbeeld maatschappelijk werker, wijkverpleegkundige of jobcoach.',
        'Par exemple assistant social, infirmier à domicile ou coach emploi.',
        'For example social worker, community nurse or job coach.',
      ),
    ),
  ],
}
