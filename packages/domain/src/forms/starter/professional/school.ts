import { familyConditions } from '../lists/index.ts'
import * as about from '../questions/about.ts'
import * as circle from '../questions/circle.ts'
import * as question from '../questions/question.ts'
import * as safety from '../questions/safety.ts'
import * as school from '../questions/school.ts'
import * as story from '../questions/story.ts'
import { type FormDraft, t, when } from '../texts.ts'
import { circleIntro, practicalSection, professionalFrame, titles } from './frame.ts'

const learning = when('variant', 'learning-circle')

/** A teacher, care coordinator or school social worker refers a pupil. */
export const schoolReferral: FormDraft = {
  ...professionalFrame,
  variants: ['learning-circle', 'family'],
  sections: [
    {
      key: 'about',
      title: titles.about,
      questions: [
        about.variantQuestion(['learning-circle', 'family']),
        { ...about.mainPerson, label: t('De leerling', 'L’élève', 'The pupil') },
        school.parents,
        { ...about.otherMainPersons, visibleIf: when('variant', 'family') },
        school.schoolName,
        school.schoolYear,
        school.teacher,
        about.livesWith,
        ...about.whereAndLanguage,
      ],
    },
    {
      key: 'story',
      title: titles.story,
      questions: [
        story.story,
        story.themesQuestion,
        school.attendance,
        { ...school.learning, visibleIf: learning },
        { ...school.dream, visibleIf: learning },
        {
          ...story.strengths,
          help: t(
            'Wat kan deze leerling goed, op school en daarbuiten? Waar wordt hij of zij blij van?',
            'Que fait bien cet élève, à l’école et ailleurs ? Qu’est-ce qui le rend heureux ?',
            'What is this pupil good at, in and outside school? What makes them happy?',
          ),
        },
        {
          ...story.tried,
          help: t(
            'Door de leerling, thuis, in de klas, door het zorgteam of het CLB. Wat hielp, en wat niet?',
            'Par l’élève, à la maison, en classe, par l’équipe de soutien ou le CPMS. Qu’est-ce qui a aidé ou pas ?',
            'By the pupil, at home, in class or by the support team. What helped, and what did not?',
          ),
        },
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
            'Is er iemand van buiten de klas bij betrokken?',
            'Quelqu’un d’extérieur à la classe est-il impliqué ?',
            'Is anyone from outside the class involved?',
          ),
          help: t(
            'Bijvoorbeeld het CLB, de leerplichtambtenaar, een logopedist of een trainer van de sportclub.',
            'Par exemple le CPMS, un logopède ou un entraîneur du club de sport.',
            'For example a school counsellor, an attendance officer, a speech therapist or a sports coach.',
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
            'Een goede vraag is open en concreet. Bijvoorbeeld: Hoe kunnen de kinderen weer naar school? Of: Hoe kan Noor haar school en haar zwemtrainingen samen doen? Weet je de vraag nog niet? Dan bedenkt de regiomanager die samen met de leerling en de familie.',
            'Une bonne question est ouverte et concrète. Par exemple : Comment les enfants peuvent-ils retourner à l’école ? Ou : Comment Noor peut-elle combiner l’école et la natation ? Vous ne la connaissez pas encore ? Le responsable régional la formule alors avec l’élève et la famille.',
            'A good question is open and concrete. For example: How can the children go back to school? Or: How can Noor combine school and swimming? No question yet? The regional manager will then word it with the pupil and the family.',
          ),
        },
        question.questionFrom,
        {
          ...question.hope,
          label: t('Wat hoopt de leerling zelf?', 'Qu’espère l’élève ?', 'What does the pupil hope for?'),
        },
      ],
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
            'Bijvoorbeeld: met de leerling zelf, de ouders en de klastitularis.',
            'Par exemple : avec l’élève, les parents et le titulaire de classe.',
            'For example: with the pupil, the parents and the class teacher.',
          ),
        ),
      ],
    },
    practicalSection(
      t(
        'Bijvoorbeeld leerkracht, zorgcoördinator of CLB-medewerker.',
        'Par exemple enseignant, coordinateur de soutien ou agent du CPMS.',
        'For example teacher, care coordinator or school counsellor.',
      ),
    ),
  ],
}
