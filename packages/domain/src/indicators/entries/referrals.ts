import { entry, referralsCounted } from '../entry.ts'
import type { Indicator } from '../indicator.ts'

/** What was sent, and by whom. */
export const referralIndicators: readonly Indicator[] = [
  entry({
    id: 'referrals',
    name: { nl: 'Aanmeldingen', fr: 'Demandes', en: 'Referrals' },
    definition: {
      nl: 'Alle aanmeldingen die in de periode zijn verstuurd. Een concept dat niet is verstuurd, telt niet mee.',
      fr: 'Toutes les demandes envoyées pendant la période. Un brouillon qui n’a pas été envoyé ne compte pas.',
      en: 'All referrals that were sent in the period. A draft that was not sent does not count.',
    },
    clock: 'submission',
    family: 'core',
    measure: { kind: 'count', count: referralsCounted },
    dimensions: ['tenant', 'variant', 'sector', 'municipality', 'theme', 'source', 'ageGroup'],
  }),
  entry({
    id: 'professional-source',
    name: { nl: 'Aangemeld door een beroepskracht', fr: 'Envoyées par un professionnel', en: 'Sent by a professional' },
    definition: {
      nl: 'Aanmeldingen die een beroepskracht of een systeem van een partner verstuurde, gedeeld door alle aanmeldingen van de periode.',
      fr: 'Les demandes envoyées par un professionnel ou par le système d’un partenaire, divisées par toutes les demandes de la période.',
      en: 'Referrals that a professional or a partner’s system sent, divided by all referrals of the period.',
    },
    clock: 'submission',
    family: 'core',
    measure: {
      kind: 'share',
      numerator: ['source:professional', 'source:partner-system'],
      denominator: referralsCounted,
    },
  }),
  entry({
    id: 'minors',
    name: { nl: 'Over een minderjarige', fr: 'Au sujet d’un mineur', en: 'About a minor' },
    definition: {
      nl: 'Aanmeldingen over iemand die op de dag van de aanmelding jonger was dan 18, gedeeld door alle aanmeldingen. Van wie de leeftijd niet bekend is, telt alleen in het geheel mee.',
      fr: 'Les demandes au sujet de quelqu’un de moins de 18 ans le jour de la demande, divisées par toutes les demandes. Si l’âge n’est pas connu, la demande ne compte que dans le total.',
      en: 'Referrals about somebody under 18 on the day of the referral, divided by all referrals. When the age is not known, a referral counts in the whole only.',
    },
    clock: 'submission',
    family: 'age',
    measure: {
      kind: 'share',
      numerator: ['ageGroup:0-11', 'ageGroup:12-17', 'ageGroup:under-18'],
      denominator: referralsCounted,
    },
  }),
]
