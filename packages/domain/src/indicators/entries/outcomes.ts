import { entry, plansOfCohort, referralsFollowed, startedCounted } from '../entry.ts'
import type { Indicator } from '../indicator.ts'

/** What came of the referrals of a period: rates of one cohort. */
export const outcomeIndicators: readonly Indicator[] = [
  entry({
    id: 'started',
    name: { nl: 'Begonnen trajecten', fr: 'Trajets commencés', en: 'Started trajectories' },
    definition: {
      nl: 'Aanmeldingen van de periode die zijn aanvaard, zodat een traject begon.',
      fr: 'Les demandes de la période qui ont été acceptées, de sorte qu’un trajet a commencé.',
      en: 'Referrals of the period that were accepted, so that a trajectory began.',
    },
    clock: 'submission',
    family: 'outcome',
    measure: { kind: 'count', count: startedCounted },
  }),
  entry({
    id: 'cohort-plans',
    name: { nl: 'Plannen uit de aanmeldingen', fr: 'Plans issus des demandes', en: 'Plans from the referrals' },
    definition: {
      nl: 'Aanmeldingen van de periode waaruit een plan kwam, met of zonder conferentie. Elke aanmelding telt hoogstens één keer, ook als er later een nieuwe conferentie was.',
      fr: 'Les demandes de la période qui ont donné lieu à un plan, avec ou sans conférence. Chaque demande compte une fois au plus, même s’il y a eu ensuite une nouvelle conférence.',
      en: 'Referrals of the period that led to a plan, with or without a conference. Each counts once at most, also when there was a new conference later.',
    },
    clock: 'submission',
    family: 'outcome',
    measure: { kind: 'count', count: plansOfCohort },
    dimensions: ['tenant', 'variant'],
  }),
  entry({
    id: 'conference-rate',
    name: { nl: 'Conferenties met een plan', fr: 'Conférences avec un plan', en: 'Conferences with a plan' },
    definition: {
      nl: 'Aanmeldingen waaruit een conferentie met een aanvaard plan kwam, gedeeld door alle aanmeldingen van dezelfde periode.',
      fr: 'Les demandes qui ont mené à une conférence avec un plan accepté, divisées par toutes les demandes de la même période.',
      en: 'Referrals that led to a conference with an accepted plan, divided by all referrals of the same period.',
    },
    clock: 'submission',
    family: 'outcome',
    measure: { kind: 'share', numerator: ['outcome:plan-with'], denominator: referralsFollowed },
  }),
  entry({
    id: 'plan-rate',
    name: { nl: 'Aanmeldingen met een plan', fr: 'Demandes avec un plan', en: 'Referrals with a plan' },
    definition: {
      nl: 'Aanmeldingen waaruit een plan kwam, met of zonder conferentie, gedeeld door alle aanmeldingen van dezelfde periode.',
      fr: 'Les demandes qui ont mené à un plan, avec ou sans conférence, divisées par toutes les demandes de la même période.',
      en: 'Referrals that led to a plan, with or without a conference, divided by all referrals of the same period.',
    },
    clock: 'submission',
    family: 'outcome',
    measure: { kind: 'share', numerator: plansOfCohort, denominator: referralsFollowed },
  }),
  entry({
    id: 'plan-rate-started',
    name: {
      nl: 'Begonnen trajecten met een plan',
      fr: 'Trajets commencés avec un plan',
      en: 'Started trajectories with a plan',
    },
    definition: {
      nl: 'Aanmeldingen waaruit een plan kwam, met of zonder conferentie, gedeeld door de begonnen trajecten van dezelfde periode.',
      fr: 'Les demandes qui ont mené à un plan, avec ou sans conférence, divisées par les trajets commencés de la même période.',
      en: 'Referrals that led to a plan, with or without a conference, divided by the started trajectories of the same period.',
    },
    clock: 'submission',
    family: 'outcome',
    measure: { kind: 'share', numerator: plansOfCohort, denominator: startedCounted },
  }),
  entry({
    id: 'plans-without-meeting',
    name: { nl: 'Plannen zonder conferentie', fr: 'Plans sans conférence', en: 'Plans without a conference' },
    definition: {
      nl: 'Aanmeldingen waarbij de voorbereiding zelf al tot een plan leidde, gedeeld door alle aanmeldingen met een plan van dezelfde periode.',
      fr: 'Les demandes pour lesquelles la préparation a déjà mené à un plan, divisées par toutes les demandes avec un plan de la même période.',
      en: 'Referrals whose preparation itself led to a plan, divided by all referrals with a plan of the same period.',
    },
    clock: 'submission',
    family: 'outcome',
    measure: { kind: 'share', numerator: ['outcome:plan-without'], denominator: plansOfCohort },
  }),
  entry({
    id: 'stopped',
    name: { nl: 'Gestopt zonder plan', fr: 'Arrêtés sans plan', en: 'Stopped without a plan' },
    definition: {
      nl: 'Trajecten die zijn gestopt voordat er een plan was, gedeeld door alle aanmeldingen van dezelfde periode.',
      fr: 'Les trajets arrêtés avant qu’il y ait un plan, divisés par toutes les demandes de la même période.',
      en: 'Trajectories that were stopped before there was a plan, divided by all referrals of the same period.',
    },
    clock: 'submission',
    family: 'outcome',
    measure: { kind: 'share', numerator: ['outcome:stopped'], denominator: referralsFollowed },
    dimensions: ['stopReason'],
  }),
]
