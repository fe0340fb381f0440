import type { Day, Tenant } from '@kring/domain'
import type { DemoReferral } from '../referral.ts'
import type { Story } from '../stories/index.ts'
import { type Preparation, stepsOfPreparation } from './commonSteps.ts'
import type { PreparedConference } from './conference.ts'
import type { PreparedPerson } from './person.ts'
import { preparedReferral } from './referral.ts'

const [older, families, young] = ['Oudere bewoners', 'Gezinnen met kinderen', 'Jongeren van het plein']

const story: Story = {
  variant: 'neighbourhood',
  themes: ['neighbourhood', 'conflict'],
  ages: [18, 80],
  story:
    'Op het Kastanjeplein voetballen jongeren tot laat. Oudere bewoners roepen van het balkon. Er vloog een bal door een raam en sindsdien is het elke avond ruzie.',
  question: 'Hoe kunnen jong en oud op dit plein prettig wonen, ook ’s avonds?',
  tried: 'De wijkagent is drie keer geweest. Er hangt nu een bord.',
  strengths: 'Twee jongeren helpen al jaren op het buurtfeest.',
  people: [['Wijkagent', 'politie']],
  intake:
    'Met drie groepen apart gesproken. Iedereen wil dat het stopt. De jongeren zoeken een plek, de ouderen rust na tien uur.',
  more: {
    place: 'Het Kastanjeplein',
    nuisance: ['noise', 'young-people', 'insults'],
    since: 'Sinds de zomer',
    groups: [
      { name: 'Godelieve Wuyts', organisation: older },
      { name: 'Amina Tahiri', organisation: families },
      { name: 'Bilal Aksoy', organisation: young },
    ],
  },
}

/** Three groups with a spokesperson each; nobody is the main person. */
const people: readonly PreparedPerson[] = [
  {
    name: 'Godelieve Wuyts',
    relation: 'woont er veertig jaar',
    part: 'spokesperson',
    group: older,
    phone: '016 00 41 01',
    address: 'Kastanjeplein 4, 3300 Tienen',
    needs: 'Een stoel met een rug.',
    invitedBy: 'letter',
    answer: { ago: 6, answer: 'yes', way: 'in-room', via: 'phone' },
  },
  {
    name: 'Roger Smeets',
    relation: 'bovenbuur',
    group: older,
    address: 'Kastanjeplein 6, 3300 Tienen',
    invitedBy: 'letter',
    answer: { ago: 5, answer: 'no', way: 'spokesperson', via: 'letter' },
  },
  {
    name: 'Amina Tahiri',
    relation: 'moeder van drie',
    part: 'spokesperson',
    group: families,
    phone: '0470 00 41 03',
    email: 'amina@plein.example',
    invitedBy: 'mail',
    answer: { ago: 7, answer: 'yes', way: 'in-room', needs: 'Opvang voor twee kleintjes.' },
  },
  {
    name: 'Marius Ionescu',
    relation: 'vader van twee',
    group: families,
    addedAgo: 18,
    namedBy: 'Amina',
    language: 'ro',
    interpreter: true,
    email: 'marius@plein.example',
    invitedBy: 'mail',
  },
  {
    name: 'Bilal Aksoy',
    relation: 'voetbalt op het plein',
    part: 'spokesperson',
    group: young,
    age: 19,
    phone: '0470 00 41 05',
    email: 'bilal@plein.example',
    invitedBy: 'mail',
    answer: { ago: 7, answer: 'yes', way: 'in-room' },
  },
  {
    name: 'Daan Peeters',
    relation: 'helpt op het buurtfeest',
    group: young,
    age: 16,
    addedAgo: 17,
    namedBy: 'Bilal',
    email: 'daan@plein.example',
    toChild: true,
    child: {
      support: 'Bilal Aksoy',
      saidForThem: 'We willen een veldje met een net, dan blijft de bal weg van de ramen.',
      phases: ['information', 'private', 'presentation'],
    },
    invitedBy: 'mail',
    answer: { ago: 3, answer: 'yes', way: 'in-room' },
  },
  {
    name: 'Inge Raes',
    relation: 'wijkagent',
    part: 'professional',
    addedAgo: 16,
    organisation: 'Politiezone Getevallei',
    email: 'inge.raes@politie.example',
    invitedBy: 'mail',
    answer: { ago: 8, answer: 'yes', way: 'in-room' },
  },
]

const preparation: Preparation = {
  timing: { accepted: 30, familyTold: 26, firstTalks: 24, safetyChecked: 10, daySet: 9, invited: 8.5 },
  people,
  choices: {
    chosenBy: 'De drie woordvoerders',
    time: 'Zondag in de namiddag',
    place: 'Buiten op het plein; binnen als het regent',
    language: 'Nederlands, met een tolk Roemeens',
    food: 'Elke verdieping brengt iets mee',
  },
  children: { answer: 'take-part' },
  mandate: { legalContext: 'voluntary', holder: 'Fatima Bouzid', organisation: 'Woonpunt Zuid', decidesBy: 24 },
  informants: [
    {
      who: 'Inge Raes, wijkagent',
      organisation: 'Politiezone Getevallei',
      information: 'Ik vertel wat op het plein mag, en tot hoe laat.',
    },
  ],
  practicalities: [
    { kind: 'room', what: 'Zaal van het buurthuis, als het regent', arrangedBy: 'Amina', state: 'booked', cost: 0 },
    { kind: 'interpreter', what: 'Tolk Roemeens', arrangedBy: 'Ann', state: 'wanted' },
  ],
  day: { ahead: 8, time: '14:00', place: 'Buurthuis Het Plein, Kastanjeplein 1, Tienen' },
}

const prepared: PreparedConference = {
  timing: preparation.timing,
  steps: today => stepsOfPreparation(preparation, today),
}

/** A square where young and old are in each other's way. */
export const preparedNeighbourhood = (tenants: readonly Tenant[], today: Day): DemoReferral =>
  preparedReferral(
    {
      seed: 'prepared neighbourhood',
      tenant: 'woonpunt-zuid',
      municipality: 'tienen',
      story,
      spokenWith: 'de drie groepen, elk apart',
      prepared,
      answers: () => ({}),
    },
    tenants,
    today,
  )
