import { familyConditions } from '../lists/index.ts'
import * as about from '../questions/about.ts'
import * as circle from '../questions/circle.ts'
import * as question from '../questions/question.ts'
import * as safety from '../questions/safety.ts'
import * as sides from '../questions/sides.ts'
import * as story from '../questions/story.ts'
import { type FormDraft, t, when } from '../texts.ts'
import { circleIntro, declareTrue, practicalSection, professionalFrame, titles } from './frame.ts'

const family = when('variant', 'family')

/** A family worker, consultant or guardian refers a child, a young person or a family. */
export const youthCareReferral: FormDraft = {
  ...professionalFrame,
  variants: ['family', 'restorative'],
  reminder: {
    title: t('Weet het gezin ervan?', 'La famille est-elle au courant ?', 'Does the family know?'),
    text: t(
      'Iedereen die komt, moet zelf willen meedoen. Bespreek de aanmelding met het gezin voor je haar verstuurt.',
      'Chacun doit vouloir participer. Parlez de la demande avec la famille avant de l’envoyer.',
      'Everyone who comes must want to take part. Discuss the referral with the family before you send it.',
    ),
  },
  declarations: [
    {
      key: 'declareDiscussed',
      text: t(
        'Ik heb deze aanmelding met het gezin besproken. Ze willen zelf meedoen en niemand zet hen onder druk.',
        'J’ai parlé de cette demande avec la famille. Elle veut participer et personne ne fait pression sur elle.',
        'I have discussed this referral with the family. They want to take part and nobody puts them under pressure.',
      ),
    },
    declareTrue,
  ],
  readers: t(
    'Alleen de regiomanager van de Eigen Kracht Centrale. Het gezin mag altijd zien wat je hebt geschreven. Na het versturen kun je de aanmelding nog intrekken.',
    'Seul le responsable régional de l’Eigen Kracht Centrale. La famille peut toujours voir ce que vous avez écrit. Après l’envoi, vous pouvez encore retirer la demande.',
    'Only the regional manager of Eigen Kracht Centrale. The family may always see what you have written. After sending you can still withdraw the referral.',
  ),
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
        {
          ...circle.professionalInvolved,
          label: t(
            'Is er een hulpverlener bij het gezin?',
            'Un professionnel accompagne-t-il la famille ?',
            'Does a professional support the family?',
          ),
        },
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
        safety.discussedWith,
        safety.discussedOn,
        { ...safety.willing, visibleIf: family },
        sides.willingDidHarm,
        sides.willingHarmed,
      ],
    },
    practicalSection,
  ],
}
