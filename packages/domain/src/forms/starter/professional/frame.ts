import * as practical from '../questions/practical.ts'
import * as question from '../questions/question.ts'
import type { FormDraft } from '../texts.ts'
import { t } from '../texts.ts'

export const declareTrue = {
  key: 'declareTrue',
  text: t(
    'Wat ik heb ingevuld klopt, voor zover ik weet.',
    'Ce que j’ai rempli est exact, pour autant que je sache.',
    'What I have filled in is correct, as far as I know.',
  ),
}

/** The general texts of a professionals' form, as on mock-ups 02 and 04. */
export const professionalFrame = {
  id: 'referral',
  version: 1,
  audience: 'professional',
  title: t('Nieuwe aanmelding', 'Nouvelle demande', 'New referral'),
  intro: t(
    'Je kunt stoppen wanneer je wilt en later verdergaan.',
    'Vous pouvez vous arrêter quand vous voulez et continuer plus tard.',
    'You can stop whenever you like and carry on later.',
  ),
  reminder: {
    title: t('Weten zij ervan?', 'Sont-ils au courant ?', 'Do they know?'),
    text: t(
      'Iedereen die komt, moet zelf willen meedoen. Bespreek de aanmelding met hen voor je haar verstuurt.',
      'Chacun doit vouloir participer. Parlez-leur de la demande avant de l’envoyer.',
      'Everyone who comes must want to take part. Discuss the referral with them before you send it.',
    ),
  },
  declarations: [
    {
      key: 'declareDiscussed',
      text: t(
        'Ik heb deze aanmelding besproken met de mensen om wie het gaat. Ze willen zelf meedoen en niemand zet hen onder druk.',
        'J’ai parlé de cette demande avec les personnes concernées. Elles veulent participer et personne ne fait pression sur elles.',
        'I have discussed this referral with the people it is about. They want to take part and nobody puts them under pressure.',
      ),
    },
    declareTrue,
  ],
  readers: t(
    'Alleen de regiomanager van de Eigen Kracht Centrale. De mensen om wie het gaat, mogen altijd zien wat je hebt geschreven. Na het versturen kun je de aanmelding nog intrekken.',
    'Seul le responsable régional de l’Eigen Kracht Centrale. Les personnes concernées peuvent toujours voir ce que vous avez écrit. Après l’envoi, vous pouvez encore retirer la demande.',
    'Only the regional manager of Eigen Kracht Centrale. The people it is about may always see what you have written. After sending you can still withdraw the referral.',
  ),
} satisfies Partial<FormDraft>

export const titles = {
  about: t('Over wie gaat het?', 'De qui s’agit-il ?', 'Who is it about?'),
  story: t('Wat is er aan de hand?', 'Que se passe-t-il ?', 'What is going on?'),
  circle: t('Wie zijn erbij betrokken?', 'Qui est concerné ?', 'Who is involved?'),
  question: t(
    'Welke vraag moet de conferentie beantwoorden?',
    'À quelle question la conférence doit-elle répondre ?',
    'Which question must the conference answer?',
  ),
  safety: t('Veiligheid en voorwaarden', 'Sécurité et conditions', 'Safety and conditions'),
  practical: t('Praktische zaken', 'Questions pratiques', 'Practical matters'),
} as const

export const circleIntro = t(
  'Denk aan familie, vrienden, buren, een leerkracht, een trainer. Je kunt later altijd mensen toevoegen.',
  'Pensez à la famille, aux amis, aux voisins, à un enseignant, à un entraîneur. Vous pouvez toujours ajouter des personnes plus tard.',
  'Think of family, friends, neighbours, a teacher, a coach. You can always add people later.',
)

/** The section about deadline, payer and practical matters, the same for every referrer. */
export const practicalSection: FormDraft['sections'][number] = {
  key: 'practical',
  title: titles.practical,
  questions: [
    question.urgency,
    question.decisionDate,
    practical.payer,
    practical.payerProvince,
    practical.payerDetails,
    practical.wishes,
    ...practical.referrer,
  ],
}
