import type { VariantId } from '../../../variants/variants.ts'
import type { Condition } from '../../definition/definition.ts'
import { livesWith, municipality, municipalityOther } from '../questions/about.ts'
import { type FormDraft, type QuestionDraft, t, when } from '../texts.ts'
import * as who from './about.ts'
import * as contact from './contact.ts'
import * as ask from './questions.ts'

export type CitizenParts = {
  readonly variants: readonly VariantId[]
  /** The sector's extra questions about the person or place, and about the situation. */
  readonly about?: readonly QuestionDraft[]
  readonly story?: readonly QuestionDraft[]
  /** When the conference is about one person; default: always. */
  readonly aroundPerson?: Condition
}

/** The form of guard G1: for anyone, without an account, about ten minutes, no jargon. */
export function citizenForm({ variants, about = [], story = [], aroundPerson }: CitizenParts): FormDraft {
  const person = aroundPerson === undefined ? {} : { visibleIf: aroundPerson }
  const notForMyself: Condition = { any: [when('forWhom', 'my-family'), when('forWhom', 'someone-else')] }
  return {
    id: 'self-referral',
    version: 1,
    audience: 'citizen',
    variants: [...variants],
    title: t('Een conferentie aanvragen', 'Demander une conférence', 'Ask for a conference'),
    intro: t(
      'Met de mensen om je heen maak je een eigen plan. Invullen duurt ongeveer 10 minuten en kost niets. Weet je iets niet? Sla het over, we bellen je.',
      'Avec les personnes qui vous entourent, vous faites votre propre plan. Cela prend environ 10 minutes et c’est gratuit. Vous ne savez pas répondre ? Passez, nous vous contacterons.',
      'You make your own plan with the people around you. This takes about 10 minutes and is free. Not sure about something? Skip it, we will get in touch.',
    ),
    sections: [
      {
        key: 'about',
        title: t('Over wie gaat het?', 'De qui s’agit-il ?', 'Who is it about?'),
        questions: [
          ...(variants.length > 1 ? [who.variantQuestion(variants.map(id => who.variantOptions[id]))] : []),
          who.forWhom,
          { ...who.mainPerson, ...person },
          {
            ...who.personKnows,
            visibleIf: aroundPerson === undefined ? notForMyself : { all: [notForMyself, aroundPerson] },
          },
          { ...who.otherMainPersons, ...person },
          { ...livesWith, ...person },
          ...about,
          { ...municipality, label: t('In welke gemeente?', 'Dans quelle commune ?', 'In which municipality?') },
          municipalityOther,
        ],
      },
      {
        key: 'story',
        title: t('Wat is er aan de hand?', 'Que se passe-t-il ?', 'What is going on?'),
        questions: [ask.story, ...story, ask.themesQuestion, ask.tried],
      },
      {
        key: 'circle',
        title: t('Wie hoort erbij?', 'Qui en fait partie ?', 'Who belongs there?'),
        intro: t(
          'Hoe meer mensen meedenken, hoe sterker het plan. Je kunt later altijd mensen toevoegen.',
          'Plus il y a de personnes, plus le plan est solide. Vous pouvez toujours ajouter des personnes plus tard.',
          'The more people think along, the stronger the plan. You can always add people later.',
        ),
        questions: [ask.people, ask.professionals],
      },
      {
        key: 'question',
        title: t('Jouw vraag en veiligheid', 'Votre question et la sécurité', 'Your question and safety'),
        questions: [
          ask.question,
          ask.urgencyQuestion,
          ask.afraid,
          ask.afraidDetails,
          ask.safetyNeeds,
          ask.conditions,
          ask.known,
        ],
      },
      {
        key: 'contact',
        title: t('Hoe bereiken we je?', 'Comment vous joindre ?', 'How do we reach you?'),
        questions: [
          contact.contactName(
            aroundPerson === undefined ? notForMyself : { any: [notForMyself, { not: aroundPerson }] },
          ),
          {
            ...who.contactRelation,
            visibleIf: aroundPerson === undefined ? notForMyself : { all: [notForMyself, aroundPerson] },
          },
          contact.contactBy,
          contact.phone,
          contact.email,
          contact.emailForLink,
          contact.contactWhen,
          contact.safeToCall,
          contact.agreedTimes,
          contact.language,
          contact.languageOther,
          contact.interpreter,
        ],
      },
    ],
    declarations: [
      {
        key: 'declareOwnWill',
        text: t(
          'Ik vraag dit omdat ik het zelf wil. Niemand zet mij onder druk.',
          'Je demande ceci parce que je le veux. Personne ne fait pression sur moi.',
          'I ask for this because I want it myself. Nobody puts me under pressure.',
        ),
      },
    ],
    readers: t(
      'Alleen de regiomanager van de Eigen Kracht Centrale. Die neemt binnen vijf werkdagen contact met je op. Je kunt altijd stoppen.',
      'Seul le responsable régional de l’Eigen Kracht Centrale. Il vous contacte dans les cinq jours ouvrables. Vous pouvez toujours arrêter.',
      'Only the regional manager of Eigen Kracht Centrale, who will contact you within five working days. You can always stop.',
    ),
  }
}
