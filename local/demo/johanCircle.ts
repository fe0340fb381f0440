import type { CircleSector, ConferencePart, Nearness, WayOfTakingPart } from '@kring/domain'

type Answer = {
  /** How many days ago they answered. */
  readonly ago: number
  readonly answer: 'yes' | 'no' | 'maybe'
  readonly way?: WayOfTakingPart
  readonly needs?: string
  /** Told to the coordinator, and not by their own link. */
  readonly via?: 'phone' | 'in-person' | 'letter'
}

/** Somebody of Johan's circle. `ago` counts in days before the day for which the demo is made. */
export type JohanPerson = {
  readonly name: string
  readonly relation: string
  readonly part?: ConferencePart
  /** Known at the intake when no day is given. */
  readonly addedAgo?: number
  readonly namedBy?: string
  readonly sector?: CircleSector
  readonly nearness?: Nearness
  /** In years. */
  readonly age?: number
  readonly language?: string
  readonly interpreter?: true
  readonly email?: string
  readonly phone?: string
  readonly address?: string
  readonly organisation?: string
  readonly needs?: string
  readonly wishes?: string
  readonly hours?: { readonly from: string; readonly until: string }
  readonly readsAlong?: { readonly who: string; readonly on: readonly ('mail' | 'letter' | 'phone' | 'sms')[] }
  readonly through?: string
  readonly arrangements?: readonly {
    readonly kind: 'own-arrival' | 'own-room' | 'seat-apart' | 'somebody-beside' | 'may-leave'
    readonly agreed?: string
  }[]
  readonly invitedBy?: 'mail' | 'letter' | 'in-person'
  readonly answer?: Answer
  readonly message?: string
  /** Read the minimum requirement and said so. */
  readonly acknowledged?: true
  readonly notInvited?: {
    readonly reason: 'safety' | 'family-choice'
    readonly decidedBy: string
    readonly familyThinks: string
  }
  /** Nothing was decided about them yet. */
  readonly undecided?: true
}

/** The people of seed 002, and those whom they named while it was prepared. Johan himself is in it from the referral. */
export const johanCircle: readonly JohanPerson[] = [
  {
    name: 'Marc De Smet',
    relation: 'vader',
    sector: 'family',
    nearness: 'close',
    phone: '0470 00 21 01',
    email: 'marc.desmet@familie.example',
    invitedBy: 'mail',
    answer: { ago: 11, answer: 'yes', way: 'in-room' },
    acknowledged: true,
  },
  {
    name: 'Ilse Goethals',
    relation: 'moeder',
    sector: 'family',
    nearness: 'close',
    phone: '0470 00 21 02',
    email: 'ilse.goethals@familie.example',
    needs: 'Een plek om even te rusten.',
    hours: { from: '10:00', until: '17:00' },
    arrangements: [
      { kind: 'own-arrival', agreed: 'Komt met Lotte, een kwartier later' },
      { kind: 'own-room' },
      { kind: 'somebody-beside', agreed: 'Tante Edith' },
    ],
    invitedBy: 'mail',
    answer: { ago: 9, answer: 'yes', way: 'in-room', needs: 'Niet alleen met vader in één kamer.' },
    acknowledged: true,
  },
  {
    name: 'Wim De Smet',
    relation: 'broer',
    age: 18,
    sector: 'family',
    nearness: 'close',
    phone: '0470 00 21 03',
    email: 'wim@familie.example',
    invitedBy: 'mail',
    answer: { ago: 11, answer: 'yes', way: 'in-room' },
    acknowledged: true,
  },
  {
    name: 'Edith De Smet',
    relation: 'tante',
    sector: 'family',
    nearness: 'close',
    phone: '016 00 45 67',
    email: 'edith.desmet@familie.example',
    invitedBy: 'mail',
    answer: { ago: 12, answer: 'yes', way: 'in-room' },
    acknowledged: true,
  },
  {
    name: 'Herman De Smet',
    relation: 'oom, broer van vader',
    addedAgo: 36,
    namedBy: 'Wim',
    sector: 'family',
    nearness: 'near',
    phone: '0470 00 21 05',
    invitedBy: 'in-person',
    answer: { ago: 8, answer: 'yes', way: 'in-room', via: 'phone' },
    acknowledged: true,
  },
  {
    name: 'Lea Mertens',
    relation: 'oma, moeder van vader',
    addedAgo: 36,
    namedBy: 'Johan',
    sector: 'family',
    nearness: 'close',
    address: 'Kerkstraat 4, 3000 Leuven',
    phone: '016 00 21 06',
    needs: 'Zonder trap.',
    invitedBy: 'letter',
    answer: { ago: 7, answer: 'yes', way: 'in-room', via: 'phone' },
    acknowledged: true,
  },
  {
    name: 'Karel De Smet',
    relation: 'opa, vader van vader',
    addedAgo: 36,
    namedBy: 'Johan',
    sector: 'family',
    nearness: 'close',
    address: 'Kerkstraat 4, 3000 Leuven',
    invitedBy: 'letter',
    answer: { ago: 7, answer: 'yes', way: 'in-room', via: 'phone' },
  },
  {
    name: 'Jef Goethals',
    relation: 'opa, vader van moeder',
    addedAgo: 33,
    namedBy: 'moeder',
    sector: 'family',
    nearness: 'near',
    address: 'Molenweg 12, 3200 Aarschot',
    phone: '016 00 21 08',
    invitedBy: 'letter',
    answer: { ago: 5, answer: 'no', way: 'message-read-aloud', via: 'phone' },
    message: 'Lieve Johan, ik kan niet komen omdat mijn heup niet wil. Het bed in de voorkamer blijft altijd voor jou.',
  },
  {
    name: 'Rita Goethals',
    relation: 'tante, zus van moeder',
    addedAgo: 30,
    namedBy: 'opa Jef',
    sector: 'family',
    nearness: 'far',
    address: 'Stationsplein 9, 3290 Diest',
    invitedBy: 'letter',
  },
  {
    name: 'Joris De Smet',
    relation: 'neef',
    age: 22,
    addedAgo: 30,
    namedBy: 'tante Edith',
    sector: 'family',
    nearness: 'far',
    language: 'fr',
    email: 'joris.desmet@familie.example',
    invitedBy: 'mail',
    answer: { ago: 4, answer: 'maybe', way: 'video', needs: 'Iemand die vertaalt, mijn Nederlands is niet zo goed.' },
  },
  {
    name: 'Samira El Khatib',
    relation: 'buurvrouw',
    addedAgo: 28,
    namedBy: 'vader',
    sector: 'neighbours',
    nearness: 'near',
    language: 'ar',
    interpreter: true,
    phone: '0470 00 21 11',
    readsAlong: { who: 'haar dochter', on: ['sms'] },
    invitedBy: 'in-person',
    answer: { ago: 6, answer: 'yes', way: 'in-room', via: 'in-person' },
    acknowledged: true,
  },
  {
    name: 'Hanne Willems',
    relation: 'juf van Johan; hoort bij de kring, zegt Johan',
    addedAgo: 27,
    namedBy: 'Johan',
    sector: 'school-or-work',
    nearness: 'near',
    email: 'juf.hanne@school.example',
    invitedBy: 'mail',
    answer: { ago: 10, answer: 'yes', way: 'in-room' },
    acknowledged: true,
  },
  {
    name: 'Bram Wouters',
    relation: 'zwemtrainer van Wim en Johan',
    addedAgo: 26,
    namedBy: 'Wim',
    sector: 'leisure',
    nearness: 'near',
    email: 'bram@zwemclub.example',
    invitedBy: 'mail',
  },
  {
    name: 'Kevin Daems',
    relation: 'vriend van vader',
    addedAgo: 25,
    namedBy: 'vader',
    sector: 'friends',
    nearness: 'far',
    notInvited: {
      reason: 'family-choice',
      decidedBy: 'vader, moeder en Wim samen',
      familyThinks: 'Vader vertelt hem zelf waarom. Hij mag later wel horen wat er is afgesproken.',
    },
  },
  {
    name: 'Dirk Maes',
    relation: 'tolk Arabisch',
    part: 'interpreter',
    addedAgo: 20,
    namedBy: 'de coördinator',
    sector: 'help',
    organisation: 'Sociaal tolkencentrum',
    email: 'dirk@tolken.example',
    invitedBy: 'mail',
    answer: { ago: 10, answer: 'yes', way: 'in-room' },
    acknowledged: true,
  },
  {
    name: 'Lotte Claes',
    relation: 'vriendin van moeder',
    addedAgo: 2,
    namedBy: 'moeder',
    sector: 'friends',
    nearness: 'near',
    phone: '0470 00 21 15',
    undecided: true,
  },
  {
    name: 'Emre Kaya',
    relation: 'vader van een vriendje',
    addedAgo: 1,
    namedBy: 'Johan',
    sector: 'friends',
    nearness: 'far',
    undecided: true,
  },
]
