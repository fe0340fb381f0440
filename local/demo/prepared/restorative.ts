import { addDays, type Day, type Tenant } from '@kring/domain'
import type { DemoReferral } from '../referral.ts'
import type { Story } from '../stories/index.ts'
import { type Preparation, stepsOfPreparation } from './commonSteps.ts'
import type { PreparedConference } from './conference.ts'
import type { PreparedPerson } from './person.ts'
import { preparedReferral } from './referral.ts'

const story: Story = {
  variant: 'restorative',
  themes: ['offence', 'conflict'],
  ages: [19, 19],
  story:
    'Milan brak ’s nachts in bij een bakkerij. De bakker stond ineens voor hem. Sindsdien slaapt de bakker slecht en blijft het licht in de winkel branden.',
  question: 'Wat is er nodig om de schade te herstellen en elkaar in de straat weer te kunnen tegenkomen?',
  tried: 'Een brief via de slachtofferhulp. Er kwam een antwoord met vragen.',
  strengths: 'Milan heeft alles toegegeven en werkt nu overdag.',
  people: [
    ['Sandra Jacobs', 'moeder'],
    ['Martine Bakelants', 'vrouw van de bakker'],
  ],
  intake: 'Milan wil uitleggen waarom, met zijn moeder erbij. Hij wil de deur zelf betalen.',
  harmed: { with: 'de bakker en zijn vrouw', intake: 'De bakker wil weten: waarom bij mij? Zijn vrouw komt mee.' },
  conditions: ['probation'],
  more: {
    materialHarm: 'Een kapotte deur en 380 euro uit de kassa.',
    immaterialHarm: 'Slaapt slecht en werkt niet meer alleen.',
    legalStatus: 'awaiting-trial',
  },
}

/** Two sides, each prepared apart; the roles that HERGO adds belong to neither. */
const people: readonly PreparedPerson[] = [
  {
    name: 'Milan Jacobs',
    relation: 'om wie het gaat',
    part: 'main-person',
    side: 'didHarm',
    age: 19,
    phone: '0470 00 31 01',
    email: 'milan.jacobs@post.example',
    party: { ago: 24, hasCounsel: true },
    invitedBy: 'mail',
    answer: { ago: 8, answer: 'yes', way: 'in-room' },
  },
  {
    name: 'Sandra Jacobs',
    relation: 'moeder',
    side: 'didHarm',
    sector: 'family',
    nearness: 'close',
    phone: '0470 00 31 02',
    email: 'sandra.jacobs@post.example',
    invitedBy: 'mail',
    answer: { ago: 8, answer: 'yes', way: 'in-room' },
  },
  {
    name: 'Tom Verlinden',
    relation: 'ploegbaas op het werk',
    side: 'didHarm',
    addedAgo: 24,
    namedBy: 'Milan',
    sector: 'school-or-work',
    nearness: 'near',
    email: 'tom@bouwbedrijf.example',
    invitedBy: 'mail',
    answer: { ago: 5, answer: 'maybe', way: 'video', needs: 'Na vier uur, als de werf dicht is.' },
  },
  {
    name: 'Rudy Bakelants',
    relation: 'om wie het gaat',
    part: 'main-person',
    side: 'harmed',
    age: 54,
    phone: '016 00 31 11',
    address: 'Brusselsestraat 30, 3000 Leuven',
    needs: 'Een plaats dicht bij de deur.',
    hours: { from: '14:00', until: '17:00' },
    arrangements: [{ kind: 'own-arrival', agreed: 'Een kwartier later, langs de zijdeur' }, { kind: 'may-leave' }],
    party: { ago: 20, hasCounsel: false },
    invitedBy: 'letter',
    answer: { ago: 6, answer: 'yes', way: 'in-room', via: 'phone' },
  },
  {
    name: 'Martine Bakelants',
    relation: 'vrouw',
    side: 'harmed',
    sector: 'family',
    nearness: 'close',
    phone: '016 00 31 11',
    address: 'Brusselsestraat 30, 3000 Leuven',
    invitedBy: 'letter',
    answer: { ago: 6, answer: 'yes', way: 'in-room', via: 'phone' },
  },
  {
    name: 'Lieve Bakelants',
    relation: 'zus',
    side: 'harmed',
    addedAgo: 22,
    namedBy: 'Rudy',
    sector: 'family',
    nearness: 'near',
    email: 'lieve.bakelants@post.example',
    invitedBy: 'mail',
  },
  {
    name: 'Naïma Haddad',
    relation: 'advocaat van Milan',
    part: 'professional',
    side: 'didHarm',
    addedAgo: 21,
    organisation: 'Balie Leuven',
    email: 'haddad@balie.example',
    invitedBy: 'mail',
    answer: { ago: 7, answer: 'yes', way: 'in-room' },
  },
  {
    name: 'Jan Vos',
    relation: 'politie, leest voor wat er gebeurde',
    part: 'professional',
    addedAgo: 20,
    organisation: 'Politiezone Leuven',
    email: 'jan.vos@politie.example',
    invitedBy: 'mail',
    answer: { ago: 9, answer: 'yes', way: 'in-room' },
  },
]

const preparation: Preparation = {
  timing: { accepted: 36, familyTold: 32, firstTalks: 30, safetyChecked: 12, daySet: 11, invited: 10 },
  people,
  choices: {
    chosenBy: 'Elke kant apart',
    time: '’s Avonds, na het werk',
    place: 'Een plek die van niemand is: het wijkhuis',
    language: 'Nederlands',
    food: 'Koffie, en brood van een andere bakker',
  },
  children: { answer: 'no-children', reason: 'Er zijn geen kinderen bij betrokken.' },
  mandate: { legalContext: 'pressure', holder: 'Griet Aerts', organisation: 'Parket Leuven', decidesBy: 25 },
  informants: [
    {
      who: 'Jan Vos, wijkinspecteur',
      organisation: 'Politiezone Leuven',
      information: 'Ik lees voor wat er die nacht is opgeschreven. Verder zeg ik niets.',
    },
  ],
  practicalities: [
    { kind: 'room', what: 'Wijkhuis, twee ingangen', arrangedBy: 'Ann', state: 'confirmed', cost: 4000 },
    { kind: 'food', what: 'Koffie en broodjes voor tien', arrangedBy: 'Sandra', state: 'wanted' },
  ],
  ownSteps: ['lawyersTold'],
  day: { ahead: 10, time: '18:30', place: 'Wijkhuis De Brug, Vaartkom 8, Leuven' },
}

const prepared: PreparedConference = {
  timing: preparation.timing,
  steps: today => stepsOfPreparation(preparation, today),
}

/** After a break-in at a bakery: the sides never see each other's preparation. */
export const preparedRestorative = (tenants: readonly Tenant[], today: Day): DemoReferral =>
  preparedReferral(
    {
      seed: 'prepared restorative',
      tenant: 'midden',
      municipality: 'leuven',
      story,
      spokenWith: 'Milan en zijn moeder',
      prepared,
      answers: day => ({
        didHarm: [{ name: 'Milan Jacobs', birthDate: addDays(day, -Math.round(19.3 * 365.25)) }],
        harmed: [{ name: 'Rudy Bakelants', note: 'Wil eerst alleen met de coördinator praten.' }],
        peopleDidHarm: [{ name: 'Sandra Jacobs', relation: 'moeder' }],
        peopleHarmed: [{ name: 'Martine Bakelants', relation: 'vrouw' }],
      }),
    },
    tenants,
    today,
  )
