import type { Words } from '../entry.ts'
import { entry } from '../entry.ts'
import type { Indicator } from '../indicator.ts'

/** Lead times in days, by the month of submission: median and 90th percentile, from histograms. */
const stage = (id: string, histogram: string, family: 'core' | 'stages', name: Words, definition: Words): Indicator =>
  entry({
    id,
    name,
    definition,
    clock: 'submission',
    family,
    measure: { kind: 'median', histogram, unit: 'days' },
  })

export const stageIndicators: readonly Indicator[] = [
  stage(
    'lead-time',
    'toDay',
    'stages',
    { nl: 'Van aanmelding tot conferentie', fr: 'De la demande à la conférence', en: 'From referral to conference' },
    {
      nl: 'Dagen van de dag waarop de aanmelding is verstuurd tot de dag van de eerste conferentie.',
      fr: 'Jours entre l’envoi de la demande et le jour de la première conférence.',
      en: 'Days from the day on which the referral was sent to the day of the first conference.',
    },
  ),
  stage(
    'lead-time-acceptance',
    'lead',
    'core',
    { nl: 'Van aanmelding tot aanvaarding', fr: 'De la demande à l’acceptation', en: 'From referral to acceptance' },
    {
      nl: 'Dagen van de dag waarop de aanmelding is verstuurd tot de dag waarop ze is aanvaard.',
      fr: 'Jours entre l’envoi de la demande et son acceptation.',
      en: 'Days from the day on which the referral was sent to the day on which it was accepted.',
    },
  ),
  stage(
    'stage-intake',
    'toIntake',
    'stages',
    { nl: 'Tot het intakegesprek', fr: 'Jusqu’à l’entretien', en: 'Until the intake' },
    {
      nl: 'Dagen van de aanmelding tot het eerste intakegesprek.',
      fr: 'Jours entre la demande et le premier entretien.',
      en: 'Days from the referral to the first intake conversation.',
    },
  ),
  stage(
    'stage-acceptance',
    'toAcceptance',
    'stages',
    { nl: 'Van intake tot aanvaarding', fr: 'De l’entretien à l’acceptation', en: 'From intake to acceptance' },
    {
      nl: 'Dagen van het eerste intakegesprek tot de aanvaarding.',
      fr: 'Jours entre le premier entretien et l’acceptation.',
      en: 'Days from the first intake conversation to the acceptance.',
    },
  ),
  stage(
    'stage-coordinator',
    'toCoordinator',
    'stages',
    {
      nl: 'Tot er een coördinator is',
      fr: 'Jusqu’à la désignation d’un coordinateur',
      en: 'Until there is a coordinator',
    },
    {
      nl: 'Dagen van de aanvaarding tot de eerste coördinator ja zei.',
      fr: 'Jours entre l’acceptation et l’accord du premier coordinateur.',
      en: 'Days from the acceptance until the first coordinator said yes.',
    },
  ),
  stage(
    'stage-contact',
    'toContact',
    'stages',
    { nl: 'Tot het eerste contact', fr: 'Jusqu’au premier contact', en: 'Until the first contact' },
    {
      nl: 'Dagen van het ja van de eerste coördinator tot het eerste gesprek met iemand van de kring.',
      fr: 'Jours entre l’accord du premier coordinateur et la première conversation avec quelqu’un du cercle.',
      en: 'Days from the first coordinator’s yes to the first conversation with somebody of the circle.',
    },
  ),
  stage(
    'stage-conference',
    'toConference',
    'stages',
    {
      nl: 'Van eerste contact tot conferentie',
      fr: 'Du premier contact à la conférence',
      en: 'From first contact to conference',
    },
    {
      nl: 'Dagen van het eerste gesprek met iemand van de kring tot de eerste conferentie.',
      fr: 'Jours entre la première conversation avec quelqu’un du cercle et la première conférence.',
      en: 'Days from the first conversation with somebody of the circle to the first conference.',
    },
  ),
]
