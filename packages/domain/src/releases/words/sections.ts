import type { Localized } from '../../language/locale.ts'
import type { Unit } from './shownWords.ts'

/** The parts of a report, in which its figures stand in this order, on the page, on paper and in files. */
export const sectionIds = ['path', 'time', 'people', 'deeds', 'satisfaction', 'later', 'rest'] as const
export type SectionId = (typeof sectionIds)[number]

export const sectionNames: Readonly<Record<SectionId, Localized>> = {
  path: { nl: 'Van aanmelding tot plan', fr: 'De la demande au plan', en: 'From referral to plan' },
  time: { nl: 'Hoelang duurt het?', fr: 'Combien de temps cela prend-il ?', en: 'How long does it take?' },
  people: { nl: 'Wie zijn erbij?', fr: 'Qui est présent ?', en: 'Who is there?' },
  deeds: {
    nl: 'Worden de afspraken uitgevoerd?',
    fr: 'Les accords sont-ils exécutés ?',
    en: 'Are the agreements carried out?',
  },
  satisfaction: {
    nl: 'Hoe tevreden zijn mensen?',
    fr: 'Les gens sont-ils satisfaits ?',
    en: 'How satisfied are people?',
  },
  later: { nl: 'Na 6 en 12 maanden', fr: 'Après 6 et 12 mois', en: 'After 6 and 12 months' },
  rest: { nl: 'Andere cijfers', fr: 'Autres chiffres', en: 'Other figures' },
}

type Place = { readonly section: SectionId; readonly unit?: Unit }

/** Where each indicator stands; the order of the entries is that of the figures. One that is not here stands under `rest`. */
const places: Readonly<Record<string, Place>> = {
  referrals: { section: 'path' },
  'conference-rate': { section: 'path' },
  'plan-rate': { section: 'path' },
  stopped: { section: 'path' },
  started: { section: 'path' },
  'plan-rate-started': { section: 'path' },
  'cohort-plans': { section: 'path' },
  'plans-without-meeting': { section: 'path' },
  'professional-source': { section: 'path' },
  minors: { section: 'path' },
  'lead-time': { section: 'time' },
  'lead-time-acceptance': { section: 'time' },
  'stage-intake': { section: 'time' },
  'stage-acceptance': { section: 'time' },
  'stage-coordinator': { section: 'time' },
  'stage-contact': { section: 'time' },
  'stage-conference': { section: 'time' },
  conferences: { section: 'people' },
  participants: { section: 'people' },
  'participants-circle': { section: 'people' },
  'participants-professionals': { section: 'people' },
  'participants-children': { section: 'people' },
  'growth-known': { section: 'people' },
  'growth-invited': { section: 'people' },
  'growth-present': { section: 'people' },
  topics: { section: 'people' },
  'private-time': { section: 'people', unit: 'minutes' },
  plans: { section: 'deeds' },
  agreements: { section: 'deeds' },
  'carried-by-circle': { section: 'deeds' },
  'carried-out-fully': { section: 'deeds' },
  'carried-out-partly': { section: 'deeds' },
  'carried-out-not': { section: 'deeds' },
  'evaluated-on-time': { section: 'deeds' },
  'new-conference': { section: 'later' },
  'follow-up-6': { section: 'later' },
  'follow-up-12': { section: 'later' },
  'less-help-6': { section: 'later' },
  'less-help-12': { section: 'later' },
  'new-conference-6': { section: 'later' },
  'new-conference-12': { section: 'later' },
}

export function sectionOf(indicator: string): SectionId {
  const place = places[indicator]
  if (place !== undefined) return place.section
  return indicator.startsWith('satisfaction-') ? 'satisfaction' : 'rest'
}

/** What a median counts in. */
export const unitOf = (indicator: string): Unit => places[indicator]?.unit ?? 'days'

const order = Object.keys(places)

/** The figures in the order of the report; what it does not know comes last, as it was. */
export const inReportOrder = <Of extends { readonly indicator: string }>(figures: readonly Of[]): readonly Of[] =>
  figures.toSorted((one, other) => rank(one.indicator) - rank(other.indicator))

function rank(indicator: string): number {
  const at = order.indexOf(indicator)
  return at === -1 ? order.length : at
}
