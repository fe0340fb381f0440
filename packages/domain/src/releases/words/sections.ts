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
  'professional-source': { section: 'path' },
  started: { section: 'path' },
  'conference-rate': { section: 'path' },
  'plan-rate': { section: 'path' },
  'plan-rate-started': { section: 'path' },
  stopped: { section: 'path' },
  'lead-time': { section: 'time', unit: 'days' },
  'lead-intake': { section: 'time', unit: 'days' },
  'lead-accepted': { section: 'time', unit: 'days' },
  'lead-coordinator': { section: 'time', unit: 'days' },
  'lead-first-contact': { section: 'time', unit: 'days' },
  'lead-conference': { section: 'time', unit: 'days' },
  participants: { section: 'people' },
  'participants-circle': { section: 'people' },
  'participants-professional': { section: 'people' },
  children: { section: 'people' },
  'known-at-intake': { section: 'people' },
  invited: { section: 'people' },
  present: { section: 'people' },
  minors: { section: 'people' },
  topics: { section: 'people' },
  'private-time': { section: 'people', unit: 'minutes' },
  agreements: { section: 'deeds' },
  'by-circle': { section: 'deeds' },
  'carried-fully': { section: 'deeds' },
  'carried-partly': { section: 'deeds' },
  'carried-not': { section: 'deeds' },
  'evaluated-on-time': { section: 'deeds' },
}

export const sectionOf = (indicator: string): SectionId => places[indicator]?.section ?? 'rest'

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
