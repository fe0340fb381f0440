import type { Localized } from '../../../language/locale.ts'
import * as practical from '../questions/practical.ts'
import * as question from '../questions/question.ts'
import type { FormDraft } from '../texts.ts'
import { t } from '../texts.ts'
import { declarationsFor } from './declarations.ts'

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
  declarations: declarationsFor({ sides: false }),
  readers: t(
    'Alleen de regiomanager van de Eigen Kracht Centrale. De mensen om wie het gaat, mogen altijd zien wat je hebt geschreven. Na het versturen kun je de aanmelding nog intrekken.',
    'Seul le responsable régional de l’Eigen Kracht Centrale. Les personnes concernées peuvent toujours voir ce que vous avez écrit. Après l’envoi, vous pouvez encore retirer la demande.',
    'Only the regional manager of Eigen Kracht Centrale. The people it is about may always see what you have written. After sending you can still withdraw the referral.',
  ),
} satisfies Partial<FormDraft>

/** The texts that differ for a form that also refers two sides (restorative): none of them assumes a household. */
export const twoSidesFrame = {
  ...professionalFrame,
  declarations: declarationsFor({ sides: true }),
  readers: t(
    'Alleen de regiomanager van de Eigen Kracht Centrale. Ieder mag zien wat er over hem of haar staat. Zijn er twee kanten? Dan leest de ene kant nooit wat over de andere is geschreven. Na het versturen kun je de aanmelding nog intrekken.',
    'Seul le responsable régional de l’Eigen Kracht Centrale. Chacun peut voir ce qui le concerne. Y a-t-il deux côtés ? Alors l’un ne lit jamais ce qui est écrit sur l’autre. Après l’envoi, vous pouvez encore retirer la demande.',
    'Only the regional manager of Eigen Kracht Centrale. Everyone may see what is written about them. Are there two sides? Then one side never reads what is written about the other. After sending you can still withdraw the referral.',
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

/** The section about deadline, payer and practical matters; `roles` are examples of what a referrer of this sector does. */
export const practicalSection = (roles: Localized): FormDraft['sections'][number] => ({
  key: 'practical',
  title: titles.practical,
  questions: [
    question.urgency,
    question.decisionDate,
    practical.payer,
    practical.payerProvince,
    practical.payerDetails,
    practical.wishes,
    ...practical.referrer(roles),
  ],
})
