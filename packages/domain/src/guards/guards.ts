import type { Localized } from '../language/locale.ts'
import { type GuardId, guardIds } from './guardIds.ts'
import { guardTexts } from './texts.ts'

/** The groups in which guards are shown: who may take part, the preparation, the day and the plan. */
export const guardGroups = ['who', 'preparation', 'day'] as const
export type GuardGroup = (typeof guardGroups)[number]

/** The source documents of Eigen Kracht Centrale, by seed number, with their headings. */
export const seeds = {
  '000': 'Onze oorsprong',
  '001': 'Onze werkwijze',
  '002': 'Missie Eigen Kracht Centrale',
  '003': 'Wat is een Eigen Kracht-conferentie?',
  '004': 'Effectief bij uiteenlopende problemen',
} as const
export type Seed = keyof typeof seeds

export type Quote = {
  /** The literal Dutch quote; not translated, as that would change the source's words. */
  readonly words: string
  readonly from: Seed
}

export type Guard = {
  readonly id: GuardId
  readonly group: GuardGroup
  readonly title: Localized
  readonly explanation: Localized
  readonly quotes: readonly [Quote, ...Quote[]]
}

type GuardSource = readonly [GuardGroup, Quote, ...Quote[]]
const quote = (from: Seed, words: string): Quote => ({ words, from })

const sources: Readonly<Record<GuardId, GuardSource>> = {
  G1: ['who', quote('003', 'kan iedereen zelf tot een Eigen Kracht-conferentie besluiten')],
  G2: ['who', quote('001', 'ongeacht leeftijd')],
  G3: ['preparation', quote('003', 'Een van de regiomanagers bespreekt met u of jou wat er aan de hand is')],
  G4: [
    'preparation',
    quote('003', 'concrete en open vragen'),
    quote('003', 'de familie de ruimte heeft om een eigen plan te maken'),
  ],
  G5: ['preparation', quote('003', 'In bijzondere gevallen wordt een minimumeis voor een veilig plan gesteld')],
  G6: ['preparation', quote('003', 'op voorhand duidelijk'), quote('003', 'voor iedereen duidelijk op tafel lag')],
  G7: ['who', quote('003', 'moet zelf willen meedoen en niet onder druk gezet worden')],
  G8: [
    'preparation',
    quote('001', 'zelf geen hulpverlener, maar een vrijwilliger die hiervoor een driedaagse training volgde'),
  ],
  G9: ['preparation', quote('001', 'bij elk traject de nodige supervisie en ondersteuning')],
  G10: ['preparation', quote('002', 'Bemoei je niet met het probleem, blijf er buiten en neutraal')],
  G11: ['who', quote('002', 'zoveel mogelijk mensen die om de situatie geven, inclusief kinderen')],
  G12: ['preparation', quote('002', 'Zorg dat iedereen veilig kan deelnemen')],
  G13: [
    'preparation',
    quote('002', 'hun tijd, plaats, mensen, taal, eten, rituelen, tradities'),
    quote('001', 'in begrijpelijke taal'),
  ],
  G14: [
    'day',
    quote('001', 'De coördinator en de eventuele aanwezige hulpverleners verlaten de zaal'),
    quote('000', 'essentieel gewaarborgd'),
  ],
  G15: ['day', quote('001', 'of het plan voldoende concreet is en of alle praktische details werden genoteerd')],
  G16: ['day', quote('001', 'Elk plan dat veilig en wettelijk is wordt onvoorwaardelijk geaccepteerd')],
  G17: [
    'day',
    quote('001', 'wie er initiatief zal nemen voor een nieuwe bijeenkomst als het plan bijsturing nodig heeft'),
  ],
  G18: ['day', quote('001', 'Eén maand na de conferentie neemt de coördinator contact op met een aantal kernfiguren')],
  G19: ['day', quote('002', 'De aanwezige personen zijn eigenaar van het plan')],
}

/** All nineteen guards, the same for every partner and kind of conference. */
export const guards: readonly Guard[] = guardIds.map(id => {
  const [group, first, ...more] = sources[id]
  return { id, group, ...guardTexts[id], quotes: [first, ...more] }
})

export function guardOf(id: GuardId): Guard {
  const [group, first, ...more] = sources[id]
  return { id, group, ...guardTexts[id], quotes: [first, ...more] }
}

/** The source's own words on why the guards are fixed. */
export const fixedForAll: Quote = quote(
  '004',
  'Uitgangspunten, visie en voorwaarden zijn altijd gelijk. Variatie is er soms in werkwijze',
)
