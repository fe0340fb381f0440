import type { Localized } from '../../language/locale.ts'
import type { Sector } from '../../tenants/tenant.ts'
import type { StopReason } from '../../trajectory/state/stop.ts'
import type { VariantId } from '../../variants/variants.ts'

type Names<Key extends string> = Readonly<Record<string, Localized>> & Readonly<Record<Key, Localized>>

/** Names of kinds of conference, as in `variants`, which a page cannot load: it comes with its schemas. */
export const variantNames: Names<VariantId> = {
  family: { nl: 'Eigen Kracht-conferentie', fr: 'Conférence familiale', en: 'Family group conference' },
  restorative: { nl: 'Herstelconferentie', fr: 'Conférence réparatrice', en: 'Restorative conference' },
  neighbourhood: { nl: 'Buurtconferentie', fr: 'Conférence de quartier', en: 'Neighbourhood conference' },
  'learning-circle': { nl: 'Leercirkel', fr: 'Cercle d’apprentissage', en: 'Learning circle' },
}

export const sectorNames: Names<Sector> = {
  'youth-care': { nl: 'Jeugdhulp', fr: 'Aide à la jeunesse', en: 'Youth care' },
  school: { nl: 'School', fr: 'École', en: 'School' },
  probation: { nl: 'Justitie en reclassering', fr: 'Justice et probation', en: 'Justice and probation' },
  housing: { nl: 'Wonen', fr: 'Logement', en: 'Housing' },
  other: { nl: 'Andere organisatie', fr: 'Autre organisation', en: 'Other organisation' },
}

export const stopReasonNames: Names<StopReason> = {
  'plan-exists': { nl: 'Er is al een plan', fr: 'Il y a déjà un plan', en: 'There is a plan already' },
  'situation-changed': { nl: 'De situatie is veranderd', fr: 'La situation a changé', en: 'The situation changed' },
  'network-too-small': { nl: 'De kring is te klein', fr: 'Le cercle est trop petit', en: 'The circle is too small' },
  'network-too-vulnerable': {
    nl: 'De kring is te kwetsbaar',
    fr: 'Le cercle est trop fragile',
    en: 'The circle is too vulnerable',
  },
  'no-motivation': {
    nl: 'De mensen willen niet meer',
    fr: 'Les personnes ne veulent plus',
    en: 'The people no longer want it',
  },
  'conflict-between-parents': {
    nl: 'Er is strijd tussen de ouders',
    fr: 'Il y a un conflit entre les parents',
    en: 'There is conflict between the parents',
  },
  'other-care-needed': {
    nl: 'Er is andere hulp nodig',
    fr: 'Une autre aide est nécessaire',
    en: 'Other help is needed',
  },
  'court-decision': { nl: 'De rechter besliste', fr: 'Le juge a décidé', en: 'The court decided' },
  withdrawn: {
    nl: 'De aanmelding is ingetrokken',
    fr: 'La demande est retirée',
    en: 'The referral was withdrawn',
  },
  other: { nl: 'Iets anders', fr: 'Autre chose', en: 'Something else' },
}
